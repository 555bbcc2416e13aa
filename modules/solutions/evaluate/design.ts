// How the effect will be told: chosen from what was measured before, and fixed when the roll-out begins, so that no
// result has a say in what it is compared with.

import { addWeeks, type MeasureKey, type WeekFigure } from "#modules/measures";
import { panelOf } from "./panel.ts";
import { firstFullWeek, pointsOf } from "./weeks.ts";

export type DesignKind = "comparison" | "series" | "waves" | "none";
/** Why a customer is not compared with. */
export type NotCompared = "fewData" | "otherSolution" | "farLevel";

export interface Design {
  readonly kind: DesignKind;
  /** Weeks a point: 1, 2 or 4. */
  readonly period: number;
  /** The first week that counts. */
  readonly from: string;
  /** Never to get it while it is judged; the machine's choice. */
  readonly comparison: readonly string[];
  readonly notCompared: readonly { readonly customer: string; readonly why: NotCompared }[];
  /** The points before the start that were measured, of all there could be: by customer. */
  readonly measured: Readonly<Record<string, number>>;
}

export interface Candidate {
  readonly customer: string;
  readonly weeks: readonly WeekFigure[];
  /** Another solution on the same measure begins there meanwhile. */
  readonly hasOther: boolean;
}

export interface DesignAsked {
  readonly measure: MeasureKey;
  readonly rollOut: readonly { readonly customer: string; readonly startsOn: string }[];
  readonly candidates: readonly Candidate[];
  readonly evaluateOn: string;
  /** The first week of which anything is known. */
  readonly known: string;
}

/** Half a year before the start: long enough for a pre-trend, short enough to be the same house. */
export const weeksBefore = 26;
const periods = [1, 2, 4] as const;
/** A customer tells enough when it was measured in at least so many of the points before, and so many of them. */
const shareMeasured = 0.6;
const leastPoints = 4;
const mostCompared = 60;

/**
 * The shortest points in which most of those treated were measured; then, as comparison, all other customers of the
 * same supplier that were measured as well and get nothing meanwhile, those nearest in level first. Two with and two
 * without (staggered: four together) make a comparison; otherwise the customers' own past is all there is.
 */
export function chooseDesign({ measure, rollOut, candidates, evaluateOn, known }: DesignAsked): Design {
  const first = rollOut.map(({ startsOn }) => startsOn).reduce((a, b) => (a < b ? a : b));
  const anchor = firstFullWeek(first);
  const from = [addWeeks(anchor, -weeksBefore), known].reduce((a, b) => (a > b ? a : b));
  const starts = new Map(rollOut.map(({ customer, startsOn }) => [customer, startsOn]));
  const before = (period: number) => {
    const points = pointsOf(from, anchor, addWeeks(anchor, -1), period);
    const rows = panelOf(
      measure,
      candidates.map((one) => ({ ...one, startsOn: null })),
      points,
    );
    return rows.map(({ name, outcomes }) => {
      const values = outcomes.filter((outcome) => outcome !== null);
      return {
        customer: name,
        points: values.length,
        isEnough: values.length >= leastPoints && values.length >= shareMeasured * outcomes.length,
        level: values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length,
      };
    });
  };
  const tried = periods.map((period) => ({ period, rows: before(period) }));
  const treatedIn = (rows: ReturnType<typeof before>) =>
    rows.filter((row) => row.isEnough && starts.has(row.customer));
  const best = Math.max(...tried.map(({ rows }) => treatedIn(rows).length));
  const { period, rows } = tried.find((one) => treatedIn(one.rows).length >= 0.8 * best) ?? tried[0]!;
  const treated = treatedIn(rows);
  const levels = treated.flatMap(({ level }) => level ?? []);
  const middle = levels.reduce((sum, one) => sum + one, 0) / Math.max(1, levels.length);
  const others = new Set(candidates.filter(({ hasOther }) => hasOther).map(({ customer }) => customer));
  const notCompared: { customer: string; why: NotCompared }[] = [];
  const able: { customer: string; away: number }[] = [];
  for (const { customer, isEnough, level } of rows) {
    if (starts.has(customer)) continue;
    if (others.has(customer)) notCompared.push({ customer, why: "otherSolution" });
    else if (!isEnough || level === null) notCompared.push({ customer, why: "fewData" });
    else able.push({ customer, away: Math.abs(level - middle) });
  }
  able.sort((a, b) => a.away - b.away || (a.customer < b.customer ? -1 : 1));
  for (const { customer } of able.slice(mostCompared)) notCompared.push({ customer, why: "farLevel" });
  const comparison = able.slice(0, mostCompared).map(({ customer }) => customer);
  const begun = treated.filter(({ customer }) => (starts.get(customer) as string) < evaluateOn);
  const isStaggered =
    new Set(begun.map(({ customer }) => firstFullWeek(starts.get(customer) as string))).size > 1;
  const untreated = comparison.length + treated.length - begun.length;
  const isCompared = begun.length >= 2 && (isStaggered ? begun.length + untreated >= 4 : untreated >= 2);
  const kind = isCompared ? "comparison" : rollOut.length > 0 ? "series" : "none";
  const measured = Object.fromEntries(rows.map((row) => [row.customer, row.points]));
  return {
    kind,
    period: kind === "comparison" ? period : seriesPeriod(evaluateOn, anchor, period),
    from,
    comparison: kind === "comparison" ? comparison : [],
    notCompared,
    measured,
  };
}

/** One series needs at least four points after its start by the day of the verdict. */
function seriesPeriod(evaluateOn: string, anchor: string, period: number): number {
  const weeks = Math.floor((Date.parse(evaluateOn) - Date.parse(anchor)) / (7 * 86_400_000));
  return periods.toReversed().find((one) => one <= period && weeks >= 2 * leastPoints * one) ?? 1;
}
