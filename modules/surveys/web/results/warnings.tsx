import { useWords } from "#platform/web";
import css from "./results.module.css";
import type { Teller } from "./tell.ts";
import { pageWords } from "./words.ts";

/** What to mind about a result. */
export function Warnings({
  of,
  tell,
}: {
  readonly of: Parameters<Teller["warning"]>[0][];
  readonly tell: Teller;
}) {
  const t = useWords(pageWords);
  const said = [...new Set(of.map(tell.warning))];
  if (said.length === 0) return null;
  return (
    <p className={css.small}>
      {t("warnings")}: {said.join("; ")}.
    </p>
  );
}
