// The smaller promises: participation rates, batches, the contract.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  batchAge,
  type Contract,
  canonicalJson,
  contractOf,
  DisclosureError,
  mayChange,
  mayCloseBatch,
  participationRate,
  participationShown,
  tellableCount,
} from "./index.ts";

const refused = (code: string, work: () => unknown) =>
  assert.throws(work, (error) => error instanceof DisclosureError && error.code === code);

test("participation is rounded, and not shown of few, nor live of units under twenty", () => {
  assert.equal(participationRate(40, 29, { live: true }), 75);
  assert.equal(participationRate(40, 31, { live: false }), 80);
  assert.equal(participationRate(4, 4, { live: false }), null);
  assert.equal(participationRate(5, 0, { live: false }), 0);
  assert.equal(participationRate(19, 10, { live: true }), null);
  assert.equal(participationRate(19, 10, { live: false }), 55);
  assert.equal(participationRate(19, 10, { live: true, unitSize: 20 }), 55);
  assert.equal(participationRate(30, 10, { live: true, unitSize: 19 }), null);
  assert.equal(participationRate(6, 3, { live: false, k: 7 }), null);
  refused("not_a_count", () => participationRate(4, 5, { live: false }));
  refused("not_a_count", () => participationRate(4.5, 4, { live: false }));
});

test("a unit whose rest is one head hides its smallest department, through hidden ones too", () => {
  // 0 above 1 and 2; 2 has nobody of its own but 3 and 4 below it.
  const parents = [-1, 0, 0, 2, 2];
  assert.deepEqual([...participationShown(parents, [1, 20, 0, 6, 9], 5)], [1, 1, 0, 0, 1, 1]);
  assert.deepEqual([...participationShown(parents, [5, 20, 0, 6, 9], 5)], [1, 1, 1, 1, 1, 1]);
  assert.deepEqual([...participationShown([-1], [20], 5, 2)], [0, 1]);
});

test("how many answered is told only when none or at least k of them are not covered", () => {
  assert.equal(tellableCount(52, 41, 5), 52);
  assert.equal(tellableCount(52, 52, 5), 52);
  assert.equal(tellableCount(52, 48, 5), null);
  assert.equal(tellableCount(52, 47, 5), 52);
  assert.equal(tellableCount(4, 4, 5), null);
});

test("a batch closes with k new people and after a week, not before", () => {
  const batch = { people: 5, since: 1_000, now: 1_000 + batchAge };
  assert.deepEqual(mayCloseBatch(batch), { close: true });
  assert.deepEqual(mayCloseBatch({ ...batch, now: batch.now - 1 }), { close: false, wait: "too_early" });
  assert.deepEqual(mayCloseBatch({ ...batch, people: 4 }), { close: false, wait: "too_few_people" });
  assert.deepEqual(mayCloseBatch({ ...batch, k: 6 }), { close: false, wait: "too_few_people" });
  assert.deepEqual(mayCloseBatch({ ...batch, k: 4, people: 4 }), { close: true });
  refused("threshold_too_low", () => mayCloseBatch({ ...batch, k: 3 }));
  refused("not_a_count", () => mayCloseBatch({ ...batch, people: -1 }));
});

const contract: Contract = {
  kind: "anonymous",
  wording: { en: "Nobody sees who answered what.", ru: "Никто не видит, кто что ответил." },
  k: 5,
  cuts: ["unit", "tenure"],
  audience: { asked: ["all"], read: ["heads"] },
};

test("the same promise is the same text", () => {
  const { ru, en } = contract.wording as { ru: string; en: string };
  const turned: Contract = {
    audience: { read: ["heads"], asked: ["all"] },
    cuts: ["unit", "tenure"],
    k: 5,
    wording: { ru, en },
    kind: "anonymous",
    histogram: 10,
  };
  assert.equal(contractOf(turned), contractOf(contract));
  assert.equal(
    contractOf(contract),
    `{"audience":{"asked":["all"],"read":["heads"]},"comments":8,"cuts":["unit","tenure"],"histogram":10,"k":5,"kind":"anonymous","version":1,"wording":{"en":"${en}","ru":"${ru}"}}`,
  );
  assert.notEqual(contractOf({ ...contract, k: 6 }), contractOf(contract));
  refused("threshold_too_low", () => contractOf({ ...contract, k: 3 }));
  refused("not_plain", () => canonicalJson(Number.NaN));
  refused("not_plain", () => canonicalJson((() => 1) as never));
  assert.equal(canonicalJson({ b: undefined, a: [1e21, "\u2028", null] }), '{"a":[1e+21,"\u2028",null]}');
});

test("after launch thresholds only rise, and nothing else of the promise changes", () => {
  const change = (part: Partial<Contract>, before: Contract = contract) => {
    const answer = mayChange(before, { ...before, ...part });
    return answer.may ? [] : answer.breaches;
  };
  assert.deepEqual(change({}), []);
  assert.deepEqual(change({ k: 6 }), []);
  assert.deepEqual(change({ k: 4 }), ["threshold_lowered"]);
  assert.deepEqual(change({ k: Number.NaN }), [
    "threshold_lowered",
    "distribution_threshold_lowered",
    "comment_threshold_lowered",
  ]);
  assert.deepEqual(change({ histogram: 9 }), ["distribution_threshold_lowered"]);
  assert.deepEqual(change({ comments: 7 }), ["comment_threshold_lowered"]);
  assert.deepEqual(change({ cuts: ["unit"] }), ["cuts_changed"]);
  assert.deepEqual(change({ cuts: ["tenure", "unit"] }), ["cuts_changed"]);
  assert.deepEqual(change({ kind: "identified" }), ["anonymity_lifted"]);
  assert.deepEqual(change({ kind: "anonymous" }, { ...contract, kind: "identified" }), ["kind_changed"]);
  assert.deepEqual(change({ wording: "other" }), ["wording_changed"]);
  assert.deepEqual(change({ audience: { asked: ["all"], read: ["all"] } }), ["audience_changed"]);
});
