import { useFormat, useWords } from "#platform/web";
import css from "./company.module.css";
import { words } from "./words.ts";

/** The definition of hours lost, on the page that tells them. */
export function HowLost({ usual }: { usual: { waiting: number | null; handOvers: number | null } }) {
  const t = useWords(words);
  const format = useFormat();
  const said = (hours: number | null) => (hours === null ? t("unknown") : format.number(hours, 1));
  return (
    <details className={css.how}>
      <summary>{t("how")}</summary>
      <p>{t("howText", { waiting: said(usual.waiting), handOvers: said(usual.handOvers) })}</p>
    </details>
  );
}
