import { useFormat } from "#platform/web";
import css from "./parts.module.css";

/** A share as a bar with its number. */
export function ShareBar({ share, of = 1, tone }: { share: number; of?: number; tone?: "plain" }) {
  const format = useFormat();
  return (
    <span className={css.bar} data-tone={tone}>
      <span aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * share) / (of || 1))}%` }} />
      </span>
      <span>{format.percent(share, share < 0.1 ? 1 : 0)}</span>
    </span>
  );
}

/** Who hands over to whom, in one line that may break between the two. */
export function PairName({ from, to, both }: { from: string; to: string; both?: boolean }) {
  return (
    <span className={css.pair}>
      <span>{from}</span>
      <span aria-hidden>{both ? "⇄" : "→"}</span>
      <span>{to}</span>
    </span>
  );
}
