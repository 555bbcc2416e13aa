// The running week, looked at every working day: a doubling is then found in two weeks instead of nearly three.

import { readDefaultCalendar } from "#modules/catalogue";
import { addWeeks, readSeries, type Series, type WeekFigure } from "#modules/measures";
import type { Context } from "#platform/context";
import type { CountPoint } from "#science/change";
import type { Known } from "./follow.ts";
import type { Whole } from "./points.ts";
import { kindOf, type WeeklyMeasure } from "./watched.ts";
import { workedSoFar } from "./working-days.ts";

export interface Running {
  readonly week: string;
  /** How many of its working days are over. */
  readonly workedDays: number;
  readonly pairs: readonly Series[];
  readonly company: Whole;
  readonly suppliers: ReadonlyMap<string, Whole>;
}

/** A week with less than this part of what its days over usually bring is not all there. */
const leastShare = 0.5;
const weeksBefore = 26;

/** Whether the record reaches to the last working day: the company has its usual part of so many days. */
export function isUpToDate(before: readonly WeekFigure[], sofar: number, workedDays: number): boolean {
  const usual = before
    .slice(-weeksBefore)
    .map(({ n }) => n)
    .sort((a, b) => a - b)[Math.floor(Math.min(weeksBefore, before.length) / 2)];
  return usual !== undefined && usual > 0 && sofar >= (leastShare * usual * workedDays) / 5;
}

/** The week after the last full one as far as it is counted; undefined: not to be looked at today. */
export async function readRunning(
  { db, now }: Context,
  measure: WeeklyMeasure,
  suppliers: readonly string[],
  { week: last }: { readonly week: string },
): Promise<Running | undefined> {
  if (kindOf(measure) !== "counts") return undefined;
  const week = addWeeks(last, 1);
  const workedDays = workedSoFar(await readDefaultCalendar(db), week, now);
  if (workedDays < 1) return undefined;
  const [company] = await readSeries(db, {
    ...{ measure, by: "company", from: addWeeks(week, -weeksBefore), to: week },
  });
  const weeks = company?.weeks ?? [];
  const sofar = weeks.at(-1);
  if (!sofar || !isUpToDate(weeks.slice(0, -1), sofar.n, workedDays)) return undefined;
  const ask = { measure, from: week, to: week, suppliers } as const;
  const pairs = await readSeries(db, { ...ask, by: "pair" });
  const wholes = measure === "demand" ? await readSeries(db, { ...ask, by: "supplier" }) : [];
  return {
    ...{ week, workedDays, pairs },
    company: new Map([[week, sofar]]),
    suppliers: new Map(
      wholes.map((one) => [one.supplier ?? "", new Map(one.weeks.map((figure) => [figure.week, figure]))]),
    ),
  };
}

export function runningPoint(
  { week, workedDays, company, suppliers }: Running,
  { common }: Known,
  supplier: string | null,
  n: number,
): CountPoint {
  const whole = common === "supplier" ? suppliers.get(supplier ?? "") : company;
  const all = Math.max(n, whole?.get(week)?.n ?? 0);
  return {
    ...{ date: week, count: n, workingDays: workedDays, isPartial: true },
    ...(common === null ? {} : { common: all }),
  };
}
