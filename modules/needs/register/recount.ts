import { houseZone } from "#modules/catalogue";
import { lastFullWeek } from "#modules/measures";
import type { Context } from "#platform/context";
import { supposedImportance } from "./importance.ts";
import { type PriorityFacts, priorityOf } from "./priority.ts";
import { type Counted, countNeeds, keepCounts } from "./store/counting.ts";
import { readWeights } from "./store/weights.ts";
import { trendOf } from "./trend.ts";
import { waitingBeyond } from "./waiting-cost.ts";

/** Topics of which waiting is the matter, so that hours waited are a cost of them. Others cost what their signals measured. */
const aboutWaiting = new Set(["speed", "handovers", "approvals", "promises", "availability"]);
const waitingTargets = new Set(["waiting", "hand_over_waiting"]);

const isAboutWaiting = ({ topic, observed, target }: Counted): boolean =>
  observed > 0 || (topic !== null && aboutWaiting.has(topic)) || waitingTargets.has(target?.measure ?? "");

/** Counts needs anew from their signals: all that are proposed or open, or these. Doing it twice changes nothing. */
export async function recountNeeds(context: Context, ids: readonly string[] | null): Promise<number> {
  const { db, now } = context;
  if (ids !== null && ids.length === 0) return 0;
  const counted = await countNeeds(db, ids, now);
  if (counted.length === 0) return 0;
  const { weights } = await readWeights(db);
  const hours = await waitingBeyond(
    db,
    counted.filter(isAboutWaiting).map((one) => ({ ...one, agreed: agreedHours(one) })),
    lastFullWeek(now, await houseZone(db)),
  );
  await keepCounts(
    db,
    counted.map((one) => {
      // Where signals and figures tell of the same waiting, the larger counts.
      const hoursMonthly = Math.max(hours.get(one.id) ?? 0, one.hours / 3);
      const facts: PriorityFacts = {
        ...one,
        hoursMonthly,
        supposedImportance: supposedImportance(one.kinds),
      };
      const { total, parts } = priorityOf(facts, weights);
      return {
        id: one.id,
        signals: one.signals,
        people: one.people,
        units: one.units,
        hours: hoursMonthly,
        trend: trendOf(one.lately, one.before),
        priority: total,
        parts,
      };
    }),
    now,
  );
  context.touch("needs");
  return counted.length;
}

function agreedHours({ target }: Counted): number | null {
  if (target === null || !waitingTargets.has(target.measure)) return null;
  return Object.keys(target.agreed).length === 2 ? target.value : null;
}
