import { houseZone } from "#modules/catalogue";
import { addWeeks, lastFullWeek, mondayOf, readSeries } from "#modules/measures";
import { putSignals } from "../store.ts";
import { type KeptPair, slowAndReturned } from "./observed.ts";
import type { Source } from "./source.ts";

const weeksAtOnce = 13;
/** So many weeks back the figures say what is usual. */
const usualWeeks = 26;
const weeksKept = 104;

/** Slow and returned hand-overs, a week and a pair each: nobody said it, the process shows it. Keys are Mondays. */
export const processSource: Source = {
  name: "measures.hand_over",
  async next({ db, now }, after, limit) {
    const last = lastFullWeek(now, await houseZone(db));
    const weeks: string[] = [];
    let week = after === null ? addWeeks(last, -weeksKept) : addWeeks(after, 1);
    while (week <= last && weeks.length < Math.min(limit, weeksAtOnce)) {
      weeks.push(week);
      week = addWeeks(week, 1);
    }
    return weeks;
  },
  async take({ db }, keys) {
    const weeks = keys.map(mondayOf).sort();
    const [from, to] = [weeks[0]!, weeks.at(-1)!];
    const span = { by: "pair" as const, from: addWeeks(from, -usualWeeks), to };
    const waits = await readSeries(db, { ...span, measure: "hand_over_waiting" });
    const returns = await readSeries(db, { ...span, from, measure: "returns" });
    const wanted = new Set(weeks);
    const pairs: KeptPair[] = waits.map(({ supplier, customer, weeks }) => ({
      supplier: supplier!,
      customer: customer!,
      weeks,
    }));
    await putSignals(
      db,
      slowAndReturned(pairs, returns as KeptPair[], wanted).map((one) => ({
        module: "measures",
        kind: one.kind,
        source: `${one.supplier}/${one.customer}/${one.week}`,
        ref: {
          kind: "page",
          id: `/measures?measure=${one.kind === "waiting" ? "hand_over_waiting" : "returns"}&supplier=${one.supplier}&customer=${one.customer}&week=${one.week}`,
        },
        supplier: one.supplier,
        customer: one.customer,
        saidOn: one.week,
        openness: "counted" as const,
        hours: one.hours,
      })),
    );
  },
};
