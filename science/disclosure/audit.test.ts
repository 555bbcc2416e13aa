// The audit against brute force, against rules known to be wanting, and against atoms.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chance } from "#science/numbers";
import {
  auditLinear,
  cover,
  type Group,
  type PublishingRule,
  partition,
  publishingRules,
  randomStaff,
  smallDifferences,
} from "./index.ts";
import { groupsOf, organisations } from "./organisations-for-tests.ts";

const ones = (people: number) => new Uint8Array(people).fill(1);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test("one figure less another: the classic", () => {
  // A department of 20, and those of it who are no heads.
  const released = { sizes: ones(20), figures: [range(0, 20), range(1, 20)] };
  assert.deepEqual(auditLinear(released).derivable, [{ elements: [0], people: 1, kind: "sum" }]);
  assert.deepEqual(smallDifferences(released), [{ larger: 0, smaller: 1, elements: [0], people: 1 }]);
});

test("found where no pair of figures differs by less than five", () => {
  // The whole less all shown departments is a hidden department of 3.
  const departments = [range(0, 10), range(10, 20), range(20, 30)];
  const released = { sizes: ones(33), figures: [range(0, 33), ...departments] };
  assert.deepEqual(smallDifferences(released), []);
  assert.deepEqual(auditLinear(released).derivable, [{ elements: [30, 31, 32], people: 3, kind: "sum" }]);
});

test("a group of several hidden cells, and a combination that is no sum", () => {
  const hidden = auditLinear({ sizes: [2, 1, 10, 10], figures: [[0, 1, 2], [2], [0, 3]] });
  assert.deepEqual(hidden.derivable, [{ elements: [0, 1], people: 3, kind: "sum" }]);
  // Whether person 0 or person 1 said more: about nobody else, though neither answer is known.
  const more = auditLinear({
    sizes: [1, 1, 10],
    figures: [
      [0, 2],
      [1, 2],
    ],
  });
  assert.deepEqual(more.derivable, [{ elements: [0, 1], people: 2, kind: "combination" }]);
});

test("whom nothing was told of is not derivable; whom all was told of together neither", () => {
  const none = auditLinear({ sizes: ones(9), figures: [] });
  assert.deepEqual([none.people, none.columns, none.smallest, none.derivable], [0, 0, 0, []]);
  const all = auditLinear({ sizes: ones(9), figures: [range(0, 9), range(0, 9), []] });
  assert.deepEqual([all.figures, all.columns, all.smallest, all.derivable], [1, 1, 9, []]);
  assert.throws(() => auditLinear({ sizes: ones(2), figures: [[2]] }), RangeError);
});

/** A fraction free rank over the integers (Bareiss), exact. */
function rank(rows: number[][]): number {
  const m = rows.map((row) => row.map(BigInt));
  let [r, previous] = [0, 1n];
  for (let c = 0; c < (m[0]?.length ?? 0) && r < m.length; c += 1) {
    const pivot = m.findIndex((row, i) => i >= r && row[c] !== 0n);
    if (pivot === -1) continue;
    [m[r], m[pivot]] = [m[pivot]!, m[r]!];
    for (let i = r + 1; i < m.length; i += 1) {
      for (let j = c + 1; j < m[0]!.length; j += 1)
        m[i]![j] = (m[i]![j]! * m[r]![c]! - m[i]![c]! * m[r]![j]!) / previous;
      m[i]![c] = 0n;
    }
    previous = m[r]![c]!;
    r += 1;
  }
  return r;
}

test("it finds sums where brute force over all groups finds some, none others, and no one twice", () => {
  const people = 9;
  const figures = fc.array(fc.subarray(range(0, people), { minLength: 1 }), { minLength: 1, maxLength: 9 });
  let leaking = 0;
  fc.assert(
    fc.property(figures, (sets) => {
      const rows = sets.map((set) => range(0, people).map((person) => (set.includes(person) ? 1 : 0)));
      const full = rank(rows);
      const derivable: number[][] = [];
      for (let mask = 1; mask < 2 ** people; mask += 1) {
        const group = range(0, people).filter((person) => mask & (1 << person));
        if (group.length >= 5) continue;
        const wanted = range(0, people).map((person) => (group.includes(person) ? 1 : 0));
        if (rank([...rows, wanted]) === full) derivable.push(group);
      }
      const minimal = derivable.filter(
        (group) => !derivable.some((other) => other !== group && other.every((p) => group.includes(p))),
      );
      const audit = auditLinear({ sizes: ones(people), figures: sets });
      const sums = audit.derivable.flatMap(({ kind, elements }) => (kind === "sum" ? [elements] : []));
      for (const elements of sums)
        assert.ok(
          minimal.some((group) => group.join() === elements.join()),
          `${elements}`,
        );
      const found = sums.flat();
      assert.equal(new Set(found).size, found.length);
      for (const group of minimal)
        assert.ok(
          group.some((person) => found.includes(person)),
          `${group}`,
        );
      assert.ok(audit.exhaustive);
      leaking += sums.length > 0 ? 1 : 0;
    }),
    { numRuns: 300 },
  );
  assert.ok(leaking > 50 && leaking < 300, `${leaking} of 300 leak`);
});

test("whatever groups are asked for of atoms, and together, nobody can be derived", () => {
  const asked = organisations.chain((made) =>
    fc.record({ made: fc.constant(made), groups: fc.array(groupsOf(made), { maxLength: 30 }) }),
  );
  fc.assert(
    fc.property(asked, ({ made, groups }) => {
      const { atoms, atomOf } = partition(made, made);
      const figures = groups.map((group) => {
        const inside = new Set(cover(atoms, group as Group).atoms);
        return [...atomOf.keys()].filter((r) => inside.has(atomOf[r]!));
      });
      const audit = auditLinear({ sizes: ones(made.units.length), figures }, { k: made.k });
      assert.deepEqual(audit.derivable, []);
      assert.ok(audit.columns === 0 || audit.smallest >= made.k);
    }),
    { numRuns: 300 },
  );
});

test("rules of the field leak in most organisations, frozen atoms in none", () => {
  const organisationsTried = 8;
  const leaking = (rule: PublishingRule, people: number) =>
    range(0, organisationsTried).filter((seed) => {
      const figures = rule(randomStaff(people, chance(1000 * people + seed)), 5);
      assert.ok(figures.length > 10, "something is shown");
      assert.ok(figures.every(({ length }) => length >= 5));
      return auditLinear({ sizes: ones(people), figures }, { limit: 1 }).derivable.length > 0;
    }).length;
  const all = organisationsTried;
  for (const people of [200, 600]) {
    assert.equal(leaking(publishingRules["minimum size"], people), all);
    assert.ok(leaking(publishingRules["minimum size, next smallest hidden"], people) > all / 2);
    assert.ok(leaking(publishingRules["minimum size, hidden rest of k"], people) > 0);
    assert.equal(leaking(publishingRules["every pair differs by k"], people), all);
    assert.equal(leaking(publishingRules["frozen atoms"], people), 0);
  }
});

test("thousands of figures are judged in seconds", () => {
  const draw = chance(3);
  const sizes = ones(2000);
  const figures = Array.from({ length: 1000 }, () => {
    const start = draw.below(1000);
    return range(start, start + 20 + draw.below(900));
  });
  const began = performance.now();
  const audit = auditLinear({ sizes, figures }, { limit: 20 });
  assert.ok(audit.derivable.length > 0);
  const seconds = (performance.now() - began) / 1000;
  assert.ok(seconds < 30, `${seconds} s`);
});
