import { useFormat, useWords } from "#platform/web";
import css from "./parts.module.css";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

/** A share as a bar with its number. */
export function ShareBar({ share, of = 1, tone }: { share: number; of?: number; tone?: "plain" }) {
  const t = useWords(words);
  const format = useFormat();
  const text =
    share > 0 && share < 0.001
      ? t("lessThan", { value: format.percent(0.001, 1) })
      : format.percent(share, share < 0.1 ? 1 : 0);
  return (
    <span className={css.bar} data-tone={tone}>
      <span aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * share) / (of || 1))}%` }} />
      </span>
      <span>{text}</span>
    </span>
  );
}

/** Who hands over to whom, in one line that may break between the two. */
export function PairName({ from, to, both }: { from: string; to: string; both?: boolean }) {
  const nameOf = usePartyName();
  return (
    <span className={css.pair}>
      <span>{nameOf(from)}</span>
      <span aria-hidden>{both ? "⇄" : "→"}</span>
      <span>{nameOf(to)}</span>
    </span>
  );
}

/** Hours as they are worth saying: whole from ten on, never a zero that is none. */
export function useHours(): (seconds: number) => string {
  const t = useWords(words);
  const format = useFormat();
  return (seconds) => {
    const hours = seconds / 3600;
    if (hours > 0 && hours < 0.05) return t("lessThan", { value: format.number(0.1) });
    return format.number(hours, hours < 10 ? 1 : 0);
  };
}
