import { addWeeks, lastFullWeek, measureKeys, readSeries } from "#modules/measures";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { outcomeOf, unitOf, usuallyGood } from "../plan/outcome.ts";
import * as policy from "../policy.ts";
import { questionnairesOf } from "../store/waves.ts";
import { load } from "./look.ts";

const weeksShown = 12;
/** What a plan may aim at: demand and suggestions move with the wish to be heard, and prove nothing. */
const aims = measureKeys.filter((measure) => measure !== "suggestions");

export async function listMeasures(context: Context, id: string) {
  const { row, concerned, zone } = await load(context, id);
  allow(policy.mayEdit(context.actor, concerned));
  const to = lastFullWeek(context.now, zone);
  const now = [];
  for (const measure of aims) {
    const [series] = await readSeries(context.db, {
      measure,
      by: "supplier",
      supplier: row.supplier.id,
      service: row.service ?? undefined,
      from: addWeeks(to, 1 - weeksShown),
      to,
    });
    now.push({ measure, value: series ? outcomeOf(measure, series.weeks) : null });
  }
  return {
    measures: aims.map((measure) => ({ measure, unit: unitOf(measure), good: usuallyGood(measure) })),
    questionnaires: await questionnairesOf(context.db, row.supplier.id, context.actor.language),
    now,
  };
}
