import type { MeasureKind } from "./measure.ts";

// Values are kept by how many lie in which bucket, so that the median of any sum of rows can be told. Of hours, bucket 0
// holds what is below a minute, and bucket i what lies from a minute times ratio^(i-1) up to ratio^i. A value told as the
// geometric middle of its bucket is off by at most sqrt(1.1) - 1 = 4.9 % (below a minute: by at most half a minute), and so
// is a median, which is one such value or the mean of two. Marks have a bucket each and are exact.

export const ratio = 1.1;
/** A minute, in hours. */
export const smallest = 1 / 60;
/** The last bucket begins at about twelve years. */
export const lastBucket = 166;

/** The same bounds in SQL: `hours` is an expression of a value of zero or more. */
export const bucketOfHours = (hours: string): string =>
  `(case when ${hours} < ${smallest} then 0
     else least(1 + floor(ln(${hours} * 60) / ln(${ratio}::float8)), ${lastBucket}) end)::smallint`;

/** What a value in a bucket is told as. */
export function middleOf(bucket: number, kind: MeasureKind): number {
  if (kind === "marks") return bucket;
  return bucket === 0 ? smallest / 2 : smallest * ratio ** (bucket - 0.5);
}

/** How many values lie in which bucket. */
export type Histogram = Map<number, number>;

export function addTo(histogram: Histogram, buckets: readonly number[], counts: readonly number[]): void {
  buckets.forEach((bucket, index) => {
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + (counts[index] ?? 0));
  });
}

/** The value in the middle, or the mean of the two in the middle; null where there is none. */
export function medianOf(histogram: Histogram, kind: MeasureKind): number | null {
  const sorted = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    for (const [bucket, count] of sorted) {
      passed += count;
      if (passed > rank) return middleOf(bucket, kind);
    }
    return middleOf(sorted.at(-1)?.[0] ?? 0, kind);
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
