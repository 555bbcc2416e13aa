import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "#platform/web";
import css from "./answering.module.css";
import { answeringTitles } from "./titles.ts";

interface HeadingProps {
  readonly title: string;
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  /** Something else on the page has the focus. */
  readonly still?: boolean;
}

/** The head of a step: keyboard, screen reader and eye begin there when the step changes. */
export function Heading({ title, above, lead, still = false }: HeadingProps) {
  const t = useWords(answeringTitles);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("answer")}`;
  }, [title, t]);
  useEffect(() => {
    if (!still) heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [still]);
  return (
    <header className={css.heading}>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className={css.lead}>{lead}</p>}
    </header>
  );
}
