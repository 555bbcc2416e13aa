import assert from "node:assert/strict";
import { test } from "node:test";
import { type Chance, chance } from "#science/numbers";
import { assignSubjects, drawShare, type Option, shuffled } from "./sampling.ts";

/** Units with contacts of very different breadth, and people in them. */
function anyCompany(by: Chance) {
  const subjects = 3 + by.below(25);
  const units = Array.from({ length: 2 + by.below(12) }, () => {
    const breadth = 1 + by.below(Math.min(subjects, 9));
    return shuffled(
      Array.from({ length: subjects }, (_, subject) => subject),
      by,
    )
      .slice(0, breadth)
      .map((subject): Option => ({ subject, confirmed: by.below(3) === 0 }));
  });
  const people = Array.from({ length: 5 + by.below(150) }, () => units[by.below(units.length)] as Option[]);
  return { people, subjects, limit: 1 + by.below(4) };
}

test("nobody is over the limit, asked twice, or asked about whom they cannot judge", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { people, subjects, limit } = anyCompany(chance(seed));
    const given = assignSubjects(people, subjects, limit, chance(seed + 1));
    assert.equal(given.length, people.length);
    given.forEach((mine, person) => {
      const can = (people[person] as Option[]).map(({ subject }) => subject);
      assert.equal(new Set(mine).size, mine.length);
      assert.ok(mine.every((subject) => can.includes(subject)));
      assert.equal(mine.length, Math.min(limit, can.length));
    });
  }
});

test("raters are balanced: nobody could exchange a subject for one with two raters fewer", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { people, subjects, limit } = anyCompany(chance(seed));
    const given = assignSubjects(people, subjects, limit, chance(seed + 1));
    const raters = new Int32Array(subjects);
    for (const mine of given) for (const subject of mine) raters[subject]! += 1;
    given.forEach((mine, person) => {
      for (const now of mine)
        for (const { subject } of people[person] as Option[])
          if (!mine.includes(subject)) assert.ok(raters[now]! - raters[subject]! < 2, `seed ${seed}`);
    });
  }
});

test("where everybody can judge everything, numbers of raters differ by one at most", () => {
  const all = Array.from({ length: 7 }, (_, subject) => ({ subject, confirmed: false }));
  const given = assignSubjects(
    Array.from({ length: 53 }, () => all),
    7,
    3,
    chance(4),
  );
  const raters = new Int32Array(7);
  for (const mine of given) for (const subject of mine) raters[subject]! += 1;
  assert.deepEqual([Math.min(...raters), Math.max(...raters)], [22, 23]);
});

test("a rare supplier gets everybody who knows it, before those whom all know", () => {
  const common = [0, 1, 2].map((subject) => ({ subject, confirmed: false }));
  const people = [
    ...Array.from({ length: 20 }, () => common),
    ...Array.from({ length: 4 }, () => [...common, { subject: 3, confirmed: false }]),
  ];
  const given = assignSubjects(people, 4, 1, chance(9));
  assert.equal(given.filter((mine) => mine.includes(3)).length, 4);
});

test("of equals the confirmed one is asked about", () => {
  const options = [
    { subject: 0, confirmed: false },
    { subject: 1, confirmed: true },
    { subject: 2, confirmed: false },
  ];
  for (let seed = 0; seed < 50; seed += 1)
    assert.deepEqual(assignSubjects([options], 3, 1, chance(seed)), [[1]]);
});

test("the same chance draws the same, another one draws otherwise", () => {
  const { people, subjects, limit } = anyCompany(chance(77));
  const draw = (seed: number) => assignSubjects(people, subjects, limit, chance(seed));
  assert.deepEqual(draw(5), draw(5));
  assert.notDeepEqual(draw(5), draw(6));
});

test("a share is drawn from every unit alike, to within one person", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const by = chance(seed);
    const groups = Array.from({ length: 1 + by.below(300) }, () => `unit ${by.below(8)}`);
    const percent = 1 + by.below(100);
    const drawn = drawShare(groups, percent, by);
    assert.equal(new Set(drawn).size, drawn.length);
    for (const [group, inside] of Map.groupBy(
      groups.map((_, i) => i),
      (i) => groups[i] as string,
    )) {
      const got = drawn.filter((i) => groups[i] === group).length;
      assert.ok(Math.abs(got - (inside.length * percent) / 100) <= 1, `seed ${seed}: ${group}`);
    }
  }
});

test("everybody is as likely to be drawn as anybody", () => {
  const groups = ["a", "a", "a", "b", "b", "b", "b", "b", "b", "b"];
  const times = new Int32Array(groups.length);
  for (let seed = 0; seed < 4_000; seed += 1)
    for (const place of drawShare(groups, 30, chance(seed))) times[place]! += 1;
  // 1200 expected; five standard deviations are 145.
  for (const count of times) assert.ok(Math.abs(count - 1_200) < 145, `${[...times]}`);
});
