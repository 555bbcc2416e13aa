import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "#platform/web";
import css from "./answering.module.css";
import { answeringTitles } from "./titles.ts";

/** The head of a step: keyboard, screen reader and eye begin there when the step changes. */
export function Heading({ title, above, lead }: { title: string; above?: ReactNode; lead?: ReactNode }) {
  const t = useWords(answeringTitles);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("answer")}`;
  }, [title, t]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
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
