// The round of the watch: every series taken to the last full week, alerts raised and ended. Each step may be repeated.

import { houseZone, readDefaultCalendar } from "#modules/catalogue";
import {
  addWeeks,
  lastFullWeek,
  readKept,
  readSeries,
  type Series,
  type WeekFigure,
  weeksBetween,
} from "#modules/measures";
import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { insightEvent } from "../events.ts";
import { beginKnown, type Followed, follow, type Known, lookAhead } from "./follow.ts";
import { levelsOf, pictureOf } from "./picture.ts";
import { commonFor, pointsOf, type Whole } from "./points.ts";
import { recordedThrough } from "./recorded.ts";
import { readRunning, runningPoint } from "./running.ts";
import { endAlert, type NewAlert, wakeAlerts, writeAlert } from "./store/raise.ts";
import { forgetWatched, type KeptSeries, keepWatched, lookedThrough, readWatched } from "./store/watched.ts";
import { tellRaised } from "./tell.ts";
import { watchTopics } from "./topics.ts";
import { isWorthTelling, type SeriesOf, seriesName, type WeeklyMeasure, watchedMeasures } from "./watched.ts";
import { weeksApart, workingDaysOf } from "./working-days.ts";

/** How far back a series is looked at: last year's season and the year before it is told by. */
const longest = 120;
/** Changes found so long after they were raised are kept and told nobody. */
const freshWeeks = 4;
const keptWeeks = 52;
/** Figures of weeks further back than this that changed make the states anew: an import, not a late answer. */
const lateWeeks = 4;
const suppliersAtOnce = 100;

export interface Round {
  /** The last week looked at: of a measure that is brought in late an earlier one than `now`. */
  readonly week: string;
  /** The last week that is over. */
  readonly now: string;
  readonly first: string;
  readonly workingDays: (monday: string) => number;
}

export interface Watched {
  readonly week: string | null;
  readonly series: number;
  readonly raised: number;
}

/** Whether there is anything to look at: a full week more, or weeks that were looked at and have changed since. */
export async function isDue({ db, now }: Context, from: string | undefined): Promise<boolean> {
  const through = await lookedThrough(db);
  const week = lastFullWeek(now, await houseZone(db));
  return through === null || through < week || isLate(from, through);
}

const isLate = (from: string | undefined, through: string): boolean =>
  from !== undefined && from < addWeeks(through, -lateWeeks);

export async function watch(run: JobRun, from?: string): Promise<Watched> {
  const round = await run.transact((ctx) => beginRound(ctx, from));
  if (!round) return { week: null, series: 0, raised: 0 };
  let [series, raised] = [0, 0];
  for (const measure of watchedMeasures) {
    const { suppliers, whole, through } = await run.transact((ctx) => wholeOf(ctx, measure, round));
    if (through === undefined) continue;
    const until = { ...round, week: through };
    for (let at = 0; at < suppliers.length && !run.signal.aborted; at += suppliersAtOnce) {
      const some = suppliers.slice(at, at + suppliersAtOnce);
      const found = await run.transact((ctx) => watchSome(ctx, measure, some, whole, until));
      series += found.series;
      raised += found.raised;
      if (through === round.now)
        raised += await run.transact((ctx) => watchRunning(ctx, measure, some, whole, until));
    }
  }
  raised += await run.transact((ctx) => watchTopics(ctx, round, raise));
  return { week: round.week, series, raised };
}

async function beginRound(ctx: Context, from: string | undefined): Promise<Round | null> {
  const { db, now } = ctx;
  const woken = await wakeAlerts(db, now.toISOString().slice(0, 10));
  await ctx.announce(
    ...woken.map(({ id, ...of }) => insightEvent("alert_reopened", { kind: "alert", id }, of, "alerts")),
  );
  const zone = await houseZone(db);
  const { first } = await readKept(db);
  if (first === null) return null;
  const week = lastFullWeek(now, zone);
  const through = await lookedThrough(db);
  if (through !== null && isLate(from, through)) await forgetWatched(db);
  const oldest = addWeeks(week, -longest);
  return {
    week,
    now: week,
    first: first > oldest ? first : oldest,
    workingDays: workingDaysOf(await readDefaultCalendar(db)),
  };
}

/** What a series is compared with: everybody, and all customers of its supplier. */
interface Wholes {
  readonly company: Whole;
  readonly suppliers: ReadonlyMap<string, Whole>;
}

const ofSupplier = ({ suppliers }: Wholes, { supplier }: Pick<SeriesOf, "supplier">) =>
  suppliers.get(supplier ?? "");

const wholeFor = (all: Wholes, of: Pick<SeriesOf, "supplier">, { common }: Known): Whole =>
  (common === "supplier" ? ofSupplier(all, of) : undefined) ?? all.company;

/** Who is a supplier in the time looked at, and the measure of the whole company. */
async function wholeOf({ db }: Context, measure: WeeklyMeasure, { first, week }: Round) {
  const span = { measure, from: first, to: week } as const;
  const [company] = await readSeries(db, { ...span, by: "company" });
  const suppliers = await readSeries(db, { ...span, by: "supplier" });
  const byWeek = (one: Series | undefined): Whole =>
    new Map(one?.weeks.map((figure) => [figure.week, figure]) ?? []);
  const whole: Wholes = {
    company: byWeek(company),
    suppliers: new Map(
      measure === "demand" ? suppliers.map((one) => [one.supplier as string, byWeek(one)] as const) : [],
    ),
  };
  return {
    whole,
    through: recordedThrough(company?.weeks ?? []),
    suppliers: suppliers.flatMap(({ supplier }) => supplier ?? []).sort(),
  };
}

async function watchSome(
  ctx: Context,
  measure: WeeklyMeasure,
  suppliers: readonly string[],
  whole: Wholes,
  round: Round,
): Promise<{ readonly series: number; readonly raised: number }> {
  const { db } = ctx;
  const kept = new Map((await readWatched(db, measure, suppliers)).map((one) => [seriesName(one), one]));
  const behind = [...kept.values()].filter(({ through }) => through < round.week);
  if (kept.size > 0 && behind.length === 0) return { series: 0, raised: 0 };
  const oldest = behind.map(({ through }) => through).sort()[0];
  const from = oldest === undefined ? round.first : addWeeks(oldest, 1);
  const ask = { measure, by: "pair", from, to: round.week } as const;
  const fresh = new Map(
    (await readSeries(db, { ...ask, suppliers })).map((one) => [nameOf(measure, one), one]),
  );
  const begun = await readBegun(ctx, measure, [...fresh.values()], kept, from, round);
  const followed: { of: SeriesOf; result: Followed; weeks: readonly WeekFigure[] }[] = [];
  for (const one of behind) {
    const weeks = (fresh.get(seriesName(one))?.weeks ?? noWeeks(from, round.week)).filter(
      ({ week }) => week > one.through,
    );
    followed.push({
      of: one,
      weeks,
      result: goOn(measure, one.state, weeks, wholeFor(whole, one, one.state), round),
    });
  }
  for (const { of, weeks } of begun) {
    const known = firstOf(measure, of, weeks, whole);
    followed.push({ of, weeks, result: goOn(measure, known, weeks, wholeFor(whole, of, known), round) });
  }
  await keepWatched(
    db,
    followed.map(
      ({ of, result }): KeptSeries => ({ ...ofOnly(of), through: round.week, state: result.known }),
    ),
  );
  let raised = 0;
  for (const { of, result } of followed)
    raised += await raiseAndEnd(ctx, measure, of, result, wholeFor(whole, of, result.known), round);
  return { series: followed.length, raised };
}

const ofOnly = ({ measure, supplier, customer, topic }: SeriesOf): SeriesOf => ({
  measure,
  supplier,
  customer,
  topic,
});

const nameOf = (measure: WeeklyMeasure, { supplier, customer }: Series): string =>
  seriesName({ measure, supplier, customer, topic: null });

/** Series that nothing is known of yet, from the first week in which there was anything. */
async function readBegun(
  { db }: Context,
  measure: WeeklyMeasure,
  fresh: readonly Series[],
  kept: ReadonlyMap<string, KeptSeries>,
  from: string,
  { first, week }: Round,
): Promise<{ of: SeriesOf; weeks: readonly WeekFigure[] }[]> {
  const unknown = fresh.filter((one) => !kept.has(nameOf(measure, one)));
  const whole = from === first ? unknown : await readPairs(db, measure, unknown, first, week);
  return whole.flatMap((one) => {
    const at = one.weeks.findIndex(({ n }) => n > 0);
    const of = { measure, supplier: one.supplier, customer: one.customer, topic: null };
    return at === -1 ? [] : [{ of, weeks: one.weeks.slice(at) }];
  });
}

async function readPairs(
  db: Context["db"],
  measure: WeeklyMeasure,
  pairs: readonly SeriesOf[] | readonly Series[],
  from: string,
  to: string,
): Promise<Series[]> {
  if (pairs.length === 0) return [];
  const wanted = new Set(pairs.map(({ supplier, customer }) => `${supplier} ${customer}`));
  const sides = (of: "supplier" | "customer") => [...new Set(pairs.flatMap((one) => one[of] ?? []))];
  const ask = { measure, by: "pair", from, to } as const;
  const read = await readSeries(db, { ...ask, suppliers: sides("supplier"), customers: sides("customer") });
  return read.filter(({ supplier, customer }) => wanted.has(`${supplier} ${customer}`));
}

const noWeeks = (from: string, to: string): WeekFigure[] =>
  weeksBetween(from, to).map((week) => ({
    ...{ week, n: 0, total: 0, mean: null, median: null, deviation: null, logMean: null },
  }));

function firstOf(measure: WeeklyMeasure, of: SeriesOf, weeks: readonly WeekFigure[], all: Wholes): Known {
  const common = commonFor(measure, weeks, { company: all.company, supplier: ofSupplier(all, of) });
  return beginKnown(measure, weeks[0]?.week as string, common);
}

const pointsIn = (
  measure: WeeklyMeasure,
  { common }: Known,
  weeks: readonly WeekFigure[],
  whole: Whole,
  { workingDays }: Round,
) => pointsOf({ measure, weeks, whole, usesWhole: common !== null, workingDays });

const goOn = (
  measure: WeeklyMeasure,
  known: Known,
  weeks: readonly WeekFigure[],
  whole: Whole,
  round: Round,
): Followed => follow(measure, known, pointsIn(measure, known, weeks, whole, round));

async function raiseAndEnd(
  ctx: Context,
  measure: WeeklyMeasure,
  of: SeriesOf,
  { raised, passed, known }: Followed,
  whole: Whole,
  round: Round,
): Promise<number> {
  let written = 0;
  const worth = raised.filter(({ raisedOn }) => weeksApart(raisedOn, round.now) <= keptWeeks);
  if (worth.length > 0) {
    // Rare: the whole series once more, to draw what was expected of each of its weeks.
    const [one] = await readPairs(ctx.db, measure, [of], known.first, round.week);
    const weeks = one?.weeks ?? [];
    const begun = { ...beginKnown(measure, known.first, known.common) };
    const points = pointsIn(measure, known, weeks, whole, round);
    const drawn = follow(measure, begun, points);
    for (const alarm of worth) {
      const picture = pictureOf(measure, weeks, points, drawn, alarm.raisedOn);
      const levels = levelsOf(measure, weeks, picture, alarm);
      if (!isWorthTelling(measure, levels)) continue;
      const isOld = weeksApart(alarm.raisedOn, round.now) > freshWeeks;
      written += await raise(ctx, { ...ofOnly(of), ...alarm, ...levels, picture, isOld });
    }
  }
  for (const { raisedOn, on } of passed) {
    const id = await endAlert(ctx.db, of, raisedOn, on);
    if (id) await ctx.announce(insightEvent("alert_over", { kind: "alert", id }, sidesOf(of), "alerts"));
  }
  return written;
}

/** What the running week says by now of series that are known up to the last full one. */
async function watchRunning(
  ctx: Context,
  measure: WeeklyMeasure,
  suppliers: readonly string[],
  whole: Wholes,
  round: Round,
): Promise<number> {
  const running = await readRunning(ctx, measure, suppliers, round);
  if (!running) return 0;
  const sofar = new Map(running.pairs.map((one) => [nameOf(measure, one), one.weeks[0]?.n ?? 0]));
  let raised = 0;
  for (const one of await readWatched(ctx.db, measure, suppliers)) {
    const n = sofar.get(seriesName(one)) ?? 0;
    if (n === 0 || one.through !== round.week) continue;
    const point = runningPoint(running, one.state, one.supplier, n);
    const ahead = lookAhead(measure, one.state, point);
    const [alarm] = ahead.raised;
    if (!alarm) continue;
    const [pair] = await readPairs(ctx.db, measure, [one], one.state.first, running.week);
    const weeks = pair?.weeks ?? [];
    const full = pointsIn(measure, one.state, weeks.slice(0, -1), wholeFor(whole, one, one.state), round);
    const begun = beginKnown(measure, one.state.first, one.state.common);
    const steps = [...follow(measure, begun, full).steps, ...ahead.steps];
    const picture = pictureOf(measure, weeks, [...full, point], { ...ahead, steps }, running.week);
    const levels = levelsOf(measure, weeks, picture, alarm);
    if (!isWorthTelling(measure, levels)) continue;
    raised += await raise(ctx, { ...ofOnly(one), ...alarm, ...levels, picture, isOld: false });
    await keepWatched(ctx.db, [{ ...ofOnly(one), through: one.through, state: ahead.known }]);
  }
  return raised;
}

export const sidesOf = ({ measure, supplier, customer }: SeriesOf) => ({ measure, supplier, customer });

/** Writes an alert, announces it and tells both sides' heads, all once. */
export async function raise(ctx: Context, alert: NewAlert): Promise<number> {
  const written = await writeAlert(ctx.db, alert);
  if (!written) return 0;
  if (!written.isOld) {
    const subject = { kind: "alert", id: written.id };
    await ctx.announce(insightEvent("alert_raised", subject, sidesOf(alert), "alerts"));
    await tellRaised(ctx, written.id);
  }
  return 1;
}
