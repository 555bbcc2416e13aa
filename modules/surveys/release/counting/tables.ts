// Counts and moments of each atom: all that is kept of the answers once they are counted.

import { crossTabulate, type Item, type Release, release, tabulate } from "#science/disclosure";
import type { Divided } from "./atoms-of-wave.ts";
import type { Columns } from "./intake.ts";
import type { Measured, Score } from "./measured.ts";

/** A person's mean over several items is counted in these parts of a step, so that sums stay whole numbers. */
export const parts = 2_520;

/** How each countable is counted. At most two bands each: more would be its distribution. */
export function itemsOfTable({ countables, items }: Measured): Item[] {
  return countables.map(({ item, value, values, scores }): Item => {
    const plain = { values, scores };
    if (value !== null || scores === null) return plain;
    if (items[item]!.form === "net_promoter" && values === 11)
      return { ...plain, bands: { promoters: [9, 10], detractors: [0, 1, 2, 3, 4, 5, 6] } };
    return values < 3 ? plain : { ...plain, bands: { satisfied: topTwo(scores) } };
  });
}

/** Places of the two highest scores. */
function topTwo(scores: readonly number[]): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, 2);
}

export function releaseOf(
  measured: Measured,
  columns: Columns,
  { atoms, histograms, atomOf }: Divided,
): Release {
  const table = tabulate(itemsOfTable(measured), atoms.people.length, atomOf, columns.answers);
  const moments = Object.fromEntries(
    measured.scores.map((score) => [
      score.measure,
      crossTabulate([scoreColumn(measured, columns, score)], atoms.people.length, atomOf),
    ]),
  );
  return release({ atoms, histograms, table, moments });
}

/** A score of each record, in whole parts; NaN where nothing of it was answered. */
export function scoreColumn(
  measured: Measured,
  columns: Columns,
  { items, less, scale }: Score,
): Float64Array {
  const values = items.map((item) => valuesOf(measured, columns, item, less ? null : scale));
  const taken = less?.map((item) => valuesOf(measured, columns, item, null));
  return Float64Array.from({ length: columns.records }, (_, record) => {
    let sum = 0;
    let n = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!(record) - (taken ? taken[i]!(record) : 0);
      if (Number.isNaN(value)) continue;
      sum += value;
      n += 1;
    }
    return n === 0 ? Number.NaN : Math.round((sum / n) * parts);
  });
}

/** The value a record gave to a rating, brought to a scale; NaN: none. */
export function valuesOf(
  { countables, countablesOf }: Measured,
  { answers }: Columns,
  item: number,
  scale: { readonly low: number; readonly high: number } | null,
): (record: number) => number {
  const at = countablesOf[item]![0]!;
  const scores = countables[at]!.scores!;
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const brought = scores.map((score) =>
    scale === null ? score : scale.low + ((score - low) / (high - low)) * (scale.high - scale.low),
  );
  const column = answers[at]!;
  return (record) => {
    const value = column[record]!;
    return value === -1 ? Number.NaN : brought[value]!;
  };
}
