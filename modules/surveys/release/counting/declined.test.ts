// Whoever says "I cannot judge" is done and leaves no answer: they must not be taken for one of those who answered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { itemsForTests } from "../random-wave-for-tests.ts";
import { divideWave } from "./atoms-of-wave.ts";
import { cellKey, type Intake } from "./intake.ts";
import type { WaveFacts } from "./wave-facts.ts";

const parties = [
  { id: "company", parent: -1, people: 60 },
  { id: "asking", parent: 0, people: 40 },
  ...["one", "two", "three"].map((id) => ({ id, parent: 0, people: 9 })),
];

const facts: WaveFacts = {
  ...{ wave: "w", direction: "suppliers", k: 5, cuts: [], items: itemsForTests(), parties },
  ...{ service: false, otherSide: null, seed: 1, draws: { bands: 1, standing: 1 } },
};

/** Who was done with each supplier, and how many of them answered. */
function divided(done: readonly (readonly [supplier: number, people: readonly number[], answers: number])[]) {
  const subject = done.flatMap(([supplier, , answers]) => Array.from({ length: answers }, () => supplier));
  const intake: Intake = {
    columns: {
      records: subject.length,
      subject: Int32Array.from(subject),
      unit: new Int32Array(subject.length).fill(1),
      cuts: [],
      answers: [],
    },
    comments: [],
    raters: new Map(done.map(([supplier, people]) => [cellKey(supplier, 1, []), people])),
    invited: new Int32Array(parties.length),
    asked: new Map(),
  };
  return divideWave(facts, intake).pairs!;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test("those who answered about several suppliers of a pool count once, whoever else could not judge", () => {
  // Three people answered about two suppliers each; three others declined to judge the first.
  const pooled = divided([
    [2, range(0, 6), 3],
    [3, range(3, 6), 3],
  ]);
  assert.deepEqual([...pooled.atoms.people], [], "three people may be all of them");
  const known = divided([
    [2, range(0, 3), 3],
    [3, range(3, 6), 3],
  ]);
  assert.deepEqual([...known.atoms.people], [6], "where everybody answered, six are six");
});

test("the ten of a distribution are ten different people", () => {
  const unsure = divided([
    [2, range(0, 10), 5],
    [3, range(5, 10), 5],
  ]);
  assert.deepEqual([...unsure.atoms.people], [5, 5]);
  assert.deepEqual([...unsure.histograms.people], [], "five people may be all of them");
  const sure = divided([
    [2, range(0, 5), 5],
    [3, range(5, 10), 5],
  ]);
  assert.deepEqual([...sure.histograms.people], [10]);
});
