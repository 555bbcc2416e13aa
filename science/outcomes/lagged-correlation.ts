import { normalQuantile, normalTail } from "#science/numbers";
import { effectiveNumber } from "./effective-number.ts";
import { withoutLine } from "./line.ts";

export interface LagTerms {
  /** Of the interval; 0.95 unless said. */
  readonly level?: number;
  /** The largest lag in months; 6 unless said. */
  readonly lags?: number;
}

export interface LaggedCorrelation {
  /** So many months after the inner figure the outcome is looked at. */
  readonly lag: number;
  /** Pairs of months behind it. */
  readonly n: number;
  /** How many independent pairs they are worth. */
  readonly effective: number | null;
  /** Between -1 and 1; null: cannot tell, too few pairs or one of the two never changes. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided, against no connection. */
  readonly p: number | null;
}

/** Under so many pairs of months nothing is told. */
export const leastPairs = 12;

/** Of independent pairs: with fewer there is no interval at all. */
const fewest = 5.5;
/** Columns that the line takes: its level is in Fisher's n - 3 already. */
const slopes = 1;

/**
 * How an outcome moves with an inner figure 0, 1, ... `lags` months before it.
 *
 * What it tells a manager: in months in which waiting was longer than its own trend, was turnover so many months
 * later higher than its own trend? Never that the one made the other.
 *
 * Per lag: months in which both were measured; from each series its straight line is taken away (two things that
 * both grow would otherwise always go together); Pearson's r of what is left; Fisher's interval
 * tanh(atanh r +- z / sqrt(N* - 4)), where N* is the effective number of pairs: months are alike their neighbours, so
 * 24 of them tell less than 24. One of the four is the line's.
 *
 * `inside`, `outcome`: one value a month, the earliest first, the same months, null where not measured. No unit.
 * Source: Fisher, Metron 1 (1921) 3; Pyper & Peterman (1998), see effective-number.ts. Coverage at 95 %, simulated with
 * 12 to 48 months and neighbours alike by 0 to 0.9: 93 to 97 %; Newey and West's interval there: 78 to 92 %.
 * Do not use with season in both: it goes together by itself. Cost: lags x months^2 / 4.
 * Throws RangeError on series of different length, or a level or lags that are none.
 */
export function laggedCorrelation(
  inside: readonly (number | null)[],
  outcome: readonly (number | null)[],
  { level = 0.95, lags = 6 }: LagTerms = {},
): readonly LaggedCorrelation[] {
  if (inside.length !== outcome.length) throw new RangeError("both series cover the same months");
  if (!(level > 0 && level < 1)) throw new RangeError("a level lies between 0 and 1");
  if (!(Number.isInteger(lags) && lags >= 0)) throw new RangeError("lags are a whole number of months");
  return Array.from({ length: lags + 1 }, (_, lag) => atLag(inside, outcome, lag, level));
}

function atLag(
  inside: readonly (number | null)[],
  outcome: readonly (number | null)[],
  lag: number,
  level: number,
): LaggedCorrelation {
  const months: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  for (let month = lag; month < outcome.length; month += 1) {
    const [one, other] = [inside[month - lag], outcome[month]];
    if (one === null || one === undefined || other === null || other === undefined) continue;
    months.push(month);
    before.push(one);
    after.push(other);
  }
  const n = months.length;
  const untold = { lag, n, effective: null, value: null, low: null, high: null, p: null };
  if (n < leastPairs) return untold;
  const a = deviations(months, before);
  const b = deviations(months, after);
  if (!a || !b) return untold;
  const value = correlation(a, b);
  const effective = effectiveNumber(months, a, b, fewest);
  const error = 1 / Math.sqrt(effective - 3 - slopes);
  // A connection without any exception has no finite transform: it is held a hair below.
  const transformed = Math.atanh(Math.min(1 - 1e-12, Math.max(-1 + 1e-12, value)));
  const half = normalQuantile((1 + level) / 2) * error;
  return {
    ...{ lag, n, effective, value },
    low: Math.min(value, Math.tanh(transformed - half)),
    high: Math.max(value, Math.tanh(transformed + half)),
    p: Math.min(1, 2 * normalTail(Math.abs(transformed) / error)),
  };
}

function correlation(a: Float64Array, b: Float64Array): number {
  let [products, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    products += a[i]! * b[i]!;
    left += a[i]! * a[i]!;
    right += b[i]! * b[i]!;
  }
  return Math.min(1, Math.max(-1, products / Math.sqrt(left * right)));
}

/** What leaves the line, the largest being 1; null where nothing is left but what rounding makes. */
function deviations(months: readonly number[], values: readonly number[]): Float64Array | null {
  const left = withoutLine(months, values);
  const largest = Math.max(...left.map(Math.abs));
  return largest > 1e-10 * Math.max(...values.map(Math.abs)) ? left.map((one) => one / largest) : null;
}
