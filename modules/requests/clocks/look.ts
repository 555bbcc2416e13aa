import type { Context } from "#platform/context";
import type { Download } from "#platform/http";
import { type Language, type Say, say } from "#platform/words";
import { explain, type Interval, inputOf, runClock, type TargetRun } from "#science/clock";
import { loadSeen } from "../actions/facts.ts";
import type { ClockInterval, ClockTarget, ClockView } from "../schema/clocks.ts";
import type { PartyName } from "../schema/shapes.ts";
import { namesOf } from "../store/parties.ts";
import { calendarsOf } from "./calendars.ts";
import { clocksOf, type RequestClock } from "./cases.ts";
import { facesOf } from "./course.ts";
import { clockErrors } from "./errors.ts";
import { mergeIntervals, type ToldInterval } from "./merge-intervals.ts";
import { methodInput } from "./method-input.ts";
import { type LoadedLog, loadLogs } from "./store.ts";
import { clockWords, workingTime } from "./words.ts";

async function clocksSeen(
  context: Context,
  id: string,
): Promise<{ log: LoadedLog | undefined; clocks: RequestClock[]; number: number }> {
  const { number } = await loadSeen(context, id);
  const [log] = await loadLogs(context.db, [id]);
  if (!log) return { log, clocks: [], number };
  return { log, clocks: clocksOf(log, await calendarsOf(context.db, [log]), log.now), number };
}

const keyOf = ({ work, agreement, version }: RequestClock) =>
  `${work?.id ?? "chain"}.${agreement}.${version}`;

/** The clocks of a request with every minute explained: to all who may see it, for a clock is nobody's secret. */
export async function lookAtClocks(
  context: Context,
  id: string,
): Promise<{ now: string; clocks: ClockView[] }> {
  const { log, clocks } = await clocksSeen(context, id);
  if (!log) return { now: context.now.toISOString(), clocks: [] };
  const faces = facesOf(log);
  const facing = faces.find(({ over }) => !over) ?? faces.at(-1);
  const nameOf = await namesOf(
    context.db,
    log.works.map(({ unit }) => unit),
  );
  const { language } = context.actor;
  return {
    now: new Date(log.now).toISOString(),
    clocks: clocks.map((clock): ClockView => {
      const { work, agreement, version, name, given } = clock;
      return {
        key: keyOf(clock),
        scope: given.scope,
        work: work?.id ?? null,
        role: work?.role ?? "face",
        unit: nameOf((work ?? facing)?.unit) as PartyName,
        agreement: { id: agreement, version, name },
        timeZone: given.calendar?.timeZone ?? null,
        targets: runClock(inputOf(given)).targets.map((run) => targetView(run, language)),
      };
    }),
  };
}

/** What a clock is computed from, as a file for the method. */
export async function clockFile(
  context: Context,
  { id, clock: key }: { id: string; clock: string },
): Promise<Download> {
  const { clocks, number } = await clocksSeen(context, id);
  const clock = clocks.find((one) => keyOf(one) === key);
  if (!clock) throw clockErrors.refuse("clock_not_found");
  return {
    name: `clock-${number}.json`,
    mediaType: "application/json",
    body: `${JSON.stringify(methodInput(clock), null, 2)}\n`,
  };
}

const text = (instant: number): string => new Date(instant).toISOString();
const orNull = (instant: number | null): string | null => (instant === null ? null : text(instant));

function targetView(run: TargetRun, language: Language): ClockTarget {
  return {
    target: run.target,
    state: run.state,
    targetMinutes: run.targetMinutes,
    elapsedSeconds: run.elapsedSeconds,
    startedAt: text(run.started),
    dueAt: orNull(run.due),
    warnAt: orNull(run.warn),
    settledAt: orNull(run.settled),
    breachedAt: orNull(run.breachedAt),
    endedAt: orNull(run.ended),
    pausedFor: run.state === "paused" ? (run.phases.at(-1)?.waiting ?? null) : null,
    rounds: run.rounds,
    missedRounds: run.missed,
    intervals: mergeIntervals(explain(run)).map((interval) => intervalView(interval, language)),
  };
}

function intervalView(interval: ToldInterval, language: Language): ClockInterval {
  const { from, to, reason, waiting, holiday, workingSeconds, countedSeconds, across } = interval;
  return {
    from: text(from),
    to: text(to),
    reason,
    waitingFor: waiting,
    holiday,
    workingSeconds,
    countedSeconds,
    across,
    text: reasonInWords(interval, across, say(clockWords, language)),
  };
}

function reasonInWords(
  { reason, waiting, holiday, workingSeconds, countedSeconds }: Interval,
  across: boolean,
  t: Say<(typeof clockWords)["en"]>,
): string {
  const whom = waiting ? t(waiting) : "";
  switch (reason) {
    case "paused":
      return t("paused", { time: workingTime(workingSeconds, t), whom });
    case "holiday":
      return holiday ? t("namedHoliday", { name: holiday }) : t("holiday");
    case "counted": {
      const time = workingTime(countedSeconds, t);
      if (waiting) return t(across ? "countedAcrossWaiting" : "countedWaiting", { time, whom });
      return t(across ? "countedAcross" : "counted", { time });
    }
    default:
      return t(reason);
  }
}
