// Demand: how often an alarm is false in a year, and how long a doubling takes to be found.

import { type ChangeAlarm, type CountPoint, pelt, startWatch, watchPoint } from "#science/change";
import { chance } from "#science/numbers";
import { type DemandDay, type DemandPlan, demandOf } from "./demand.ts";
import { pointOf } from "./weekly.ts";

export interface CountRun {
  readonly weekly: number;
  readonly factor?: number;
  readonly excess?: number;
  readonly season?: number;
  readonly growth?: number;
  readonly company?: number;
  /** Weeks known before the year that is watched. */
  readonly history?: number;
  readonly withCommon?: boolean;
  readonly looks: "weekly" | "daily";
  /** Changes begin on a Monday instead of any working day. */
  readonly fromMonday?: boolean;
  readonly runs: number;
  readonly seed?: number;
}

export interface CountFigures {
  readonly falseAlarms: number;
  readonly falseUp: number;
  readonly median: number;
  readonly in14: number;
  readonly in28: number;
  /** Of what was found: dated to the week or one beside it, by the alarm and by PELT at that moment. */
  readonly dated: number;
  readonly datedByPelt: number;
}

interface Raised {
  /** Days from the first one, at whose end it was raised. */
  readonly at: number;
  readonly alarm: ChangeAlarm;
  readonly points: readonly CountPoint[];
}

/** Alarms as they come, looked at from week `from` on; one that a running week raises counts once. */
function* watched(
  days: readonly DemandDay[],
  from: number,
  { withCommon, looks }: Required<Pick<CountRun, "withCommon" | "looks">>,
): Generator<Raised> {
  let state = startWatch("counts");
  const points: CountPoint[] = [];
  for (let week = 0; week * 7 < days.length; week += 1) {
    const its = days.slice(week * 7, week * 7 + 7);
    let isRaised = false;
    if (week >= from && looks === "daily")
      for (let day = 1; day < 5 && !isRaised; day += 1) {
        if (!its[day - 1]!.isWorked) continue;
        const point = pointOf(its.slice(0, day), withCommon, true);
        const { raised } = watchPoint("counts", state, point, { looks });
        if (!raised) continue;
        isRaised = true;
        yield { at: week * 7 + day, alarm: raised, points: [...points, point] };
      }
    const point = pointOf(its, withCommon);
    points.push(point);
    const step = watchPoint("counts", state, point, { looks });
    state = step.state;
    if (step.raised && !isRaised && week >= from) yield { at: week * 7 + 7, alarm: step.raised, points };
  }
}

const never = 1e9;
const mostWeeks = 40;

export function countFigures(run: CountRun): CountFigures {
  const { weekly, factor = 2, excess = 0.05, season = 0.3, growth = 0.3, company = 500 } = run;
  const { history = 26, withCommon = true, looks, runs, seed = 1 } = run;
  const plan = { weekly, factor, excess, season, growth, company };
  const demand = (luck: ReturnType<typeof chance>, more: Pick<DemandPlan, "weeks" | "changeDay">) =>
    demandOf(luck, { ...plan, ...more });
  let [alarms, up, dated, byPelt, found] = [0, 0, 0, 0, 0];
  const delays: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const luck = chance(seed * 1_000_003 + i * 7919 + Math.round(weekly * 100));
    const stable = demand(luck, { weeks: history + 52, changeDay: never });
    for (const { alarm } of watched(stable, history, { withCommon, looks })) {
      alarms += 1;
      if (alarm.direction === "up") up += 1;
    }
    const changeWeek = history + luck.below(52);
    const changeDay = changeWeek * 7 + (run.fromMonday ? 0 : luck.below(5));
    const changed = demand(luck, { weeks: changeWeek + mostWeeks, changeDay });
    const first = watched(changed, changeWeek, { withCommon, looks })
      .filter(({ at, alarm }) => at > changeDay && alarm.direction === "up")
      .next().value;
    delays.push(first ? first.at - changeDay : Number.POSITIVE_INFINITY);
    if (!first) continue;
    found += 1;
    if (Math.abs(first.alarm.since - changeWeek) <= 1) dated += 1;
    if (Math.abs((lastByPelt(first.points) ?? never) - changeWeek) <= 1) byPelt += 1;
  }
  delays.sort((a, b) => a - b);
  const within = (days: number) => delays.filter((delay) => delay <= days).length / runs;
  return {
    falseAlarms: alarms / runs,
    falseUp: up / runs,
    median: delays[runs >> 1]!,
    in14: within(14),
    in28: within(28),
    dated: dated / found,
    datedByPelt: byPelt / found,
  };
}

/** Where PELT, with the common series as exposure, sees the last change. */
function lastByPelt(points: readonly CountPoint[]): number | undefined {
  const exposure = points.map(({ common, count, workingDays }) =>
    Math.max(0.01, common === undefined ? workingDays! / 5 : (common - count!) / 500),
  );
  return pelt(
    points.map(({ count }) => count!),
    { cost: "poisson", exposure, minimumLength: 1 },
  ).changes.at(-1);
}
