// What suppliers predicted by name: sums of their scores, as the anonymous side has them.

import type { Database } from "#platform/database";
import type { Item } from "../schema/shapes.ts";
import { measuredOf } from "./counting/measured.ts";
import type { OtherSide } from "./counting/wave-facts.ts";
import { predictions } from "./store/facts.ts";

export async function predictedByName(
  db: Database,
  wave: string,
  items: readonly Item[],
): Promise<OtherSide["moments"]> {
  const { scores } = measuredOf(items);
  const found: Record<string, Record<string, { n: number; sum: number; squares: number }>> = {};
  for (const { subject, answers } of await predictions(db, wave)) {
    found[subject] ??= {};
    for (const { measure, items: places, less } of scores) {
      const values = places
        .map((place) => answers[items[place]!.name])
        .filter((value) => typeof value === "number");
      if (less !== null || values.length === 0) continue;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const sums = (found[subject][measure] ??= { n: 0, sum: 0, squares: 0 });
      sums.n += 1;
      sums.sum += mean;
      sums.squares += mean * mean;
    }
  }
  return found;
}
