// Which weeks of which relationships stand out for waiting between units. Pure.

export interface KeptPair {
  readonly supplier: string;
  readonly customer: string;
  readonly weeks: readonly {
    readonly week: string;
    readonly n: number;
    readonly mean: number | null;
    readonly median: number | null;
  }[];
}

export interface Observed {
  readonly kind: "waiting" | "return";
  readonly supplier: string;
  readonly customer: string;
  readonly week: string;
  /** Lost beyond what is usual between units. */
  readonly hours: number;
}

/** A week counts from so many hand-overs on, and where they waited so many times the usual. */
const fewest = 3;
const timesUsual = 1.5;

/**
 * The usual is the median, over all pairs and weeks, of a week's mean wait: what a hand-over in this house waits. A
 * week of a pair is slow from one and a half times that on, and its hours are what was waited beyond the usual. Every
 * week with hand-overs that came back is one too; its hours are their number times the usual wait.
 */
export function slowAndReturned(
  waits: readonly KeptPair[],
  returns: readonly KeptPair[],
  wanted: ReadonlySet<string>,
): Observed[] {
  const means = waits
    .flatMap(({ weeks }) => weeks.flatMap(({ n, mean }) => (n >= fewest && mean !== null ? [mean] : [])))
    .sort((a, b) => a - b);
  const usual = means.length === 0 ? 0 : means[Math.floor((means.length - 1) / 2)]!;
  const found: Observed[] = [];
  for (const { supplier, customer, weeks } of waits)
    for (const { week, n, mean } of weeks)
      if (wanted.has(week) && n >= fewest && mean !== null && mean > usual * timesUsual)
        found.push({ kind: "waiting", supplier, customer, week, hours: n * (mean - usual) });
  for (const { supplier, customer, weeks } of returns)
    for (const { week, n } of weeks)
      if (wanted.has(week) && n > 0)
        found.push({ kind: "return", supplier, customer, week, hours: n * usual });
  return found;
}
