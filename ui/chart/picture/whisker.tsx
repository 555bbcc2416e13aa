import css from "./whisker.module.css";

export interface WhiskerProps {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
  /** A thin line: the company's mean, no difference. */
  readonly reference?: number | null;
}

/** Dot and whisker in a row of a table; the numbers stand beside it, so it is hidden from those who listen. */
export function Whisker({ value, low, high, from, to, reference }: WhiskerProps) {
  const at = (v: number) => `${Math.min(100, Math.max(0, ((v - from) / (to - from)) * 100)).toFixed(2)}%`;
  return (
    <svg className={css.whisker} aria-hidden="true">
      <line x1="0" x2="100%" y1="11" y2="11" className={css.axis} />
      {reference !== null && reference !== undefined && (
        <line x1={at(reference)} x2={at(reference)} y1="1" y2="21" className={css.reference} />
      )}
      {low !== null && high !== null && (
        <>
          <line x1={at(low)} x2={at(high)} y1="11" y2="11" className={css.bar} />
          <line x1={at(low)} x2={at(low)} y1="7" y2="15" className={css.bar} />
          <line x1={at(high)} x2={at(high)} y1="7" y2="15" className={css.bar} />
        </>
      )}
      {value !== null && <circle cx={at(value)} cy="11" r="4.5" className={css.dot} />}
    </svg>
  );
}
