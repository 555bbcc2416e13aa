import { houseZone } from "#modules/catalogue";
import { addWeeks, kindOf, lastFullWeek, type MeasureKey, readFigure } from "#modules/measures";
import type { Context } from "#platform/context";
import { share } from "#science/survey";
import { readOutcomes, valuesOf } from "../outcomes/store.ts";
import type { Ours } from "./compare.ts";

/** What of ours can stand beside a figure of outside, with the unit to bring it in and which way is good. */
export const besideMeasures = {
  waiting: { unit: "h", good: "lower" },
  hand_over_waiting: { unit: "h", good: "lower" },
  ratings: { unit: "1-5", good: "higher" },
  breaches: { unit: "%", good: "lower" },
  returns: { unit: "%", good: "lower" },
} as const satisfies Partial<Record<MeasureKey, { unit: string; good: "higher" | "lower" }>>;
type BesideMeasure = keyof typeof besideMeasures;

export interface Beside {
  readonly key: string;
  readonly unit: string;
  readonly good: "higher" | "lower";
  readonly ours: Ours | null;
}

const weeks = 52;
/** Of a normal interval at 95 %. */
const z = 1.96;

/** The company's own figures of the last year: means of hours and marks, shares in per cent, outcomes' means. */
export async function ourFigures(
  { db, now }: Context,
  asked: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Beside>> {
  const to = lastFullWeek(now, await houseZone(db));
  const from = addWeeks(to, 1 - weeks);
  const found = new Map<string, Beside>();
  for (const [measure, terms] of Object.entries(besideMeasures) as [
    BesideMeasure,
    { unit: string; good: "higher" | "lower" },
  ][]) {
    const key = `measure:${measure}`;
    if (!asked.has(key)) continue;
    const figure = await readFigure(db, { measure, from, to });
    found.set(key, { key, ...terms, ours: oursOf(measure, figure) });
  }
  if ([...asked].some((key) => key.startsWith("outcome:"))) {
    const values = await valuesOf(db, null);
    for (const { key: outcome, unit, good } of await readOutcomes(db)) {
      const key = `outcome:${outcome}`;
      if (!asked.has(key)) continue;
      const year = values.filter((one) => one.outcome === outcome).slice(0, 12);
      // Twelve months are not twelve independent measurements: a mean without an interval.
      const mean = year.reduce((sum, { value }) => sum + value, 0) / year.length;
      const ours = year.length === 0 ? null : { value: mean, low: null, high: null, n: year.length };
      found.set(key, { key, unit, good, ours });
    }
  }
  return found;
}

function oursOf(
  measure: BesideMeasure,
  { n, total, mean, deviation }: Awaited<ReturnType<typeof readFigure>>,
): Ours | null {
  if (mean === null) return null;
  if (kindOf[measure] === "share") {
    const { value, low, high } = share({ count: n, n: total });
    const percent = (one: number | null) => (one === null ? null : 100 * one);
    return { value: 100 * (value ?? mean), low: percent(low), high: percent(high), n: total };
  }
  const half = deviation === null || n < 2 ? null : (z * deviation) / Math.sqrt(n);
  return {
    value: mean,
    low: half === null ? null : mean - half,
    high: half === null ? null : mean + half,
    n,
  };
}
