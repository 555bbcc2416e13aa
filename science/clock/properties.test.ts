// What holds for every calendar, agreement and course of events, tried on thousands of made-up ones.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  afterWorkingTime,
  type ClockEvent,
  type ClockInput,
  type ClockTerms,
  calendarProblems,
  explain,
  runClock,
  type Span,
  type TargetRun,
  type WorkingCalendar,
  waitingFor,
  workingTimeBetween,
} from "./index.ts";
import { stretchesBetween } from "./stretches.ts";

const minute = 60_000;
const day = 1440 * minute;
/** All made-up courses lie within weeks of a change of clocks. */
const around = Date.parse("2026-03-20T00:00:00Z");

const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
/** Up to three spans; cut at distinct quarters of an hour, so that none lies over another. */
const spans: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((cuts) => {
    const sorted = cuts.sort((a, b) => a - b).map((quarter) => wall(quarter * 15));
    return Array.from({ length: sorted.length >> 1 }, (_, i) => ({
      from: sorted[2 * i]!,
      to: sorted[2 * i + 1]!,
    }));
  });
const week = fc.array(spans, { minLength: 7, maxLength: 7 });
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Europe/Moscow",
    "Australia/Lord_Howe",
    "America/Havana",
    "UTC",
  ),
  weeks: fc
    .tuple(week, fc.option(week))
    .map(([first, later]) => [
      { from: null, week: first },
      ...(later ? [{ from: "2026-03-25", week: later }] : []),
    ]),
  days: fc.dictionary(fc.constantFrom("2026-03-24", "2026-03-29", "2026-04-01", "2026-03-08"), spans),
});
const anyCalendar = fc.option(calendars, { freq: 8 });
const instants = fc.integer({ min: 0, max: 40 * 1440 }).map((minutes) => around + minutes * minute);

const terms: fc.Arbitrary<ClockTerms> = fc.record({
  calendar: anyCalendar,
  targets: fc.record(
    {
      firstAnswer: fc.integer({ min: 1, max: 2000 }),
      update: fc.integer({ min: 1, max: 2000 }),
      done: fc.integer({ min: 1, max: 6000 }),
    },
    { requiredKeys: [] },
  ),
  pauses: fc.subarray([...waitingFor]),
  warnAt: fc.integer({ min: 1, max: 99 }),
});
const happenings: fc.Arbitrary<ClockEvent> = fc
  .tuple(
    instants,
    fc.constantFrom(
      "answered",
      "resumed",
      "handed_over",
      "done",
      "reopened",
      "cancelled",
      "waiting",
      "terms",
    ),
    fc.constantFrom(...waitingFor),
    fc.option(instants),
    terms,
  )
  .map(([at, kind, waits, until, other]) =>
    kind === "waiting"
      ? { at, kind, for: waits, until }
      : kind === "terms"
        ? { at, kind, terms: other }
        : ({ at, kind } as ClockEvent),
  );
const inputs: fc.Arbitrary<ClockInput> = fc.record({
  scope: fc.constantFrom("unit", "chain"),
  terms,
  events: fc
    .tuple(instants, fc.array(happenings, { maxLength: 12 }))
    .map(([at, others]) => [{ at, kind: "opened" as const }, ...others]),
  now: instants,
});

const without = (phases: readonly TargetRun[]) => phases.map(({ phases: _, ...rest }) => rest);
const soon = { numRuns: 400 };

test("made-up calendars are calendars", () => {
  fc.assert(
    fc.property(calendars, (calendar) => assert.deepEqual(calendarProblems(calendar), [])),
    soon,
  );
});

test("working time is never negative, never longer than time, and splits anywhere without loss", () => {
  fc.assert(
    fc.property(anyCalendar, instants, instants, instants, (calendar, ...times) => {
      const [a, b, c] = times.sort((x, y) => x - y) as [number, number, number];
      const whole = workingTimeBetween(calendar, a, c);
      assert.ok(whole >= 0 && whole <= c - a);
      assert.equal(workingTimeBetween(calendar, a, b) + workingTimeBetween(calendar, b, c), whole);
      assert.equal(workingTimeBetween(calendar, c, a), 0);
    }),
    soon,
  );
});

test("the stretches cover the time exactly, and those of work add up to the working time", () => {
  fc.assert(
    fc.property(anyCalendar, instants, instants, (calendar, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const stretches = stretchesBetween(calendar, from, to);
      let at = from;
      let worked = 0;
      for (const [i, stretch] of stretches.entries()) {
        assert.equal(stretch.from, at);
        assert.ok(stretch.to > stretch.from);
        const before = stretches[i - 1];
        assert.ok(!before || before.kind !== stretch.kind || before.name !== stretch.name);
        if (stretch.kind === "working") worked += stretch.to - stretch.from;
        at = stretch.to;
      }
      assert.equal(at, to);
      assert.equal(worked, workingTimeBetween(calendar, from, to));
    }),
    soon,
  );
});

test("what is due after some working time is due at the first moment at which it has run", () => {
  fc.assert(
    fc.property(anyCalendar, instants, fc.integer({ min: 1, max: 4000 }), (calendar, from, minutes) => {
      const due = afterWorkingTime(calendar, from, minutes * minute);
      if (due === null) {
        assert.equal(workingTimeBetween(calendar, from, from + 50 * 365 * day), 0);
        return;
      }
      assert.equal(workingTimeBetween(calendar, from, due), minutes * minute);
      assert.ok(workingTimeBetween(calendar, from, due - 1) < minutes * minute);
    }),
    { numRuns: 200 },
  );
});

test("working time is what a clock on the wall says, minute by minute", () => {
  const zones = new Map<string, Intl.DateTimeFormat>();
  const shown = (zone: string, at: number) => {
    let clock = zones.get(zone);
    if (!clock) {
      const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
      const hours = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
      zones.set(zone, (clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, ...parts, ...hours })));
    }
    return clock.format(at).split(" ") as [string, string];
  };
  // Spans that do not begin or end within an hour that is skipped or lived twice; for those see the hand-worked cases.
  const calm = calendars.map((calendar) => {
    const still = (list: readonly Span[]) =>
      list
        .map(({ from, to }) => ({ from: from < "03:00" ? "00:00" : from, to: to <= "03:00" ? "03:00" : to }))
        .filter((span, i, all) => i === 0 || span.from >= all[i - 1]!.to);
    return {
      ...calendar,
      timeZone: calendar.timeZone === "America/Havana" ? "Europe/Berlin" : calendar.timeZone,
      weeks: calendar.weeks.map(({ from, week: seven }) => ({ from, week: seven.map(still) })),
      days: Object.fromEntries(Object.entries(calendar.days).map(([text, list]) => [text, still(list)])),
    };
  });
  const nearChange = fc
    .integer({ min: 0, max: 1440 })
    .map((m) => Date.parse("2026-03-28T18:00Z") + m * minute);
  fc.assert(
    fc.property(calm, nearChange, fc.integer({ min: 1, max: 900 }), (calendar, from, minutes) => {
      let counted = 0;
      for (let at = from; at < from + minutes * minute; at += minute) {
        const [date, time] = shown(calendar.timeZone, at);
        const weekday = (new Date(date).getUTCDay() + 6) % 7;
        const inForce = calendar.weeks.filter((one) => one.from === null || one.from <= date).at(-1);
        const list = calendar.days[date] ?? inForce?.week[weekday] ?? [];
        if (list.some((span) => span.from <= time && time < span.to)) counted += 1;
      }
      assert.equal(workingTimeBetween(calendar, from, from + minutes * minute), counted * minute);
    }),
    { numRuns: 60 },
  );
});

test("the explanation covers the clock's time exactly and adds up to what has elapsed", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const run of runClock(input).targets) {
        let at = run.started;
        let counted = 0;
        for (const interval of explain(run)) {
          assert.equal(interval.from, at);
          assert.ok(interval.to > interval.from);
          assert.ok(interval.countedSeconds === 0 || interval.countedSeconds === interval.workingSeconds);
          assert.ok(interval.workingSeconds * 1000 <= interval.to - interval.from);
          counted += interval.countedSeconds;
          at = interval.to;
        }
        assert.equal(at, run.ended ?? input.now);
        assert.equal(counted, run.elapsedSeconds);
        assert.ok(run.elapsedSeconds >= 0);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the clock is what stepping minute by minute through the log finds", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const events = input.events
        .filter((event) => event.kind !== "terms")
        .map((event) => (event.kind === "waiting" ? { ...event, until: null } : event));
      const run = runClock({ ...input, events }).targets.find(({ target }) => target === "done");
      const target = input.terms.targets.done;
      assert.equal(run === undefined, target === undefined || events[0]!.at > input.now);
      if (!run || target === undefined) return;
      const ordered = [...events].sort((a, b) => a.at - b.at);
      let next = 0;
      let state: "unborn" | "open" | "closed" = "unborn";
      let waits: string | null = null;
      let elapsed = 0;
      let missed: number | null = null;
      for (let at = around; at < input.now; at += minute) {
        for (; next < ordered.length && ordered[next]!.at <= at; next += 1) {
          const event = ordered[next]!;
          if (event.kind === "opened" && state === "unborn") state = "open";
          else if (event.kind === "waiting" && state !== "closed") waits = event.for;
          else if (event.kind === "resumed") waits = null;
          else if (event.kind === "reopened" && state === "closed") state = "open";
          else if (
            state === "open" &&
            (event.kind === "done" ||
              event.kind === "cancelled" ||
              (event.kind === "handed_over" && input.scope === "unit"))
          ) {
            state = "closed";
            waits = null;
          }
        }
        if (state !== "open" || (waits !== null && input.terms.pauses.some((one) => one === waits))) continue;
        if (elapsed === target && missed === null) missed = at;
        elapsed += workingTimeBetween(input.terms.calendar, at, at + minute) / minute;
      }
      assert.equal(run.elapsedSeconds, elapsed * 60);
      // Due at the close of a day, it is missed at that moment and not in the morning after.
      if (missed === null) assert.equal(run.breachedAt, null);
      else assert.ok(run.breachedAt !== null && run.breachedAt <= missed);
    }),
    { numRuns: 150 },
  );
});

test("waiting never makes a clock run longer, nor anything due earlier", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const awake = { ...input, events: input.events.filter(({ kind }) => kind !== "waiting") };
      const late = (at: number | null) => at ?? Number.POSITIVE_INFINITY;
      const [paused, running] = [runClock(input).targets, runClock(awake).targets];
      assert.equal(paused.length, running.length);
      for (const [i, with_] of paused.entries()) {
        const plain = running[i]!;
        assert.equal(with_.started, plain.started);
        assert.ok(with_.elapsedSeconds <= plain.elapsedSeconds);
        assert.ok(late(with_.breachedAt) >= late(plain.breachedAt));
        assert.ok(late(with_.due) >= late(plain.due));
        assert.ok(late(with_.warn) >= late(plain.warn));
      }
    }),
    { numRuns: 1000 },
  );
});

test("a round that begins after a missed one has the present terms", () => {
  const terms = (update: number, calendar: WorkingCalendar | null) => ({
    ...{ calendar, targets: { update }, pauses: [], warnAt: 1 },
  });
  const never = {
    timeZone: "Europe/Berlin",
    weeks: [{ from: null, week: [[], [], [], [], [], [], []] }],
    days: {},
  };
  const at = 1_773_964_800_000;
  const { targets } = runClock({
    scope: "unit",
    terms: terms(1, null),
    events: [
      { at, kind: "opened" },
      { at: at + 120_000, kind: "terms", terms: terms(2, never) },
      { at: at + 120_000, kind: "answered" },
    ],
    now: at + 180_000,
  });
  assert.equal(targets[0]?.targetMinutes, 2);
});

test("a moment at which nothing changes changes nothing", () => {
  fc.assert(
    fc.property(inputs, instants, (drawn, at) => {
      // Of what happens in one instant the order matters, and whatever is added comes last: nothing else happens then.
      const apart = ({ at: other }: ClockEvent) => Math.floor(other / 1_000) !== Math.floor(at / 1_000);
      const input = { ...drawn, events: drawn.events.filter(apart) };
      const inForce = [...input.events]
        .sort((a, b) => a.at - b.at)
        .findLast((event) => event.kind === "terms" && event.at <= at);
      const same: ClockEvent = {
        at,
        kind: "terms",
        terms: inForce?.kind === "terms" ? inForce.terms : input.terms,
      };
      assert.deepEqual(runClock({ ...input, events: [...input.events, same] }), runClock(input));
    }),
    { numRuns: 1000 },
  );
});

test("what comes later changes nothing now, and judgements stand as time goes on", () => {
  fc.assert(
    fc.property(inputs, instants, (input, other) => {
      const [early, late] = input.now < other ? [input.now, other] : [other, input.now];
      const past = input.events.filter(({ at }) => at <= early);
      const then = runClock({ ...input, now: early });
      assert.deepEqual(
        without(then.targets),
        without(runClock({ ...input, events: past, now: early }).targets),
      );
      for (const run of runClock({ ...input, now: late }).targets) {
        const before = then.targets.find(({ target }) => target === run.target);
        if (!before) continue;
        assert.ok(run.rounds >= before.rounds && run.missed >= before.missed);
        if (run.rounds > before.rounds) continue;
        assert.ok(run.elapsedSeconds >= before.elapsedSeconds);
        if (before.breachedAt !== null) assert.equal(run.breachedAt, before.breachedAt);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the order of handing over matters only to what happened in the same instant", () => {
  fc.assert(
    fc.property(inputs, fc.infiniteStream(fc.nat()), (input, dice) => {
      const distinct = input.events.filter(
        ({ at }, i) => !input.events.some((event, k) => k < i && event.at === at),
      );
      const shuffled = distinct
        .map((event) => ({ event, place: dice.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ event }) => event);
      assert.deepEqual(runClock({ ...input, events: shuffled }), runClock({ ...input, events: distinct }));
    }),
    soon,
  );
});

test("fractions of a second are cut off, of events and of now", () => {
  fc.assert(
    fc.property(inputs, fc.integer({ min: 0, max: 999 }), (input, ms) => {
      const events = input.events.map((event) => ({ ...event, at: event.at + ms }));
      const now = input.now + ms;
      assert.deepEqual(
        without(runClock({ ...input, events, now }).targets),
        without(runClock(input).targets),
      );
    }),
    soon,
  );
});
