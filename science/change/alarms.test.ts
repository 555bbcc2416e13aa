// What the alarms promise. The full simulation is `bin/bench change`; these are small ones of the same kind.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Chance, chance, drawGamma } from "#science/numbers";
import {
  addToCusum,
  alarms,
  type CountPoint,
  cusum,
  expectedByCalendar,
  figuresFor,
  type MeanPoint,
  startCusum,
  startWatch,
  type WatchState,
  watchPoint,
} from "./index.ts";

interface Plan {
  readonly weekly: number;
  readonly weeks: number;
  readonly changeAt?: number;
  readonly factor?: number;
}

/** Weeks of a growing company with season and New Year weeks of 0 and 2 working days; overdispersed by 5 %. */
function demand(luck: Chance, { weekly, weeks, changeAt = 1e9, factor = 2 }: Plan): CountPoint[] {
  const crest = luck.next();
  return Array.from({ length: weeks }, (_, week) => {
    const days = [0, 2][week % 52] ?? (week % 13 === 6 ? 4 : 5);
    const active =
      (Math.max(0.1, days) / 5) *
      1.3 ** (week / 52) *
      (1 + 0.3 * Math.sin(2 * Math.PI * (week / 52 + crest)));
    const mood = drawGamma(luck, 20) / 20;
    const count = luck.poisson(weekly * active * mood * (week >= changeAt ? factor : 1));
    return { count, workingDays: days, common: count + luck.poisson(400 * active) };
  });
}

function found(weekly: number, factor: number, runs: number) {
  let [alarmsAYear, inTwo] = [0, 0];
  const delays: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const luck = chance(i * 31 + weekly * 1000);
    alarmsAYear +=
      alarms({ kind: "counts", points: demand(luck, { weekly, weeks: 78 }) }).alarms.filter(
        ({ raised }) => raised >= 26,
      ).length / runs;
    const changeAt = 26 + luck.below(52);
    const { alarms: raised } = alarms({
      kind: "counts",
      points: demand(luck, { weekly, weeks: changeAt + 30, changeAt, factor }),
    });
    const first = raised.find((alarm) => alarm.raised >= changeAt && alarm.direction === "up");
    delays.push(first ? first.raised - changeAt + 1 : 1e9);
    if (delays.at(-1)! <= 2) inTwo += 1;
  }
  delays.sort((a, b) => a - b);
  return { alarmsAYear, inTwo: inTwo / runs, median: delays[runs >> 1]! };
}

test("a doubling of ten a week, and four a month becoming 26, are found within two weeks, at under one false alarm a year", () => {
  const ten = found(10, 2, 150);
  assert.ok(ten.median <= 2 && ten.inTwo >= 0.5, JSON.stringify(ten));
  assert.ok(ten.alarmsAYear < 0.7, JSON.stringify(ten));
  const sparse = found(0.92, 6.5, 150);
  assert.ok(sparse.median <= 2 && sparse.inTwo >= 0.7, JSON.stringify(sparse));
  assert.ok(sparse.alarmsAYear < 0.7, JSON.stringify(sparse));
});

test("a growing company raises no alarm: what grows with the common series is none", () => {
  let [alike, alone] = [0, 0];
  for (let i = 0; i < 60; i += 1) {
    const luck = chance(i + 900);
    const points = Array.from({ length: 60 }, (_, week): CountPoint => {
      const size = week < 30 ? 1 : 2.5;
      const count = luck.poisson(12 * size);
      return { count, common: count + luck.poisson(600 * size) };
    });
    const since = (given: readonly CountPoint[]) =>
      alarms({ kind: "counts", points: given }).alarms.filter(({ raised }) => raised >= 30).length;
    alike += since(points);
    alone += since(points.map(({ count }) => ({ count })));
  }
  assert.ok(alike <= 12, `${alike} alarms in 60 half-years although the whole company grew`);
  assert.ok(alone >= 58, `${alone} without knowing of it`);
});

test("multiplying a steady series and its company exactly alike week by week raises nothing", () => {
  const points = Array.from({ length: 80 }, (_, week): CountPoint => {
    const size = 2 ** Math.floor(week / 16);
    return { count: 10 * size, common: 510 * size };
  });
  assert.deepEqual(alarms({ kind: "counts", points }).alarms, []);
});

test("New Year, bridges and a season that comes again alarm no more often than other weeks", () => {
  let raised = 0;
  for (let i = 0; i < 60; i += 1) {
    const points = demand(chance(i + 77), { weekly: 20, weeks: 110 });
    raised += alarms({ kind: "counts", points }).alarms.filter((alarm) =>
      [0, 1, 2].includes(alarm.raised % 52),
    ).length;
  }
  assert.ok(raised <= 6, `${raised} alarms in 120 New Years`);
});

test("point by point gives exactly what the whole series gives, with the state kept as JSON", () => {
  const luck = chance(4);
  const counted = demand(luck, { weekly: 8, weeks: 120, changeAt: 60 });
  counted[33] = { ...counted[33]!, count: null };
  const averaged = Array.from(
    { length: 90 },
    (_, i): MeanPoint => ({
      mean: i === 20 ? null : 1 + 0.3 * luck.normal() + (i > 50 ? 1.5 : 0),
      n: 3 + luck.below(9),
    }),
  );
  for (const series of [
    { kind: "counts", points: counted },
    { kind: "durations", points: averaged },
  ] as const) {
    const whole = alarms(series);
    assert.ok(whole.alarms.length > 0, series.kind);
    let state: WatchState = startWatch(series.kind);
    const raised: number[] = [];
    for (const [i, point] of series.points.entries()) {
      const step = watchPoint(series.kind, JSON.parse(JSON.stringify(state)), point);
      state = step.state;
      assert.deepEqual(step.point, whole.points[i]);
      if (step.raised) raised.push(step.raised.raised);
    }
    assert.deepEqual(
      raised,
      whole.alarms.map((alarm) => alarm.raised),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(state)), JSON.parse(JSON.stringify(whole.state)));
    assert.ok(JSON.stringify(state).length < 8000, "the state does not grow with the series");
  }
});

test("a running week alarms provisionally and leaves no trace in the state", () => {
  const points: CountPoint[] = Array.from({ length: 20 }, () => ({ count: 10, common: 510 }));
  points.push({ count: 24, common: 524 });
  const before = alarms({ kind: "counts", points }, { looks: "daily" });
  assert.equal(before.alarms.length, 0);
  const running = { count: 14, workingDays: 2, common: 214, isPartial: true };
  const during = alarms({ kind: "counts", points: [...points, running] }, { looks: "daily" });
  assert.equal(during.alarms.length, 1);
  assert.equal(during.alarms[0]!.isProvisional, true);
  assert.equal(during.alarms[0]!.since, 20);
  assert.deepEqual(during.state, before.state);
});

test("one odd week alone raises nothing; a level that stays does, is dated, and passes when it is over", () => {
  const luck = chance(11);
  const series = (from: number, to: number) =>
    Array.from({ length: 60 }, (_, week): CountPoint => {
      const count = luck.poisson(week >= from && week < to ? 36 : 12);
      return { count, common: count + 500 };
    });
  const odd = Array.from(
    { length: 40 },
    (_, week): CountPoint => ({ count: week === 30 ? 400 : 12 + (week % 3), common: 1000 }),
  );
  assert.deepEqual(alarms({ kind: "counts", points: odd }).alarms, []);
  const [alarm, ...more] = alarms({ kind: "counts", points: series(30, 36) }).alarms;
  assert.deepEqual([alarm?.direction, alarm?.since, alarm?.until, more.length], ["up", 30, 36, 0]);
  const [lasting] = alarms({ kind: "counts", points: series(30, 99) }).alarms;
  assert.equal(lasting?.until, null);
  assert.ok(
    lasting!.before.low < 12 && 12 < lasting!.before.high && lasting!.before.high < lasting!.after.low,
  );
  assert.ok(lasting!.statistic > lasting!.threshold);
});

test("a customer who falls silent is noticed", () => {
  const points = Array.from({ length: 40 }, (_, week): CountPoint => {
    const count = week < 30 ? 9 + (week % 4) : 1;
    return { count, common: count + 500 };
  });
  const [alarm] = alarms({ kind: "counts", points }).alarms;
  assert.deepEqual([alarm?.direction, alarm?.since], ["down", 30]);
  assert.ok(alarm!.raised <= 32);
});

test("stable data in any order seldom alarm", () => {
  const luck = chance(6);
  const counts = Array.from({ length: 60 }, () => luck.poisson(10));
  const means = Array.from({ length: 60 }, () => luck.normal());
  let raised = 0;
  for (let i = 0; i < 100; i += 1) {
    for (const all of [counts, means])
      for (let j = all.length - 1; j > 0; j -= 1) {
        const k = luck.below(j + 1);
        [all[j], all[k]] = [all[k]!, all[j]!];
      }
    raised += alarms({ kind: "counts", points: counts.map((count) => ({ count, common: count + 500 })) })
      .alarms.length;
    raised += cusum(means).alarms.length;
  }
  assert.ok(raised < 100, `${raised} alarms in 200 years`);
});

test("sums of standard deviations run as long as Brook and Evans' Markov chain says, when the level is well known", () => {
  const { runLengths } = JSON.parse(
    readFileSync(new URL("goldens/breakpoints.golden.json", import.meta.url), "utf8"),
  );
  const [{ step2 }] = runLengths as [{ readonly step2: number }];
  const luck = chance(15);
  let delays = 0;
  for (let i = 0; i < 300; i += 1) {
    const values = Array.from({ length: 240 }, (_, week) => luck.normal() + (week >= 200 ? 2 : 0));
    const first = cusum(values).alarms.find(({ raised }) => raised >= 200);
    delays += ((first?.raised ?? 240) - 200 + 1) / 300;
  }
  // Head starts of running sums shorten, damping lengthens the delay.
  assert.ok(Math.abs(delays - step2) < 1.2, `${delays} weeks, ${step2} with everything known`);
});

test("waiting that doubles is found, by weeks with many cases sooner; a company that slows down alike is none", () => {
  const luck = chance(9);
  const waits = (n: number, step: number) =>
    Array.from({ length: 50 }, (_, week): MeanPoint => {
      const slow = week >= 30 ? step : 0;
      return { n, mean: 2 + slow + 0.9 * Math.sqrt(1 / n + 1 / 40) * luck.normal(), common: 2 + slow };
    });
  const own = (points: readonly MeanPoint[]) => points.map(({ common: _, ...point }) => point);
  const many = alarms({ kind: "durations", points: own(waits(40, Math.log(2))) }).alarms;
  assert.equal(many[0]?.direction, "up");
  assert.ok(many[0]!.raised <= 34 && Math.abs(many[0]!.since - 30) <= 1);
  assert.ok(Math.abs(many[0]!.after.value - many[0]!.before.value - Math.log(2)) < 0.35);
  assert.deepEqual(alarms({ kind: "durations", points: waits(40, Math.log(2)) }).alarms, []);
});

test("too little, nothing and gaps are told, not guessed", () => {
  const warned = (points: readonly CountPoint[]) =>
    alarms({ kind: "counts", points }).warnings.map(({ code }) => code);
  assert.deepEqual(warned([]), ["tooFewPoints"]);
  assert.ok(warned(Array.from({ length: 5 }, () => ({ count: 3 }))).includes("tooFewPoints"));
  const sparse = warned(Array.from({ length: 30 }, (_, i) => ({ count: i % 5 === 0 ? 1 : 0, common: 4 })));
  assert.ok(sparse.includes("sparse") && sparse.includes("commonTooSmall"));
  assert.ok(warned([{ count: null }, { count: 1 }]).includes("missingPoints"));
  const flat = alarms({ kind: "ratings", points: Array.from({ length: 30 }, () => ({ mean: 4, n: 9 })) });
  assert.deepEqual([flat.alarms.length, flat.warnings[0]?.code], [0, "noSpread"]);
});

test("weekdays, days off and a season are found again, and drawn towards none where little is known", () => {
  const luck = chance(2);
  const weekday = [1.4, 1.1, 1, 0.9, 0.6, 0.1, 0.1];
  const days = (level: number, n: number) =>
    Array.from({ length: n }, (_, day) => {
      const isOff = day % 7 < 5 && day % 61 === 0;
      const season = 1 + 0.3 * Math.sin((2 * Math.PI * day) / 364);
      const mean = level * weekday[day % 7]! * season * (isOff ? 0.1 : 1);
      return { day, isWorked: day % 7 < 5 && !isOff, count: day === 100 ? null : luck.poisson(mean) };
    });
  const { effects, expected, exposure } = expectedByCalendar(days(40, 3 * 364));
  assert.equal(expected.length, 3 * 364);
  assert.ok(Math.abs(effects.weekdays[0]! / effects.weekdays[2]! - 1.4) < 0.1);
  assert.ok(Math.abs(effects.season[13]! - 1.3) < 0.12 && Math.abs(effects.season[39]! - 0.7) < 0.12);
  assert.ok(exposure[122]! < 0.3 * exposure[122 + 7]!, "a day off brings little");
  const few = expectedByCalendar(days(0.3, 60)).effects;
  assert.ok(
    few.weekdays.every((effect) => effect > 0.6 && effect < 1.5),
    few.weekdays.join(),
  );
  assert.ok(few.season.every((effect) => effect === 1));
});

test("both levels of an alarm lie in their intervals about as often as they say, although the date was chosen", () => {
  let [raised, before, after] = [0, 0, 0];
  for (let i = 0; i < 300; i += 1) {
    const luck = chance(i + 4000);
    const points = Array.from({ length: 70 }, (_, week): CountPoint => {
      const count = luck.poisson((week < 40 ? 12 : 24) * (drawGamma(luck, 20) / 20));
      return { count, common: count + 500 };
    });
    const alarm = alarms({ kind: "counts", points }).alarms.find(
      (one) => one.raised >= 40 && one.direction === "up",
    );
    if (!alarm) continue;
    raised += 1;
    if (alarm.before.low <= 12 && alarm.before.high >= 12) before += 1;
    if (alarm.after.low <= 24 && alarm.after.high >= 24) after += 1;
  }
  assert.ok(raised > 285, `${raised}`);
  assert.ok(before / raised > 0.9, `before: ${before} of ${raised}`);
  assert.ok(after / raised > 0.9, `after: ${after} of ${raised}`);
});

test("sums of plain values, one by one as all together; what they cannot be made of is refused", () => {
  const luck = chance(13);
  const values = Array.from({ length: 50 }, (_, week) => luck.normal() + (week >= 30 ? 3 : 0));
  const whole = cusum(values, { baseline: 12 });
  let state = startCusum();
  const raised = values.flatMap((value) => {
    const step = addToCusum(JSON.parse(JSON.stringify(state)), value, { baseline: 12 });
    state = step.state;
    return step.raised ? [step.raised] : [];
  });
  assert.deepEqual(raised, whole.alarms);
  assert.equal(raised[0]?.since, 30);
  assert.equal(whole.points[11]?.thresholds, null);
  assert.notEqual(whole.points[12]?.thresholds, null);
  assert.ok(cusum(values, { h: 20 }).alarms.length <= raised.length);
  assert.throws(() => cusum([1], { h: 0 }), RangeError);
  assert.throws(() => cusum([1], { baseline: 1 }), RangeError);
});

test("every alarm carries figures under one false alarm a year, and says later where there is less to go by", () => {
  for (const looks of ["weekly", "daily"] as const)
    for (const hasCommon of [true, false]) {
      const rows = [0.1, 0.5, 1, 2, 3, 6, 10, 20, 100].map((usual) =>
        figuresFor("counts", usual, looks, hasCommon),
      );
      for (const [i, row] of rows.entries()) {
        assert.ok(row.falseAlarmsAYear < 1);
        if (i > 0) assert.ok(row.medianDelayDays <= rows[i - 1]!.medianDelayDays);
      }
    }
});
