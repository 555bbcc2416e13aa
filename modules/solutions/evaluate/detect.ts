// Before a roll-out: in which order, and which effect could then be seen.

import { addWeeks, type MeasureKey, type WeekFigure } from "#modules/measures";
import { detectableBefore, type PanelUnit, proposeRollOut } from "#science/evaluation";
import { chance } from "#science/numbers";
import { panelOf } from "./panel.ts";
import { firstFullWeek, pointsOf } from "./weeks.ts";

export interface Baseline {
  readonly period: number;
  readonly panel: readonly PanelUnit[];
  /** The Monday after the baseline's last week. */
  readonly ends: string;
}

export interface Past {
  readonly customer: string;
  readonly weeks: readonly WeekFigure[];
}

/** What was measured of these customers up to the last full week. */
export function baselineOf(
  measure: MeasureKey,
  pasts: readonly Past[],
  span: { readonly from: string; readonly through: string; readonly period: number },
): Baseline {
  const ends = addWeeks(span.through, 1);
  const points = pointsOf(span.from, ends, span.through, span.period);
  return {
    period: span.period,
    ends,
    panel: panelOf(
      measure,
      pasts.map((past) => ({ ...past, startsOn: null })),
      points,
    ),
  };
}

const weeksApart = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000));

/** What a plan could show, given by each customer's first day. Customers without one are compared with. */
export function detectableOf(
  { panel, period, ends }: Baseline,
  starts: ReadonlyMap<string, string>,
  evaluateOn: string,
): { smallest: number | null; share: number | null } {
  const at = (day: string) => Math.max(0, Math.ceil(weeksApart(ends, firstFullWeek(day)) / period));
  const periods = Math.floor(weeksApart(ends, evaluateOn) / period);
  if (periods < 1) return { smallest: null, share: null };
  const plan = panel.map(({ name }) => {
    const start = starts.get(name);
    const found = start === undefined ? null : at(start);
    return found === null || found >= periods ? null : found;
  });
  const { smallest, share } = detectableBefore(panel, { starts: plan, periods });
  return { smallest, share };
}

export interface Way {
  readonly waves: readonly { readonly startsOn: string; readonly customers: readonly string[] }[];
  readonly weeks: number;
  readonly evaluateOn: string;
  readonly smallest: number | null;
  readonly share: number | null;
  readonly imbalance: number;
}

export interface WaysAsked {
  readonly baseline: Baseline;
  /** To be reached. */
  readonly customers: readonly { readonly customer: string; readonly level: number; readonly size: number }[];
  /** The Monday of the first wave. */
  readonly from: string;
  readonly seed: number;
  /** What is expected; the first way that would show it is proposed first. */
  readonly expected: number | null;
}

const lengths = [8, 12, 16] as const;

/**
 * Two or three waves, and how long to watch: the last wave begins on the day of the verdict, so that until then it is
 * what the others are compared with. Ways that would show what is expected come first, the shortest before longer ones.
 */
export function waysOf({ baseline, customers, from, seed, expected }: WaysAsked): Way[] {
  const ways: Way[] = [];
  const most = customers.length >= 6 ? 3 : 2;
  for (let waves = 2; waves <= most; waves += 1) {
    const { waves: dealt, imbalance } = proposeRollOut(
      customers.map(({ customer, level, size }) => ({ name: customer, level, size: Math.max(size, 0.01) })),
      { waves, chance: chance(seed + waves) },
    );
    for (const weeks of lengths) {
      const evaluateOn = addWeeks(from, weeks);
      const days = dealt.map((_, i) => addWeeks(from, Math.round((weeks * i) / (waves - 1))));
      const starts = new Map(
        dealt.flatMap((names, i) => names.map((name) => [name, days[i] as string] as const)),
      );
      const { smallest, share } = detectableOf(baseline, starts, evaluateOn);
      ways.push({
        waves: dealt.map((names, i) => ({ startsOn: days[i] as string, customers: names })),
        weeks,
        evaluateOn,
        smallest,
        share,
        imbalance: Math.max(imbalance.level, imbalance.size),
      });
    }
  }
  const shows = ({ smallest }: Way) =>
    smallest !== null && expected !== null && smallest <= Math.abs(expected);
  return ways.toSorted(
    (a, b) =>
      Number(shows(b)) - Number(shows(a)) ||
      (shows(a) ? a.weeks - b.weeks : 0) ||
      (a.smallest ?? Number.POSITIVE_INFINITY) - (b.smallest ?? Number.POSITIVE_INFINITY),
  );
}
