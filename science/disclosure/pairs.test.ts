import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cover, DisclosureError, mayBeScored, partitionPairs, type Ratings, release } from "./index.ts";
import { organisations } from "./organisations-for-tests.ts";

const refused = (code: string, work: () => unknown) =>
  assert.throws(work, (error) => error instanceof DisclosureError && error.code === code);

/** An organisation whose people rate some of its units; the size of a unit is the draw's, not its raters'. */
const rated = organisations.chain((made) =>
  fc
    .record({
      people: fc.array(fc.integer({ min: 1, max: 6 }), {
        minLength: made.parents.length,
        maxLength: made.parents.length,
      }),
      pairs: fc.uniqueArray(
        fc.tuple(fc.nat(Math.max(0, made.units.length - 1)), fc.nat(made.parents.length - 1)),
        {
          maxLength: made.units.length === 0 ? 0 : 250,
          size: "max",
          selector: ([rater, supplier]) => rater * 1000 + supplier,
        },
      ),
    })
    .map(({ people, pairs }) => ({
      ...made,
      supplierParents: made.parents,
      supplierPeople: people,
      rater: pairs.map(([rater]) => rater),
      supplier: pairs.map(([, supplier]) => supplier),
    })),
);

test("an atom has k distinct raters, each once, of one supplier or of pooled siblings", () => {
  let [pooled, alone] = [0, 0];
  fc.assert(
    fc.property(rated, (made) => {
      const { atoms, atomOf, histograms } = partitionPairs(made, made);
      for (const [atom, people] of atoms.people.entries()) {
        const rows = [...atomOf.keys()].filter((row) => atomOf[row] === atom);
        assert.equal(rows.length, people);
        assert.equal(new Set(rows.map((row) => made.rater[row])).size, people);
        assert.ok(people >= made.k);
        const suppliers = new Set(rows.map((row) => made.supplier[row]!));
        if (suppliers.size === 1) alone += 1;
        else pooled += 1;
        for (const supplier of suppliers) {
          const own = rows.filter((row) => made.supplier[row] === supplier).length;
          assert.ok(mayBeScored(made.supplierPeople[supplier]!) || 2 * own <= people);
        }
      }
      for (let union = 0; union < histograms.people.length; union += 1) {
        const rows = [...atomOf.keys()].filter(
          (row) => atomOf[row] !== -1 && histograms.unionOf[atomOf[row]!] === union,
        );
        assert.ok(new Set(rows.map((row) => made.rater[row])).size >= 10);
      }
      for (const [supplier, people] of made.supplierPeople.entries())
        if (!mayBeScored(people) && made.parents.every((parent) => parent !== supplier))
          assert.equal(cover(atoms, { suppliers: [supplier] }).people, 0);
      const table = { items: [], atoms: atoms.people.length, counts: new Uint32Array(0) };
      release({ atoms, histograms, table });
    }),
    { numRuns: 300 },
  );
  assert.ok(pooled > 20 && alone > 20, `${pooled} pooled, ${alone} alone`);
});

test("a supplier with raters enough loses none, and the order of ratings does not matter", () => {
  const shuffled = rated.chain((made) =>
    fc.record({
      made: fc.constant(made),
      order: fc.shuffledSubarray([...made.rater.keys()], {
        minLength: made.rater.length,
        maxLength: made.rater.length,
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ made, order }) => {
      const one = partitionPairs(made, made);
      const other = partitionPairs(
        {
          ...made,
          rater: order.map((row) => made.rater[row]!),
          supplier: order.map((row) => made.supplier[row]!),
        },
        made,
      );
      assert.deepEqual(other.atoms, one.atoms);
      assert.deepEqual(other.histograms, one.histograms);
      assert.deepEqual(
        [...other.atomOf],
        order.map((row) => one.atomOf[row]),
      );
      for (const [supplier, people] of made.supplierPeople.entries()) {
        const rows = [...made.supplier.keys()].filter((row) => made.supplier[row] === supplier);
        if (mayBeScored(people) && rows.length >= made.k)
          assert.ok(rows.every((row) => one.atomOf[row] !== -1));
      }
    }),
    { numRuns: 150 },
  );
});

/** Supplier 0 above 1, 2 and 3; raters 0 to 11 all of one unit. */
const ratings = (by: readonly number[][], supplierPeople: readonly number[]): Ratings => ({
  parents: [-1],
  units: Array(12).fill(0),
  supplierParents: [-1, 0, 0, 0],
  supplierPeople,
  rater: by.flat(),
  supplier: by.flatMap((raters, i) => raters.map(() => i + 1)),
});

test("suppliers of few raters or of one or two people are pooled under the unit above", () => {
  // Supplier 1 has 4 raters; 2 is one person whom 5 rated; 3 stands alone with 6. Rater 0 rated 1 and 2.
  const made = ratings(
    [
      [0, 1, 2, 9],
      [0, 3, 4, 5, 6],
      [1, 2, 3, 4, 5, 6],
    ],
    [50, 9, 1, 30],
  );
  const { atoms, atomOf, histograms } = partitionPairs(made);
  assert.deepEqual([...atoms.people], [8, 6]);
  assert.deepEqual([...atomOf], [0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  const people = (suppliers: number[]) => cover(atoms, { suppliers }).people;
  assert.deepEqual([people([1]), people([2]), people([3]), people([1, 2]), people([0])], [0, 0, 6, 8, 14]);
  // The two atoms have 8 raters between them, though 14 ratings: no distribution.
  assert.deepEqual([...histograms.unionOf], [-1, -1]);
  // With one more rater of the one person, the pool would be mostly their mark.
  const more = ratings(
    [
      [0, 1, 2, 9],
      [0, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, 6],
    ],
    [50, 9, 1, 30],
  );
  assert.deepEqual([...partitionPairs(more).atoms.people], [6]);
});

test("what finds no pool is not told", () => {
  // One person alone has been rated, by ten: that mark is nobody's business.
  const { atoms, atomOf } = partitionPairs(ratings([[], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], [2, 9, 2, 9]));
  assert.equal(atoms.people.length, 0);
  assert.ok(atomOf.every((atom) => atom === -1));
  // A unit and what lies below it are not counted as people twice.
  const nested = {
    ...ratings(
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [9, 2, 2, 9],
    ),
    supplierParents: [-1, 0, 1, 0],
  };
  assert.equal(partitionPairs(nested).atoms.people.length, 0);
});

test("what are no ratings is refused", () => {
  const fine = ratings([[0, 1, 2, 3, 4, 5]], [9, 9, 9, 9]);
  refused("shapes_differ", () => partitionPairs({ ...fine, rater: [0, 0, 1, 2, 3, 4] }));
  refused("place_unknown", () => partitionPairs({ ...fine, rater: [12, 0, 1, 2, 3, 4] }));
  refused("place_unknown", () => partitionPairs({ ...fine, supplier: [9, 1, 1, 1, 1, 1] }));
  refused("shapes_differ", () => partitionPairs({ ...fine, supplierPeople: [9] }));
  refused("threshold_too_low", () => partitionPairs(fine, { k: 3 }));
});
