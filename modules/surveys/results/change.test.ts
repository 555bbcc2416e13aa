import assert from "node:assert/strict";
import { test } from "node:test";
import { changeBetween } from "./change.ts";
import { measuresOf } from "./measures.ts";

const known = (value: number, low: number, high: number) => ({ value, low, high });

test("a change takes its interval from both figures, each on the side that faces the other", () => {
  const change = changeBetween(known(3, 2.7, 3.4), known(4, 3.6, 4.2));
  assert.equal(change?.value, 1);
  // Worked by hand: 1 - sqrt(0.4^2 + 0.4^2), 1 + sqrt(0.2^2 + 0.3^2).
  assert.ok(Math.abs((change?.low as number) - (1 - Math.sqrt(0.32))) < 1e-12);
  assert.ok(Math.abs((change?.high as number) - (1 + Math.sqrt(0.13))) < 1e-12);
  assert.equal(change?.reading, "higher");
  assert.equal(changeBetween(known(4, 3.6, 4.2), known(3, 2.7, 3.4))?.reading, "lower");
});

test("with equal symmetrical intervals it is the root of the sum of squares", () => {
  const change = changeBetween(known(3, 2.8, 3.2), known(3.1, 2.9, 3.3));
  assert.ok(Math.abs((change?.high as number) - (0.1 + 0.2 * Math.SQRT2)) < 1e-12);
  assert.equal(change?.reading, "cannot_tell");
});

test("without an interval there is a difference and no reading; without a figure there is nothing", () => {
  const bare = { value: 3, low: null, high: null };
  assert.deepEqual(changeBetween(bare, known(4, 3, 5)), {
    ...{ value: 1, low: null, high: null, reading: "cannot_tell" },
  });
  assert.equal(changeBetween({ value: null, low: null, high: null }, known(4, 3, 5)), null);
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
