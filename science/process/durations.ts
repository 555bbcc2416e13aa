import { secondsBetween } from "./adjacent-pairs.ts";
import type { EventLog } from "./event-log.ts";
import { quantileInPlace } from "./quantile.ts";

/** Seconds from the first to the last event of each case; 0 for a case of one event. */
export function caseDurations(log: EventLog): Float64Array {
  const seconds = new Float64Array(log.cases);
  for (let c = 0; c < log.cases; c++) {
    seconds[c] = secondsBetween(log.times[log.first[c]!]!, log.times[log.first[c + 1]! - 1]!);
  }
  return seconds;
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
}

/** Mean, median and 95th percentile; undefined for no values at all. */
export function spreadOf(values: Float64Array): Spread | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  const own = values.slice();
  return { mean: sum / values.length, median: quantileInPlace(own, 0.5), p95: quantileInPlace(own, 0.95) };
}
