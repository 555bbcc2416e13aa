// A wave that has closed against the one before it: suppliers whose score is certainly another. Of released figures only.

import { changedSuppliers } from "#modules/surveys";
import type { Context } from "#platform/context";
import { open } from "#science/disclosure";
import { raise } from "./watch.ts";
import { isWorthTelling, type SeriesOf } from "./watched.ts";

/** What closed longer ago is brought in afterwards: it is kept, and tells nobody. */
const freshWeeks = 4;

/** A change of each supplier is told where it stays certain among all that were compared. */
export async function watchWave(ctx: Context, wave: string): Promise<{ raised: number }> {
  const changes = open(await changedSuppliers(ctx.db, wave));
  const isOld = (raisedOn: string) =>
    (ctx.now.getTime() - Date.parse(raisedOn)) / 86_400_000 > 7 * freshWeeks;
  let raised = 0;
  for (const { supplier, before, after, n, points, raisedOn, since } of changes) {
    const of: SeriesOf = { measure: "survey", supplier, customer: null, topic: null };
    if (!isWorthTelling("survey", { before, after, n })) continue;
    raised += await raise(ctx, {
      ...of,
      ...{ raisedOn, since, before, after, isOld: isOld(raisedOn) },
      direction: after > before ? "up" : "down",
      picture: { points: points.map((point) => ({ ...point, expected: null, low: null, high: null })) },
    });
  }
  return { raised };
}
