// The service clock as a method that anybody can run: `vizavi method clock < input.json`.

import { say } from "#platform/words";
import {
  type CaseEvent,
  type ClockCase,
  calendarProblems,
  explain,
  inputOf,
  runClock,
  type TargetRun,
} from "#science/clock";
import { ClockMethodInput, ClockMethodOutput } from "./clock-shape.ts";
import { methodErrors } from "./errors.ts";
import { localTime } from "./local-time.ts";
import { defineMethod } from "./method.ts";
import { placeText } from "./place.ts";
import { methodWords } from "./words.ts";

/** The same with instants as numbers. */
function caseOf(input: ClockMethodInput): ClockCase {
  const events = input.events.map((event): CaseEvent => {
    const at = Date.parse(event.at);
    return event.kind === "waiting"
      ? { ...event, at, until: event.until ? Date.parse(event.until) : null }
      : { ...event, at };
  });
  return { ...input, events, now: Date.parse(input.now) };
}

function written(run: TargetRun, zone: string): ClockMethodOutput["targets"][number] {
  const local = (instant: number | null) => (instant === null ? null : localTime(instant, zone));
  return {
    target: run.target,
    state: run.state,
    targetMinutes: run.targetMinutes,
    elapsed: { minutes: Math.floor(run.elapsedSeconds / 60), seconds: run.elapsedSeconds % 60 },
    elapsedSeconds: run.elapsedSeconds,
    remainingSeconds: run.targetMinutes * 60 - run.elapsedSeconds,
    startedAt: localTime(run.started, zone),
    dueAt: local(run.due),
    warnAt: local(run.warn),
    settledAt: local(run.settled),
    breachedAt: local(run.breachedAt),
    endedAt: local(run.ended),
    rounds: run.rounds,
    missedRounds: run.missed,
    explanation: explain(run).map(
      ({ from, to, reason, waiting, holiday, workingSeconds, countedSeconds }) => ({
        from: localTime(from, zone),
        to: localTime(to, zone),
        reason,
        waitingFor: waiting,
        holiday,
        workingSeconds,
        countedSeconds,
      }),
    ),
  };
}

export const clock = defineMethod({
  name: "clock",
  summary: {
    en: "The service clock: elapsed working time, due times and what counted, minute by minute",
    ru: "Часы обслуживания: прошедшее рабочее время, сроки и объяснение каждой минуты",
  },
  document: "docs/methods/clock.md",
  input: ClockMethodInput,
  output: ClockMethodOutput,
  problems(input) {
    const calendars = [
      { calendar: input.calendar, path: ["calendar"] },
      ...input.events.flatMap((event, i) =>
        event.kind === "agreement_changed"
          ? [{ calendar: event.calendar, path: ["events", i, "calendar"] }]
          : [],
      ),
    ];
    const wrong = calendars.flatMap(({ calendar, path }) =>
      (calendar ? calendarProblems(calendar) : []).map(({ path: inside, problem }) =>
        methodErrors.refuse(
          "wrong_calendar",
          { reason: problem },
          { place: placeText([...path, ...inside]) },
        ),
      ),
    );
    if (!input.events.some(({ kind }) => kind === "opened"))
      wrong.push(methodErrors.refuse("not_opened", {}, { place: "events" }));
    return wrong;
  },
  run(input, language) {
    const words = say(methodWords, language);
    const now = Date.parse(input.now);
    const { targets } = runClock(inputOf(caseOf(input)));
    const zone = input.calendar?.timeZone ?? "UTC";
    const later = input.events.filter(({ at }) => Date.parse(at) > now).length;
    const warnings: ClockMethodOutput["warnings"] = [];
    const warn = (code: "laterEvents" | "notYet" | "nothingPromised" | "neverDue", place: string) =>
      warnings.push({ code, place, sentence: words(code) });
    if (later > 0) warn("laterEvents", "events");
    if (input.events.every((event) => event.kind !== "opened" || Date.parse(event.at) > now))
      warn("notYet", "events");
    else if (targets.length === 0) warn("nothingPromised", "agreement.targets");
    for (const [i, { state, due }] of targets.entries())
      if (state === "running" && due === null) warn("neverDue", `targets[${i}]`);
    return {
      method: "clock" as const,
      scope: input.scope,
      now: localTime(now, zone),
      timeZone: zone,
      targets: targets.map((run) => written(run, zone)),
      basis: { events: input.events.length - later, later },
      warnings,
    };
  },
});
