// What the watch is given of a week: the figure, how long the week was, and how everybody else fared.

import type { WeekFigure } from "#modules/measures";
import type { ChangePoint, CountPoint, MeanPoint } from "#science/change";
import type { Common } from "./follow.ts";
import { type AlertMeasure, kindOf } from "./watched.ts";

/** The same measure of the whole company, week by week. */
export type Whole = ReadonlyMap<string, WeekFigure>;

/** A whole that counts fewer a week than this has no season of its own that could be told from chance. */
const leastWhole = 30;

/**
 * Whether the company's own movement can be taken off: it has enough in nearly all weeks. Decided once a series, since a
 * level with it taken off and one without are not the same level.
 */
export function isWholeOfUse(
  whole: ReadonlyMap<string, { readonly n: number }>,
  weeks: readonly string[],
): boolean {
  const enough = weeks.filter((week) => (whole.get(week)?.n ?? 0) >= leastWhole).length;
  return weeks.length > 0 && enough >= 0.9 * weeks.length;
}

/**
 * The nearest whole of use: for requests all customers of the supplier where the others are enough, else the company.
 */
export function commonFor(
  measure: AlertMeasure,
  weeks: readonly WeekFigure[],
  { company, supplier }: { readonly company: Whole; readonly supplier: Whole | undefined },
): Common {
  if (measure === "demand" && supplier) {
    const others = weeks.map(({ week, n }) => [week, { n: (supplier.get(week)?.n ?? 0) - n }] as const);
    if (
      isWholeOfUse(
        new Map(others),
        weeks.map(({ week }) => week),
      )
    )
      return "supplier";
  }
  return isWholeOfUse(
    company,
    weeks.map(({ week }) => week),
  )
    ? "company"
    : null;
}

export interface PointsAsked {
  readonly measure: AlertMeasure;
  readonly weeks: readonly WeekFigure[];
  readonly whole: Whole;
  readonly usesWhole: boolean;
  readonly workingDays: (monday: string) => number;
}

export function pointsOf({ measure, weeks, whole, usesWhole, workingDays }: PointsAsked): ChangePoint[] {
  if (kindOf(measure) === "counts")
    return weeks.map(({ week, n }): CountPoint => {
      const all = Math.max(n, whole.get(week)?.n ?? 0);
      return { date: week, count: n, workingDays: workingDays(week), ...(usesWhole ? { common: all } : {}) };
    });
  return weeks.map((figure): MeanPoint => {
    const mean = meanOf(measure, figure);
    const others = usesWhole ? othersOf(measure, figure, whole.get(figure.week)) : null;
    const isKnown = mean !== null && (!usesWhole || others !== null);
    return {
      date: figure.week,
      mean: isKnown ? mean : null,
      n: figure.n,
      ...(others === null ? {} : { common: others }),
    };
  });
}

/** Waiting has a long tail: its mean is that of ln(1 + hours), so that a doubling is the same step from any level. */
export const meanOf = (measure: AlertMeasure, figure: WeekFigure): number | null =>
  measure === "waiting" ? figure.logMean : figure.mean;

/** The mean of everybody but these two sides: one's own change is not the company's. */
function othersOf(measure: AlertMeasure, own: WeekFigure, all: WeekFigure | undefined): number | null {
  const mean = all && meanOf(measure, all);
  if (!all || mean == null) return null;
  const n = all.n - own.n;
  return n <= 0 ? null : (all.n * mean - own.n * (meanOf(measure, own) ?? 0)) / n;
}

/** A level of the watch in the unit people read: hours of a typical wait, marks, how many a week. */
export const inUnits = (measure: AlertMeasure, level: number, common: number | undefined): number => {
  if (measure === "waiting") return Math.max(0, Math.exp(level + (common ?? 0)) - 1);
  return kindOf(measure) === "counts" ? level : level + (common ?? 0);
};
