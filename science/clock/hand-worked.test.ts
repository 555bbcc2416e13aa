// Cases worked out by hand, with the arithmetic beside them. Times are written with the offset that holds that day.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterWorkingTime,
  type ClockEvent,
  type ClockInput,
  type ClockTerms,
  calendarProblems,
  explain,
  runClock,
  type Span,
  type TargetName,
  type TargetRun,
  type WorkingCalendar,
  workingTimeBetween,
} from "./index.ts";

const at = (text: string): number => {
  const instant = Date.parse(text);
  assert.ok(!Number.isNaN(instant), text);
  return instant;
};
const span = (text: string): Span => ({ from: text.slice(0, 5), to: text.slice(6) });
const spans = (text: string): Span[] => (text === "" ? [] : text.split(" ").map(span));
const everyDay = (hours: string, timeZone: string): WorkingCalendar => ({
  timeZone,
  weeks: [{ from: null, week: Array.from({ length: 7 }, () => spans(hours)) }],
  days: {},
});
const fiveDays = (hours: string, timeZone: string): WorkingCalendar => ({
  timeZone,
  weeks: [{ from: null, week: Array.from({ length: 7 }, (_, day) => spans(day < 5 ? hours : "")) }],
  days: {},
});

const hours = "09:00-13:00 14:00-18:00";
/** Five days of eight hours in Moscow, with days of the Russian production calendar of 2026. */
const moscow: WorkingCalendar = {
  ...fiveDays(hours, "Europe/Moscow"),
  days: {
    "2025-12-31": [],
    "2026-01-01": [],
    "2026-01-02": [],
    "2026-01-05": [],
    "2026-01-06": [],
    "2026-01-07": [],
    "2026-01-08": [],
    "2026-01-09": [],
    "2026-02-23": [],
    "2026-03-09": [],
    "2026-04-30": spans("09:00-13:00 14:00-17:00"),
    "2026-05-01": [],
    "2026-05-08": spans("09:00-13:00 14:00-17:00"),
    "2026-05-11": [],
    "2026-06-12": [],
    "2026-11-03": spans("09:00-13:00 14:00-17:00"),
    "2026-11-04": [],
  },
  names: { "2026-05-01": "Праздник Весны и Труда", "2026-01-01": "Новогодние каникулы" },
};
/** A Saturday that is worked instead of a Monday. */
const moved: WorkingCalendar = {
  ...fiveDays(hours, "Europe/Moscow"),
  days: { "2024-04-27": spans(hours), "2024-04-29": [] },
};
const split = everyDay("07:00-11:00 16:00-20:00", "Asia/Yekaterinburg");
/** 22:00 to 06:00 in the nights after Monday to Friday. */
const nights: WorkingCalendar = {
  timeZone: "Europe/Berlin",
  weeks: [
    {
      from: null,
      week: [
        "22:00-24:00",
        "00:00-06:00 22:00-24:00",
        "00:00-06:00 22:00-24:00",
        "00:00-06:00 22:00-24:00",
        "00:00-06:00 22:00-24:00",
        "00:00-06:00",
        "",
      ].map(spans),
    },
  ],
  days: {},
};
const berlin = everyDay("00:00-24:00", "Europe/Berlin");
const newYork = everyDay("00:00-06:00", "America/New_York");
/** Shorter days from Monday, 1 June on. */
const summer: WorkingCalendar = {
  timeZone: "Europe/Moscow",
  weeks: [...fiveDays(hours, "").weeks, { ...fiveDays("10:00-16:00", "").weeks[0]!, from: "2026-06-01" }],
  days: {},
};

const dueCases: readonly [
  what: string,
  WorkingCalendar | null,
  from: string,
  minutes: number,
  due: string,
][] = [
  ["around the clock: 10:00 + 150 min", null, "2026-03-03T10:00+03:00", 150, "2026-03-03T12:30+03:00"],
  // Tue 12:00-13:00 = 60, 14:00-15:30 = 90.
  ["over lunch", moscow, "2026-03-03T12:00+03:00", 150, "2026-03-03T15:30+03:00"],
  // Due with the last minute of the day is due that evening: 14:00-18:00 = 240.
  ["to the end of the day", moscow, "2026-03-03T14:00+03:00", 240, "2026-03-03T18:00+03:00"],
  // One minute more is the first of the next day.
  ["a minute over it", moscow, "2026-03-03T14:00+03:00", 241, "2026-03-04T09:01+03:00"],
  // Asked on Saturday, it begins on Monday 09:00.
  ["asked on a Saturday", moscow, "2026-03-14T11:00+03:00", 30, "2026-03-16T09:30+03:00"],
  // Fri 6 March 17:00-18:00 = 60; Sat, Sun, and Mon 9 March is free; Tue 09:00-10:00 = 60.
  ["a Monday that is free", moscow, "2026-03-06T17:00+03:00", 120, "2026-03-10T10:00+03:00"],
  // Thu 30 April is an hour shorter: 15:30-17:00 = 90. Fri 1 May, Sat, Sun free. Mon 09:00-13:00 = 240, 14:00-16:30 = 150.
  ["a shortened day before a holiday", moscow, "2026-04-30T15:30+03:00", 480, "2026-05-04T16:30+03:00"],
  // On the shortened day the hour from 17:00 is no working time: Mon 4 May 09:10.
  ["in the hour that is cut off", moscow, "2026-04-30T17:20+03:00", 10, "2026-05-04T09:10+03:00"],
  // Tue 30 Dec 17:00-18:00 = 60; free from 31 Dec to Sun 11 Jan; Mon 12 Jan 09:00-10:00 = 60.
  ["over New Year", moscow, "2025-12-30T17:00+03:00", 120, "2026-01-12T10:00+03:00"],
  // Fri 26 April 17:00-18:00 = 60; Sat 27 is worked: 8 h = 480; Sun, and Mon 29 instead of it, free; Tue 30 09:00-09:30.
  ["a moved working day", moved, "2024-04-26T17:00+03:00", 570, "2024-04-30T09:30+03:00"],
  // 10:00-11:00 = 60, 16:00-20:00 = 240.
  ["split shifts", split, "2026-03-04T10:00+05:00", 300, "2026-03-04T20:00+05:00"],
  // In the break: 16:00 + 45.
  ["asked in the break of a split shift", split, "2026-03-04T12:00+05:00", 45, "2026-03-04T16:45+05:00"],
  // Mon 23:00-24:00 = 60, Tue 00:00-02:00 = 120.
  ["a night shift over midnight", nights, "2026-03-02T23:00+01:00", 180, "2026-03-03T02:00+01:00"],
  // Sat 7 March 05:00-06:00 = 60; Mon 22:00-23:00 = 60.
  ["from the last night of the week", nights, "2026-03-07T05:00+01:00", 120, "2026-03-09T23:00+01:00"],
  // Fri 29 May 17:00-18:00 = 60 by the old week, Mon 1 June 10:00-11:00 = 60 by the new one.
  ["over a change of the week", summer, "2026-05-29T17:00+03:00", 120, "2026-06-01T11:00+03:00"],
  // Clocks go forward on Sun 29 March 2026 at 02:00 (to 03:00). Sat 12:00-24:00 = 12 h, Sun 00:00-02:00 = 2 h and
  // 03:00-13:00 = 10 h: 24 h end at 13:00.
  ["Berlin in spring: 24 h end at 13:00", berlin, "2026-03-28T12:00+01:00", 1440, "2026-03-29T13:00+02:00"],
  // Clocks go back on Sun 25 Oct 2026 at 03:00 (to 02:00). Sat 12 h, Sun 00:00-03:00 = 3 h, 02:00-11:00 = 9 h.
  ["Berlin in autumn: they end at 11:00", berlin, "2026-10-24T12:00+02:00", 1440, "2026-10-25T11:00+01:00"],
  // New York goes forward on Sun 8 March 2026 at 02:00: 00:00-02:00 = 120, 03:00-06:00 = 180.
  ["New York in spring: 00-06 lasts 5 h", newYork, "2026-03-08T00:00-05:00", 300, "2026-03-08T06:00-04:00"],
  // New York goes back on Sun 1 Nov 2026 at 02:00 (to 01:00): 00:00-02:00 = 120, 01:00-06:00 = 300.
  ["New York in autumn: it lasts 7 h", newYork, "2026-11-01T00:00-04:00", 420, "2026-11-01T06:00-05:00"],
];
for (const [what, calendar, from, minutes, due] of dueCases) {
  test(`due: ${what}`, () => {
    const found = afterWorkingTime(calendar, at(from), minutes * 60_000) as number;
    assert.equal(new Date(found).toISOString(), new Date(due).toISOString());
    assert.equal(workingTimeBetween(calendar, at(from), found), minutes * 60_000);
  });
}

const on = (day: string, list: string, timeZone: string): WorkingCalendar => ({
  ...everyDay("", timeZone),
  days: { [day]: spans(list) },
});
const spring = (list: string) => on("2026-03-29", list, "Europe/Berlin");
const autumn = (list: string) => on("2026-10-25", list, "Europe/Berlin");
const lengths: readonly [what: string, WorkingCalendar, minutes: number][] = [
  ["a whole day of 23 hours", spring("00:00-24:00"), 1380],
  ["a span within the hour that is skipped", spring("02:15-02:45"), 0],
  // 01:30-02:00, then the clock shows 03:00.
  ["a span that ends in it", spring("01:30-02:30"), 30],
  // Begins with the change, at 03:00.
  ["a span that begins in it", spring("02:30-04:00"), 60],
  ["both, touching in it: 3 h on the wall, 2 in fact", spring("01:00-02:30 02:30-04:00"), 120],
  ["a whole day of 25 hours", autumn("00:00-24:00"), 1500],
  // The first 02:30 ends it: 01:00-02:30.
  ["a span that ends in the hour lived twice", autumn("01:00-02:30"), 90],
  // From the first 02:30: 30 min, the second 02:00-03:00 = 60, 03:00-04:00 = 60.
  ["a span that begins in it", autumn("02:30-04:00"), 150],
  ["both, touching in it: 3 h on the wall, 4 in fact", autumn("01:00-02:30 02:30-04:00"), 240],
  // Lord Howe moves by half an hour: on 4 Oct 2026 from 02:00 to 02:30.
  ["a day of 23 and a half hours", on("2026-10-04", "00:00-24:00", "Australia/Lord_Howe"), 1410],
  // Samoa has had no 30 December 2011.
  ["a day that was not", on("2011-12-30", "00:00-24:00", "Pacific/Apia"), 0],
  ["the day after it", on("2011-12-31", "00:00-24:00", "Pacific/Apia"), 1440],
];
for (const [what, calendar, minutes] of lengths) {
  test(`lasts ${minutes} min: ${what}`, () => {
    const [day] = Object.keys(calendar.days) as [string];
    const middle = at(`${day}T12:00Z`);
    assert.equal(
      workingTimeBetween(calendar, middle - 3 * 86_400_000, middle + 3 * 86_400_000),
      minutes * 60_000,
    );
  });
}

// --- The clock. Tuesday, 3 March 2026, in Moscow, unless said otherwise. ---

const tuesday = (time: string) => at(`2026-03-03T${time}+03:00`);
const wednesday = (time: string) => at(`2026-03-04T${time}+03:00`);
const promise = (targets: ClockTerms["targets"], calendar: WorkingCalendar | null = moscow): ClockTerms => ({
  calendar,
  targets,
  pauses: ["customer", "partner", "approval", "date"],
  warnAt: 75,
});
const clock = (
  targets: ClockTerms["targets"],
  events: readonly ClockEvent[],
  now: number,
  more: Partial<ClockInput> = {},
) => runClock({ scope: "unit", terms: promise(targets), events, now, ...more }).targets;
const one = (runs: readonly TargetRun[], target: TargetName): TargetRun => {
  const run = runs.find((candidate) => candidate.target === target);
  assert.ok(run, target);
  return run;
};
const opened = (time: number): ClockEvent => ({ at: time, kind: "opened" });
const minutes = (run: TargetRun) => run.elapsedSeconds / 60;

test("first answer: due 10:30, warned at 75 %, met by the word and by nothing later", () => {
  const events: ClockEvent[] = [
    opened(tuesday("09:30")),
    { at: tuesday("10:10"), kind: "answered" },
    { at: wednesday("10:00"), kind: "answered" },
  ];
  const before = one(clock({ firstAnswer: 60 }, events, tuesday("10:00")), "firstAnswer");
  assert.deepEqual(
    [before.state, minutes(before), before.due, before.warn, before.settled],
    // 60 x 0.75 = 45 min after 09:30.
    ["running", 30, tuesday("10:30"), tuesday("10:15"), null],
  );
  const after = one(clock({ firstAnswer: 60 }, events, wednesday("12:00")), "firstAnswer");
  assert.deepEqual([after.state, minutes(after), after.settled], ["met", 40, tuesday("10:10")]);
});

test("to the second: answered when it is due is in time, a second later it is not", () => {
  const answered = (time: string) =>
    one(
      clock(
        { firstAnswer: 60 },
        [opened(tuesday("17:00")), { at: tuesday(time), kind: "answered" }],
        wednesday("12:00"),
      ),
      "firstAnswer",
    );
  assert.equal(answered("18:00:00.999").state, "met");
  const late = answered("18:00:01");
  assert.deepEqual([late.state, late.breachedAt], ["breached", tuesday("18:00")]);
  // In the evening no working time runs, but what was due at 18:00 was due at 18:00.
  assert.equal(minutes(late), 60);
});

test("a missed target goes on counting until what was owed is done", () => {
  const events: ClockEvent[] = [opened(tuesday("09:00")), { at: tuesday("12:20"), kind: "answered" }];
  const run = one(clock({ firstAnswer: 60 }, events, wednesday("09:00")), "firstAnswer");
  assert.deepEqual(
    [run.state, run.settled, run.ended, minutes(run)],
    ["breached", tuesday("10:00"), tuesday("12:20"), 200],
  );
});

test("paused 3 h 20 min: waiting for the customer", () => {
  const events: ClockEvent[] = [
    opened(tuesday("10:00")),
    { at: tuesday("11:00"), kind: "waiting", for: "customer" },
    { at: tuesday("15:20"), kind: "resumed" },
  ];
  const waiting = one(clock({ done: 240 }, events, tuesday("12:00")), "done");
  assert.deepEqual([waiting.state, minutes(waiting), waiting.due, waiting.warn], ["paused", 60, null, null]);
  // 60 until 11:00; 180 left: 15:20-18:00 = 160, Wednesday 09:00-09:20 = 20.
  const run = one(clock({ done: 240 }, events, tuesday("18:30")), "done");
  assert.deepEqual([run.state, minutes(run), run.due], ["running", 220, wednesday("09:20")]);
  // 75 % are 180 min: 60 + 120 from 15:20.
  assert.equal(run.warn, tuesday("17:20"));
  assert.deepEqual(
    explain(run).map(({ from, to, reason, waiting: whom, workingSeconds, countedSeconds }) => [
      from,
      to,
      reason,
      whom,
      workingSeconds / 60,
      countedSeconds / 60,
    ]),
    [
      [tuesday("10:00"), tuesday("11:00"), "counted", null, 60, 60],
      // 11:00-13:00 = 120 and 14:00-15:20 = 80 of working time were spared: 3 h 20 min.
      [tuesday("11:00"), tuesday("15:20"), "paused", "customer", 200, 0],
      [tuesday("15:20"), tuesday("18:00"), "counted", null, 160, 160],
      [tuesday("18:00"), tuesday("18:30"), "outside", null, 0, 0],
    ],
  );
});

test("waiting for a part of one's own does not pause, and the explanation says that it was waited", () => {
  const events: ClockEvent[] = [
    opened(tuesday("10:00")),
    { at: tuesday("11:00"), kind: "waiting", for: "part" },
    { at: tuesday("12:00"), kind: "resumed" },
  ];
  const run = one(clock({ done: 240 }, events, tuesday("12:30")), "done");
  assert.deepEqual([run.state, minutes(run)], ["running", 150]);
  assert.deepEqual(
    explain(run).map(({ reason, waiting, countedSeconds }) => [reason, waiting, countedSeconds / 60]),
    [
      ["counted", null, 60],
      ["counted", "part", 60],
      ["counted", null, 30],
    ],
  );
});

test("a wait ends by its date, though nobody resumes; a second wait takes the first one's place", () => {
  const until: ClockEvent[] = [
    opened(tuesday("10:00")),
    { at: tuesday("11:00"), kind: "waiting", for: "date", until: wednesday("10:00") },
  ];
  // 60 + Wednesday 10:00-11:00 = 60.
  assert.equal(minutes(one(clock({ done: 240 }, until, wednesday("11:00")), "done")), 120);
  const replaced: ClockEvent[] = [
    ...until,
    { at: tuesday("17:00"), kind: "waiting", for: "part" },
    { at: wednesday("10:00"), kind: "resumed" },
  ];
  // 60, Tuesday 17:00-18:00 and Wednesday 09:00-11:00: the part stops no clock.
  assert.equal(minutes(one(clock({ done: 240 }, replaced, wednesday("11:00")), "done")), 240);
});

test("a holiday is named in the explanation", () => {
  const [thursday, monday] = [at("2026-04-30T16:00+03:00"), at("2026-05-04T09:30+03:00")];
  const run = one(clock({ done: 480 }, [opened(thursday)], monday), "done");
  assert.deepEqual(
    explain(run).map(({ to, reason, holiday, countedSeconds }) => [to, reason, holiday, countedSeconds / 60]),
    [
      [at("2026-04-30T17:00+03:00"), "counted", null, 60],
      [at("2026-05-01T00:00+03:00"), "outside", null, 0],
      [at("2026-05-02T00:00+03:00"), "holiday", "Праздник Весны и Труда", 0],
      [at("2026-05-04T09:00+03:00"), "outside", null, 0],
      [monday, "counted", null, 30],
    ],
  );
});

test("update: every word begins it anew; one missed round is a missed target at the end", () => {
  const events: ClockEvent[] = [
    opened(tuesday("09:00")),
    { at: tuesday("10:00"), kind: "answered" },
    // 10:00-13:00 = 180 > 120: missed at 12:00.
    { at: tuesday("14:30"), kind: "answered" },
    { at: tuesday("15:00"), kind: "done" },
  ];
  const missed = one(clock({ update: 120 }, events, tuesday("12:30")), "update");
  assert.deepEqual([missed.state, missed.breachedAt, missed.rounds], ["breached", tuesday("12:00"), 2]);
  const again = one(clock({ update: 120 }, events, tuesday("14:40")), "update");
  assert.deepEqual(
    [again.state, minutes(again), again.started, again.due, again.missed],
    // 10 min since 14:30; 120 end at 16:30.
    ["running", 10, tuesday("14:30"), tuesday("16:30"), 1],
  );
  const over = one(clock({ update: 120 }, events, wednesday("12:00")), "update");
  assert.deepEqual([over.state, over.rounds, over.missed], ["breached", 3, 1]);
});

test("reopened: the done clock goes on from where it stood, the night between counts nothing", () => {
  const events: ClockEvent[] = [
    opened(tuesday("09:00")),
    { at: tuesday("11:00"), kind: "done" },
    { at: wednesday("14:00"), kind: "reopened" },
  ];
  const done = one(clock({ firstAnswer: 60, done: 240 }, events, tuesday("18:00")), "done");
  assert.deepEqual([done.state, minutes(done), done.settled], ["met", 120, tuesday("11:00")]);
  // 120 had run, 120 are left: Wednesday 14:00-16:00.
  const runs = clock({ firstAnswer: 60, update: 120, done: 240 }, events, wednesday("15:00"));
  assert.deepEqual(
    [one(runs, "done").state, minutes(one(runs, "done")), one(runs, "done").due],
    ["running", 180, wednesday("16:00")],
  );
  assert.deepEqual(
    explain(one(runs, "done")).map(({ reason, countedSeconds }) => [reason, countedSeconds / 60]),
    [
      ["counted", 120],
      ["closed", 0],
      ["counted", 60],
    ],
  );
  // Its first answer was owed by 10:00, being done at 11:00 was the first word: missed, and that stands.
  assert.deepEqual([one(runs, "firstAnswer").state, minutes(one(runs, "firstAnswer"))], ["breached", 120]);
  // Of words a new round begins with the reopening.
  assert.deepEqual([one(runs, "update").started, minutes(one(runs, "update"))], [wednesday("14:00"), 60]);
});

test("hand-over: the receiving unit's clock is fresh, the chain keeps its own", () => {
  const events: ClockEvent[] = [opened(tuesday("09:00")), { at: tuesday("12:00"), kind: "handed_over" }];
  const giver = one(clock({ done: 240 }, events, tuesday("15:00")), "done");
  assert.deepEqual([giver.state, minutes(giver), giver.settled], ["cancelled", 180, tuesday("12:00")]);
  const receiver = one(clock({ done: 240 }, [opened(tuesday("12:00"))], tuesday("15:00")), "done");
  // 12:00-13:00 = 60, 14:00-15:00 = 60; 120 more end at 17:00.
  assert.deepEqual([receiver.state, minutes(receiver), receiver.due], ["running", 120, tuesday("17:00")]);
  const chain = one(clock({ done: 480 }, events, tuesday("15:00"), { scope: "chain" }), "done");
  // 09:00-13:00 = 240, 14:00-15:00 = 60; 180 more end at 18:00.
  assert.deepEqual([chain.state, minutes(chain), chain.due], ["running", 300, tuesday("18:00")]);
});

test("parallel agreements: the same course, kept by one and missed by the other", () => {
  const friday = at("2026-03-13T17:30+03:00");
  const monday = at("2026-03-16T09:00+03:00");
  const events: ClockEvent[] = [opened(friday), { at: monday, kind: "answered" }];
  const office = one(clock({ firstAnswer: 60 }, events, monday), "firstAnswer");
  // Friday 17:30-18:00 = 30 min.
  assert.deepEqual([office.state, minutes(office)], ["met", 30]);
  const terms = promise({ firstAnswer: 60 }, null);
  const always = one(clock({}, events, monday, { terms }), "firstAnswer");
  // Friday 17:30 to Monday 09:00: 6.5 + 24 + 24 + 9 = 63.5 h.
  assert.deepEqual(
    [always.state, always.breachedAt, minutes(always)],
    ["breached", at("2026-03-13T18:30+03:00"), 63.5 * 60],
  );
});

test("another priority: its target is the present one's, what has elapsed stays; a judgement is not taken back", () => {
  const urgent = (time: number, targets: ClockTerms["targets"]): ClockEvent => ({
    at: time,
    kind: "terms",
    terms: promise(targets),
  });
  const raised = [opened(tuesday("09:00")), urgent(tuesday("10:30"), { done: 120 })];
  // 90 have run, 30 of 120 are left.
  assert.deepEqual(
    [one(clock({ done: 480 }, raised, tuesday("10:40")), "done").due, tuesday("11:00")],
    [tuesday("11:00"), tuesday("11:00")],
  );
  const tooLate = [opened(tuesday("09:00")), urgent(tuesday("10:30"), { done: 60 })];
  const missed = one(
    clock({ done: 480 }, [...tooLate, urgent(tuesday("11:00"), { done: 480 })], tuesday("11:30")),
    "done",
  );
  assert.deepEqual(
    [missed.state, missed.breachedAt, missed.targetMinutes],
    ["breached", tuesday("10:30"), 60],
  );
  const lowered = [opened(tuesday("09:00")), urgent(tuesday("09:30"), { done: 480 })];
  assert.equal(one(clock({ done: 60 }, lowered, tuesday("12:00")), "done").state, "running");
  const dropped = [opened(tuesday("09:00")), urgent(tuesday("09:30"), {})];
  assert.equal(one(clock({ done: 60 }, dropped, tuesday("12:00")), "done").state, "cancelled");
});

test("another agreement: what ran under the old calendar was counted by it", () => {
  const events: ClockEvent[] = [
    opened(tuesday("17:00")),
    { at: tuesday("20:00"), kind: "terms", terms: promise({ done: 240 }, null) },
  ];
  // 17:00-18:00 = 60 by office hours; 180 around the clock from 20:00.
  assert.equal(one(clock({ done: 480 }, events, tuesday("21:00")), "done").due, tuesday("23:00"));
});

test("withdrawn: nothing is owed; what was missed before stays missed; nothing runs before the opening", () => {
  const events: ClockEvent[] = [opened(tuesday("09:00")), { at: tuesday("11:00"), kind: "cancelled" }];
  const runs = clock({ firstAnswer: 60, done: 240 }, events, wednesday("12:00"));
  assert.deepEqual(
    runs.map(({ target, state, elapsedSeconds }) => [target, state, elapsedSeconds / 60]),
    [
      ["firstAnswer", "breached", 120],
      ["done", "cancelled", 120],
    ],
  );
  assert.deepEqual(clock({ done: 60 }, events, tuesday("08:59")), []);
});

test("in the same instant the given order decides: a word and then a wait, or a wait and then a word", () => {
  const word: ClockEvent = { at: tuesday("10:00"), kind: "answered" };
  const end: ClockEvent = { at: tuesday("10:00"), kind: "done" };
  const start = opened(tuesday("09:00"));
  assert.equal(one(clock({ update: 120 }, [start, word, end], tuesday("12:00")), "update").rounds, 2);
  // A word after the end begins no round.
  assert.equal(one(clock({ update: 120 }, [start, end, word], tuesday("12:00")), "update").rounds, 1);
});

test("a calendar without any working time is never due and never missed", () => {
  const terms = promise({ done: 60 }, everyDay("", "Europe/Moscow"));
  const run = one(clock({}, [opened(tuesday("09:00"))], at("2027-01-01T00:00Z"), { terms }), "done");
  assert.deepEqual([run.state, run.due, run.warn, minutes(run)], ["running", null, null, 0]);
});

test("what is wrong with a calendar is named with its place", () => {
  const wrong: WorkingCalendar = {
    timeZone: "Europe/Moskow",
    weeks: [
      { from: null, week: [spans("09:00-13:00 12:00-18:00"), [span("18:00-09:00")], [], [], [], []] },
      { from: "2026-02-30", week: [[span("9:00-10:00")], [], [], [], [], [], []] },
      { from: null, week: [[], [], [], [], [], [], []] },
    ],
    days: { "2026-13-01": [span("24:00-25:00")] },
  };
  assert.deepEqual(
    calendarProblems(wrong).map(({ path, problem }) => `${path.join(".")} ${problem}`),
    [
      "timeZone zone",
      "weeks.0.week week",
      "weeks.0.week.0.1 overlap",
      "weeks.0.week.1.0 order",
      "weeks.1.from day",
      "weeks.1.week.0.0 time",
      "weeks.2.from weekTwice",
      "days.2026-13-01 day",
      "days.2026-13-01.0 time",
    ],
  );
  assert.throws(() => workingTimeBetween(wrong, 0, 1e12), RangeError);
});
