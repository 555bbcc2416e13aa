import { addTo, type Histogram, medianOf } from "./histogram.ts";
import { kindOf, type MeasureKey } from "./measure.ts";

/** A sum of rows: of a week, or of a span. */
export interface Figure {
  /** What is counted; how many values there are; of breaches those missed, of returns those that came back. */
  readonly n: number;
  /** The sum of the values: hours, marks; of counts n itself; of breaches all settled, of returns all hand-overs. */
  readonly total: number;
  /** Of hours and marks the mean, of breaches and returns the share (0 to 1); null of counts, and where there is nothing. */
  readonly mean: number | null;
  /** Of hours (within 4.9 %) and marks (exact); null of all others, and where there is nothing. */
  readonly median: number | null;
  /** Sample standard deviation of the values (divisor n - 1); null of counts and shares, and below two values. */
  readonly deviation: number | null;
  /** Mean of ln(1 + value), for measures with a long tail; null as the mean is. */
  readonly logMean: number | null;
}

export interface WeekFigure extends Figure {
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
}

/** What rows of a week add up to, before it is told. */
export interface Sum {
  n: number;
  total: number;
  squares: number;
  logs: number;
  readonly histogram: Histogram;
}

interface SumRow {
  readonly n: number;
  readonly total: number;
  readonly squares: number;
  readonly logs: number;
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
}

export const emptySum = (): Sum => ({ n: 0, total: 0, squares: 0, logs: 0, histogram: new Map() });

export function addRow(sum: Sum, row: SumRow): void {
  sum.n += row.n;
  sum.total += row.total;
  sum.squares += row.squares;
  sum.logs += row.logs;
  addTo(sum.histogram, row.buckets, row.counts);
}

export function tell(measure: MeasureKey, { n, total, squares, logs, histogram }: Sum): Figure {
  const kind = kindOf[measure];
  const none = { mean: null, median: null, deviation: null, logMean: null };
  if (kind === "count") return { n, total, ...none };
  if (kind === "share") return { n, total, ...none, mean: total > 0 ? n / total : null };
  if (n === 0) return { n, total, ...none };
  const spread = n > 1 ? Math.sqrt(Math.max(0, (squares - (total * total) / n) / (n - 1))) : null;
  return {
    n,
    total,
    mean: total / n,
    median: medianOf(histogram, kind),
    deviation: spread,
    logMean: logs / n,
  };
}
