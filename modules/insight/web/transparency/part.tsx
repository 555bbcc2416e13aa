import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import css from "./transparency.module.css";
import { openWords } from "./words.ts";

/** One kind of thing: what of it is open on the left, what is not and why on the right. */
export function Part(props: {
  readonly title: string;
  readonly to: string;
  readonly link: string;
  readonly open: readonly ReactNode[];
  readonly closed: readonly ReactNode[];
  readonly children?: ReactNode;
}) {
  const t = useWords(openWords);
  const { title, to, link, open, closed, children } = props;
  const list = (items: readonly ReactNode[]) => (
    <ul className={css.list}>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name and never move
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
  return (
    <Section
      title={title}
      actions={
        <ButtonLink to={to} variant="default" size="xs">
          {link}
        </ButtonLink>
      }
    >
      <div className={css.part}>
        <div>
          <p className={css.kicker}>{t("open")}</p>
          {list(open)}
        </div>
        {closed.length > 0 && (
          <div>
            <p className={css.kicker}>{t("closed")}</p>
            {list(closed)}
          </div>
        )}
      </div>
      {children}
    </Section>
  );
}
