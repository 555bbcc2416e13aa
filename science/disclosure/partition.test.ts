// What holds for every organisation, tried on hundreds of made-up ones, and a few small ones worked by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { coverChosen } from "./cover.ts";
import {
  coarsen,
  cover,
  DisclosureError,
  forComments,
  forHistograms,
  type Group,
  partition,
  type Respondents,
} from "./index.ts";
import { belongs, groupsOf, type Made, organisations } from "./organisations-for-tests.ts";

/** Respondents of each atom, sorted; atoms in order. */
const atomsOf = (respondents: Respondents, k: number): number[][] => {
  const { atoms, atomOf } = partition(respondents, { k });
  return Array.from(atoms.people, (_, atom) => [...atomOf.keys()].filter((r) => atomOf[r] === atom));
};

test("every atom has k people; everybody is in one unless fewer than k answered at all", () => {
  fc.assert(
    fc.property(organisations, (made) => {
      const { atoms, atomOf } = partition(made, made);
      const counted = new Int32Array(atoms.people.length);
      for (const atom of atomOf) if (atom !== -1) counted[atom]! += 1;
      assert.deepEqual(counted, atoms.people);
      assert.ok(atoms.people.every((people) => people >= made.k));
      const placed = made.units.length >= made.k;
      assert.ok(atomOf.every((atom) => (atom !== -1) === placed));
    }),
    { numRuns: 400 },
  );
});

test("atoms do not depend on the order of respondents", () => {
  const shuffled = organisations.chain((made) => {
    const rows = [...made.units.keys()];
    return fc.record({
      made: fc.constant(made),
      order: fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ made, order }) => {
      const other: Made = {
        ...made,
        units: order.map((r) => made.units[r]!),
        cuts: made.cuts.map((cut) => order.map((r) => cut[r]!)),
      };
      const [one, two] = [partition(made, made), partition(other, made)];
      assert.deepEqual(two.atoms, one.atoms);
      assert.deepEqual(
        [...two.atomOf],
        order.map((r) => one.atomOf[r]),
      );
    }),
    { numRuns: 200 },
  );
});

test("a group is covered by exactly the atoms all of whose people belong to it", () => {
  const asked = organisations.chain((made) => fc.record({ made: fc.constant(made), group: groupsOf(made) }));
  fc.assert(
    fc.property(asked, ({ made, group }) => {
      const { atoms, atomOf } = partition(made, made);
      const broken = new Set<number>();
      for (const [r, atom] of atomOf.entries()) if (!belongs(made, group, r)) broken.add(atom);
      const wanted = [...atoms.people.keys()].filter((atom) => !broken.has(atom));
      const { atoms: covered, people } = cover(atoms, group as Group);
      assert.deepEqual([...covered], wanted);
      assert.equal(people, [...atomOf].filter((atom) => wanted.includes(atom)).length);
    }),
    { numRuns: 300 },
  );
});

test("unions are whole atoms of at least the minimum, by people and by authors", () => {
  const weighed = fc.tuple(organisations, fc.integer({ min: 7, max: 15 }), fc.infiniteStream(fc.nat(6)));
  fc.assert(
    fc.property(weighed, ([made, minimum, draws]) => {
      const { atoms } = partition(made, made);
      const authors = Array.from(atoms.people, (people) => Math.min(people, draws.next().value as number));
      for (const weights of [[...atoms.people], authors]) {
        const { unionOf, people } = coarsen(atoms, minimum, weights);
        const counted = new Int32Array(people.length);
        for (const [atom, union] of unionOf.entries()) if (union !== -1) counted[union]! += weights[atom]!;
        assert.deepEqual(counted, people);
        assert.ok(people.every((one) => one >= minimum));
        const enough = weights.reduce((sum, one) => sum + one, 0) >= minimum;
        assert.ok([...unionOf].every((union) => (union !== -1) === enough));
      }
    }),
    { numRuns: 300 },
  );
});

test("a union is covered only whole", () => {
  const asked = organisations.chain((made) => fc.record({ made: fc.constant(made), group: groupsOf(made) }));
  fc.assert(
    fc.property(asked, ({ made, group }) => {
      const { atoms } = partition(made, made);
      const unions = forHistograms(atoms);
      const fine = new Set(cover(atoms, group as Group).atoms);
      const coarse = new Set(cover(atoms, group as Group, unions).atoms);
      for (const [atom, union] of unions.unionOf.entries()) {
        const whole =
          union !== -1 && [...unions.unionOf.keys()].every((a) => unions.unionOf[a] !== union || fine.has(a));
        assert.equal(coarse.has(atom), whole);
      }
    }),
    { numRuns: 200 },
  );
});

const repeat = (value: number, times: number) => Array.from({ length: times }, () => value);

test("the last cut is merged first, within the unit", () => {
  // One unit; first cut 0 has 8 and 3 of the last cut's two categories, first cut 1 has 5 and 6.
  const units = repeat(0, 22);
  const first = [...repeat(0, 11), ...repeat(1, 11)];
  const last = [...repeat(0, 8), ...repeat(1, 3), ...repeat(0, 5), ...repeat(1, 6)];
  const { atoms } = partition({ parents: [-1], units, cuts: [first, last] });
  assert.deepEqual([...atoms.people], [11, 5, 6]);
  assert.deepEqual([...atoms.cellAtom], [0, 0, 1, 2]);
});

test("then the other cut: a category too small joins the smallest of its unit", () => {
  const units = repeat(0, 22);
  const first = [...repeat(0, 12), ...repeat(1, 3), ...repeat(2, 7)];
  const { atoms } = partition({ parents: [-1], units, cuts: [first, repeat(0, 22)] });
  assert.deepEqual([...atoms.people], [12, 10]);
  assert.deepEqual(cover(atoms, { cuts: [[0]] }).people, 12);
  assert.deepEqual(cover(atoms, { cuts: [[2]] }).people, 0);
  assert.deepEqual(cover(atoms, { cuts: [[1, 2]] }).people, 10);
});

test("small siblings are put together under their parent, in order", () => {
  // Unit 0 above units 1 to 5 of 3, 4, 20, 2 and 4 people: 3 + 4, then 2 + 4; the large one stands alone.
  const parents = [-1, 0, 0, 0, 0, 0];
  const units = [3, 4, 20, 2, 4].flatMap((count, i) => repeat(i + 1, count));
  assert.deepEqual(
    atomsOf({ parents, units }, 5).map((people) => [...new Set(people.map((r) => units[r]))]),
    [[1, 2], [3], [4, 5]],
  );
});

test("atoms may be chosen one by one, and give what the group of them gives", () => {
  const asked = organisations.chain((made) => fc.record({ made: fc.constant(made), group: groupsOf(made) }));
  fc.assert(
    fc.property(asked, ({ made, group }) => {
      const { atoms } = partition(made, made);
      const unions = forHistograms(atoms);
      const chosen = [...cover(atoms, group as Group).atoms].reverse();
      for (const some of [undefined, unions]) {
        const { atoms: inside, people } = cover(atoms, group as Group, some);
        assert.deepEqual(coverChosen(atoms, chosen, some), { atoms: inside, people, of: null });
      }
    }),
    { numRuns: 200 },
  );
  const { atoms } = partition({ parents: [-1], units: repeat(0, 9) });
  const unknown = (error: unknown) => error instanceof DisclosureError && error.code === "place_unknown";
  for (const chosen of [[1], [-1], [0.5], [0, 0]]) assert.throws(() => coverChosen(atoms, chosen), unknown);
});

test("whoever is left is pooled in the nearest unit above where others are left too, and no unit is given up", () => {
  // Two divisions (1, 2) under 0, a head each; two departments of 12 in each; three people at the top.
  const parents = [-1, 0, 0, 1, 1, 2, 2];
  const units = [...repeat(0, 3), 1, 2, ...[3, 4, 5, 6].flatMap((unit) => repeat(unit, 12))];
  const { atoms } = partition({ parents, units });
  assert.deepEqual([...atoms.people], [5, 12, 12, 12, 12]);
  for (const department of [3, 4, 5, 6]) assert.equal(cover(atoms, { units: [department] }).people, 12);
  assert.equal(cover(atoms, { units: [1] }).people, 24);
  assert.equal(cover(atoms, {}).people, 53);
});

test("at the top, what is left joins where least is given up", () => {
  // A head; departments of 12 and 7: the smaller is told only together with the head.
  const units = [0, ...repeat(1, 12), ...repeat(2, 7)];
  const { atoms } = partition({ parents: [-1, 0, 0], units });
  assert.deepEqual([...atoms.people], [8, 12]);
  assert.equal(cover(atoms, { units: [2] }).people, 0);
  // With own people at the top, they take the rest in, and no department pays.
  const own = partition({ parents: [-1, 0, 0, 0], units: [...units, ...repeat(0, 8), 3] }).atoms;
  assert.deepEqual([...own.people], [10, 12, 7]);
});

test("how many of a unit answered is told only where nobody's taking part can be subtracted", () => {
  // The head of division 1 is all that the division has beside its two departments.
  const parents = [-1, 0, 1, 1];
  const units = [...repeat(0, 6), 1, ...repeat(2, 9), ...repeat(3, 12)];
  const invited = [8, 1, 10, 15];
  const { atoms } = partition({ parents, units, invited });
  assert.deepEqual([...atoms.answered], [28, -1, 9, 12]);
  // 22 answered in the division, 21 of them are covered: the one left over would be the head.
  assert.deepEqual([cover(atoms, { units: [1] }).people, cover(atoms, { units: [1] }).of], [21, null]);
  assert.equal(cover(atoms, { units: [2] }).of, 9);
  assert.equal(cover(atoms, {}).of, 28);
  assert.equal(cover(atoms, { units: [2, 3] }).of, null);
  assert.equal(partition({ parents: [-1], units: repeat(0, 4) }).atoms.answeredInAll, -1);
});

test("an invitation list may leave no rest of one to four invited people, in any tree", () => {
  fc.assert(
    fc.property(organisations, fc.infiniteStream(fc.nat(9)), (made, draws) => {
      const invited = made.parents.map(
        (_, unit) =>
          made.units.filter((one) => one === unit).length + (draws.next().value as number) * (unit % 2),
      );
      const { atoms } = partition({ ...made, invited }, made);
      const { answered } = atoms;
      /** Invited people each of whose units above that is shown is the same: what subtraction leaves. */
      const rests = new Map<number, number>();
      const outside = made.units.filter((unit) => unit === -1).length;
      const nearest = (unit: number): number =>
        unit === -1 || answered[unit] !== -1 ? unit : nearest(made.parents[unit]!);
      for (const [unit, count] of invited.entries())
        rests.set(nearest(unit), (rests.get(nearest(unit)) ?? 0) + count);
      if (atoms.answeredInAll === -1) rests.delete(-1);
      else rests.set(-1, (rests.get(-1) ?? 0) + outside);
      for (const rest of rests.values()) assert.ok(rest === 0 || rest >= made.k, `a rest of ${rest}`);
      for (const unit of [...invited.keys()].filter((one) => answered[one] !== -1)) {
        const { people, of } = cover(atoms, { units: [unit] });
        const all = made.units.filter((_, r) => belongs(made, { units: [unit] }, r)).length;
        assert.equal(of, all);
        assert.ok(all === people || all - people >= made.k, `${people} of ${all}`);
      }
    }),
    { numRuns: 300 },
  );
});

test("what is no partition is refused with its code", () => {
  const refused = (code: string, work: () => unknown) =>
    assert.throws(work, (error) => error instanceof DisclosureError && error.code === code);
  const fine = { parents: [-1], units: repeat(0, 9) };
  refused("threshold_too_low", () => partition(fine, { k: 3 }));
  refused("threshold_too_low", () => partition(fine, { k: 4.5 }));
  refused("tree_broken", () => partition({ ...fine, parents: [1, 0] }));
  refused("tree_broken", () => partition({ ...fine, parents: [7] }));
  refused("place_unknown", () => partition({ ...fine, units: [1] }));
  refused("place_unknown", () => partition({ ...fine, cuts: [repeat(0.5, 9)] }));
  refused("shapes_differ", () => partition({ ...fine, cuts: [repeat(0, 8)] }));
  refused("shapes_differ", () => partition({ ...fine, cuts: [repeat(0, 9), repeat(0, 9), repeat(0, 9)] }));
  const { atoms } = partition(fine);
  refused("threshold_too_low", () => coarsen(atoms, 4));
  refused("shapes_differ", () => forComments(atoms, []));
  refused("place_unknown", () => cover(atoms, { units: [1] }));
  refused("place_unknown", () => cover(atoms, { cuts: [[1]] }));
  refused("place_unknown", () => cover(atoms, { suppliers: [0] }));
});
