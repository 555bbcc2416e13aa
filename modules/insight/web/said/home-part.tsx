import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { useMySaid } from "./api.ts";
import { SaidItem } from "./item.tsx";
import css from "./said.module.css";
import { saidWords } from "./words.ts";

const shown = 2;

/** What became of what I said, on the first page; nothing where nothing was. */
export default function SaidHomePart() {
  const t = useWords(saidWords);
  const items = useMySaid(shown).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section
      title={t("home")}
      actions={
        <ButtonLink to="/you-said" size="xs" variant="default">
          {t("homeAll")}
        </ButtonLink>
      }
    >
      <ul className={css.list} data-narrow>
        {items.map((item) => (
          <SaidItem key={item.id} item={item} isMine />
        ))}
      </ul>
    </Section>
  );
}
