import assert from "node:assert/strict";
import { test } from "node:test";
import { changeBetween, type Known } from "./change.ts";
import { measuresOf } from "./measures.ts";

const known = (value: number, low: number, high: number, more: Known["more"] = null, n = 50): Known => ({
  ...{ method: "mean", value, low, high, n, more },
});

test("without more, a change takes its interval from both figures, each on the side that faces the other", () => {
  const change = changeBetween(known(3, 2.7, 3.4), known(4, 3.6, 4.2));
  assert.equal(change?.value, 1);
  // Worked by hand: 1 - sqrt(0.4^2 + 0.4^2), 1 + sqrt(0.2^2 + 0.3^2).
  assert.ok(Math.abs((change?.low as number) - (1 - Math.sqrt(0.32))) < 1e-12);
  assert.ok(Math.abs((change?.high as number) - (1 + Math.sqrt(0.13))) < 1e-12);
  assert.equal(change?.reading, "higher");
  assert.equal(changeBetween(known(4, 3.6, 4.2), known(3, 2.7, 3.4))?.reading, "lower");
});

test("means whose spread is known are compared by Welch", () => {
  const change = changeBetween(
    known(3, 2.8, 3.2, { deviation: 0.7 }),
    known(3.1, 2.9, 3.3, { deviation: 0.7 }),
  );
  // R: qt(0.975, 98) * sqrt(2 * 0.49 / 50) = 0.27782
  assert.ok(Math.abs((change?.high as number) - (0.1 + 0.27782)) < 1e-4, String(change?.high));
  assert.equal(change?.reading, "cannot_tell");
});

test("shares and net promoter are compared by their tallies", () => {
  const share = (value: number): Known => ({ ...known(value, 0, 1), method: "satisfied_share", n: 100 });
  assert.equal(changeBetween(share(0.4), share(0.7))?.reading, "higher");
  assert.equal(changeBetween(share(0.5), share(0.54))?.reading, "cannot_tell");
  const promoters = (up: number, down: number): Known => ({
    ...{ ...known(up - down, -100, 100), method: "net_promoter", n: 100 },
    more: { promoters: up, detractors: down, passives: 100 - up - down },
  });
  const change = changeBetween(promoters(60, 10), promoters(20, 40));
  assert.equal(change?.value, -70);
  assert.equal(change?.reading, "lower");
});

test("without an interval there is a difference and no reading; without a figure there is nothing", () => {
  const bare: Known = { ...known(3, 3, 3), low: null, high: null };
  assert.deepEqual(changeBetween(bare, known(4, 3, 5)), {
    ...{ value: 1, low: null, high: null, reading: "cannot_tell" },
  });
  assert.equal(changeBetween({ ...bare, value: null }, known(4, 3, 5)), null);
});

test("measures lie on the scale of their answers", () => {
  const item = { labels: [], pair: null, required: false, rotates: false };
  const title = { en: "Fast", ru: "Быстро" };
  const measures = measuresOf([
    { ...item, name: "a", title, form: "rating", values: [1, 7], dimension: "speed", measures: "perception" },
    {
      ...item,
      name: "b",
      title,
      form: "net_promoter",
      values: [0, 10],
      dimension: null,
      measures: "recommend",
    },
    { ...item, name: "c", title, form: "text", values: [], dimension: null, measures: null },
  ]);
  const scales = Object.fromEntries(measures.map(({ name, from, to }) => [name, [from, to]]));
  assert.deepEqual(scales, {
    overall: [1, 7],
    satisfied: [0, 1],
    recommend: [-100, 100],
    effort: [1, 5],
    "dimension:speed": [1, 7],
    a: [1, 7],
    b: [-100, 100],
  });
  // A dimension of the author's own is called as they called it; the usual ones have words of ours.
  assert.deepEqual(measures.find(({ kind }) => kind === "dimension")?.title, { en: "speed", ru: "speed" });
});
