// Nothing passes the gate but sums over atoms: by type, at run time, and whoever in an atom gave which answer.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chance } from "#science/numbers";
import {
  allDisclosed,
  crossTabulate,
  type Disclosed,
  DisclosureError,
  disclose,
  discloseComments,
  discloseDistribution,
  forComments,
  forHistograms,
  type Group,
  type Item,
  isDisclosed,
  mapDisclosed,
  open,
  partition,
  permuteInsideAtoms,
  type Release,
  type ReleaseParts,
  release,
  tabulate,
} from "./index.ts";
import { groupsOf, type Made, organisations } from "./organisations-for-tests.ts";

const refused = (code: string, work: () => unknown) =>
  assert.throws(work, (error) => error instanceof DisclosureError && error.code === code);

const items: Item[] = [
  { values: 5, scores: [1, 2, 3, 4, 5], bands: { satisfied: [3, 4] } },
  { values: 3, scores: null },
];

const numbers = (values: ArrayLike<number>) => Array.from(values, (value) => (value === -1 ? null : value));

/** A closed wave: answers of respondent r are answers[item][r]. */
function closed(made: Made, answers: readonly ArrayLike<number>[]) {
  const { atoms, atomOf } = partition(made, made);
  const parts: ReleaseParts = {
    atoms,
    histograms: forHistograms(atoms),
    table: tabulate(items, atoms.people.length, atomOf, answers),
    moments: { both: crossTabulate(answers.map(numbers), atoms.people.length, atomOf) },
  };
  return { parts, atoms, atomOf, released: release(parts) };
}

/** 30 people of unit 1, 6 of unit 2, 3 of unit 3 and 12 of unit 4, all below unit 0. */
const small: Made = {
  parents: [-1, 0, 0, 0, 0],
  units: [...Array(30).fill(1), ...Array(6).fill(2), ...Array(3).fill(3), ...Array(12).fill(4)],
  cuts: [],
  k: 5,
};
const smallAnswers = [small.units.map((_, r) => r % 5), small.units.map((_, r) => (r < 4 ? r % 3 : -1))];

/** Everything that can be told of a group, as one text. */
function everything(released: Release, group: Group): string {
  const source = { release: released, group };
  return JSON.stringify(
    open(
      allDisclosed([
        disclose(source, (a) => {
          const both = a.moments("both");
          return {
            people: a.people,
            items: [a.item(0), a.item(1)],
            both: both && [both.n, ...both.sums, ...both.products],
          };
        }),
        discloseDistribution(source, (a) => [a.counts(0), a.counts(1), a.item(0)]),
      ]),
    ),
  );
}

test("whatever is told stays the same to the byte when people of an atom exchange their answers", () => {
  const asked = organisations.chain((made) =>
    fc.record({
      made: fc.constant(made),
      groups: fc.array(groupsOf(made), { minLength: 3, maxLength: 6 }),
      seed: fc.nat(),
    }),
  );
  let changed = 0;
  fc.assert(
    fc.property(asked, ({ made, groups, seed }) => {
      const draw = chance(seed);
      const answers = items.map(({ values }) => Int8Array.from(made.units, () => draw.below(values + 1) - 1));
      const one = closed(made, answers);
      const given = permuteInsideAtoms(one.atomOf, draw);
      const exchanged = answers.map((column) => Int8Array.from(given, (r) => column[r]!));
      const other = closed(made, exchanged);
      changed += exchanged[0]!.some((value, r) => value !== answers[0]![r]) ? 1 : 0;
      assert.deepEqual(other.parts, one.parts);
      for (const group of [{}, ...groups])
        assert.equal(everything(other.released, group as Group), everything(one.released, group as Group));
    }),
    { numRuns: 300 },
  );
  assert.ok(changed > 100, "answers were really exchanged");
});

test("exchanging across atoms is noticed: the test above can fail", () => {
  const { released } = closed(small, smallAnswers);
  // Person 0 of unit 1 and person 33 of unit 2 exchange answers 0 and 3.
  const crossed = smallAnswers.map((column) => column.with(0, column[33]!).with(33, column[0]!));
  assert.notEqual(
    everything(closed(small, crossed).released, { units: [1] }),
    everything(released, { units: [1] }),
  );
});

test("sums are those of the covered people, and the rest is withheld", () => {
  const { released } = closed(small, smallAnswers);
  const ask = (units: number[]) => ({ release: released, group: { units } });
  // Unit 3 is too small and joins unit 2: neither is told alone.
  assert.deepEqual(open(disclose(ask([3]), () => 1)), { withheld: "too_few_people", of: null });
  assert.deepEqual(open(disclose(ask([2]), () => 1)), { withheld: "too_few_people", of: null });
  assert.deepEqual(open(disclose(ask([2, 3]), ({ item }) => item(0))), {
    people: 9,
    of: null,
    value: { n: 9, sum: 25, squares: 85, bands: { satisfied: 3 } },
  });
  assert.deepEqual(open(discloseDistribution(ask([2, 3]), () => 1)), {
    withheld: "too_few_for_distribution",
    of: null,
  });
  const told = open(discloseDistribution(ask([1]), ({ counts }) => [counts(0), counts(1)]));
  assert.deepEqual(told, { people: 30, of: 30, value: [[6, 6, 6, 6, 6], null] });
  // Item 1 has four answers in all: fewer than k, though many people are covered.
  assert.deepEqual(open(disclose(ask([0]), ({ item, moments }) => [item(1), moments("both")])).value, [
    null,
    null,
  ]);
  refused("place_unknown", () => disclose(ask([1]), ({ item }) => item(2)));
  refused("place_unknown", () => disclose(ask([1]), ({ moments }) => moments("none")));
});

test("disjoint batches are told together", () => {
  const { released } = closed(small, smallAnswers);
  const source = { release: released, group: { units: [1] } };
  const told = open(disclose([source, source], ({ people, item }) => [people, item(0)?.sum]));
  assert.deepEqual(told, { people: 60, of: 60, value: [60, 180] });
  const other = release({ ...closed(small, smallAnswers).parts, table: onlyFirst() });
  refused("shapes_differ", () => disclose([source, { ...source, release: other }], () => 1));
  refused("shapes_differ", () => disclose([], () => 1));
});

function onlyFirst() {
  const { atoms, atomOf } = partition(small, small);
  return tabulate(items.slice(0, 1), atoms.people.length, atomOf, smallAnswers.slice(0, 1));
}

test("what is not disclosed is refused, by type and at run time", () => {
  const page = mapDisclosed(
    disclose({ release: closed(small, smallAnswers).released, group: {} }, ({ people }) => ({ people })),
    ({ value }) => ({ title: "All", people: value?.people }),
  );
  const send = (model: Disclosed<{ title: string; people?: number }>) => open(model);
  assert.deepEqual(send(page), { title: "All", people: 51 });
  assert.ok(isDisclosed(page));

  // @ts-expect-error plain data are no disclosed data
  refused("not_disclosed", () => send({ title: "All", people: 51 }));
  // @ts-expect-error nor is what is inside
  refused("not_disclosed", () => send(open(page)));
  const forgeries = [
    { title: "All" },
    Object.create(Object.getPrototypeOf(page)),
    structuredClone(page),
    new Proxy(page, {}),
    { ...page },
    null,
    "text",
  ];
  for (const forged of forgeries) {
    assert.equal(isDisclosed(forged), false);
    refused("not_disclosed", () => send(forged as typeof page));
    refused("not_disclosed", () => allDisclosed([forged as typeof page]));
    refused("not_disclosed", () => mapDisclosed(forged as typeof page, (inside) => inside));
  }
  const construct = page.constructor as new (value: unknown, key?: unknown) => typeof page;
  refused("not_disclosed", () => new construct({ title: "All" }));
  refused("not_disclosed", () => new construct({ title: "All" }, Symbol("key")));
});

test("what is disclosed shows itself to nobody, and cannot be changed", () => {
  const page = allDisclosed({ a: mapDisclosed(allDisclosed([]), () => ({ list: [1, { deep: 2 }] })) });
  assert.equal(JSON.stringify(page), "{}");
  const inside = open(page);
  assert.ok(Object.isFrozen(inside.a.list[1]));
  assert.throws(() => {
    (inside.a.list as unknown[])[0] = 2;
  }, TypeError);
  for (const made of [
    () => 1,
    new Map(),
    new Date(0),
    {
      get later() {
        return 1;
      },
    },
    { in: [Symbol("s")] },
  ])
    refused("not_plain", () => mapDisclosed(allDisclosed([]), () => made));
});

test("tables that the gate has not made are refused", () => {
  const { parts } = closed(small, smallAnswers);
  const { atoms, histograms, table } = parts;
  const changed = (part: Partial<ReleaseParts>) => () => release({ ...parts, ...part });
  refused("threshold_too_low", changed({ atoms: { ...atoms, k: 3 } }));
  refused("atoms_too_small", changed({ atoms: { ...atoms, people: Int32Array.of(30, 9, 4) } }));
  refused("atoms_too_small", changed({ atoms: { ...atoms, k: 10 } }));
  refused("shapes_differ", changed({ atoms: { ...atoms, cellAtom: atoms.cellAtom.map(() => 0) } }));
  refused("threshold_too_low", changed({ histograms: { ...histograms, minimum: 9 } }));
  refused(
    "atoms_too_small",
    changed({
      histograms: { ...histograms, unionOf: Int32Array.of(0, 1, -1), people: Int32Array.of(30, 9) },
    }),
  );
  refused("shapes_differ", changed({ table: { ...table, counts: table.counts.map((n) => n + 52) } }));
  refused("shapes_differ", changed({ table: { ...table, atoms: 4 } }));
  const three = { ...items[0]!, bands: { a: [0], b: [1], c: [2] } };
  refused("too_many_bands", changed({ table: { ...table, items: [three, items[1]!] } }));
  refused("not_a_count", () => crossTabulate([[0.5]], 1, Int32Array.of(0)));
  refused("shapes_differ", () => tabulate(items, 1, Int32Array.of(0), [[5], [0]]));
});

test("comments are told of whole unions of eight authors, in an order that tells nothing", () => {
  const { parts, atoms, atomOf } = closed(small, smallAnswers);
  const authors = [...atomOf.keys()].filter((r) => r % 2 === 0);
  const counts = new Int32Array(atoms.people.length);
  for (const r of authors) counts[atomOf[r]!]! += 1;
  const unions = forComments(atoms, counts);
  const comments = authors.map((r) => ({ atom: atomOf[r]!, content: `comment ${r}` }));
  const tell = (group: Group, list = comments, seed = 1) =>
    open(discloseComments(release(parts), unions, list, group, chance(seed)));
  // 15 authors in unit 1; 5 in units 2 and 3, together with 6 in unit 4.
  assert.equal(tell({ units: [1] }).comments?.length, 15);
  assert.deepEqual(tell({ units: [4] }), { withheld: "too_few_authors" });
  assert.equal(tell({ units: [2, 3, 4] }).comments?.length, 11);
  const shown = tell({}).comments!;
  assert.deepEqual([...shown].sort(), comments.map(({ content }) => content).sort());
  assert.deepEqual(tell({}, [...comments].reverse()).comments, shown);
  assert.notDeepEqual(tell({}, comments, 2).comments, shown);
  const few = { ...unions, minimum: 7 };
  refused("atoms_too_small", () => discloseComments(release(parts), few, comments, {}, chance(1)));
});
