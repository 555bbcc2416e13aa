import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import {
  addTo,
  bucketOfHours,
  type Histogram,
  lastBucket,
  medianOf,
  middleOf,
  ratio,
  smallest,
} from "./histogram.ts";

/** The bucket as SQL says it. */
const bucketOf = (hours: number) =>
  hours < smallest ? 0 : Math.min(1 + Math.floor(Math.log(hours * 60) / Math.log(ratio)), lastBucket);

const bound = Math.sqrt(ratio) - 1 + 1e-9;

function histogramOf(values: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const value of values) addTo(histogram, [bucketOf(value)], [1]);
  return histogram;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return (low + high) / 2;
}

test("a median of hours is within 4.9 % of the exact one, whatever the waits look like", () => {
  const { next: random } = chance(20_261);
  for (let round = 0; round < 2_000; round += 1) {
    const n = 1 + Math.floor(random() * 60);
    const scale = 10 ** (random() * 6 - 1.7);
    const values = Array.from({ length: n }, () => smallest + scale * Math.exp(4 * (random() - 0.5)));
    const told = medianOf(histogramOf(values), "hours") as number;
    const exact = median(values);
    assert.ok(Math.abs(told - exact) <= bound * exact, `${told} for ${exact} of ${n}`);
  }
});

test("the bound is reached at the edge of a bucket, so a coarser one would break it", () => {
  const edge = smallest * ratio ** 40;
  const told = medianOf(histogramOf([edge * (1 + 1e-9)]), "hours") as number;
  assert.ok(told / edge - 1 > 0.048 && told / edge - 1 <= bound);
});

test("below a minute the median is off by half a minute at most", () => {
  const told = medianOf(histogramOf([0, 0.001, 0.01]), "hours") as number;
  assert.ok(Math.abs(told - 0.001) <= smallest / 2);
});

test("sums of rows have the median of all their values together; marks are exact; nothing has none", () => {
  const histogram: Histogram = new Map();
  addTo(histogram, [1, 5], [2, 1]);
  addTo(histogram, [4, 5], [1, 1]);
  assert.equal(medianOf(histogram, "marks"), 4);
  addTo(histogram, [5], [1]);
  assert.equal(medianOf(histogram, "marks"), 4.5);
  assert.equal(medianOf(new Map(), "hours"), null);
  assert.equal(middleOf(0, "hours"), smallest / 2);
});

test("the statement bins by the same bounds", () => {
  const text = bucketOfHours("h");
  for (const part of [String(smallest), String(ratio), String(lastBucket)])
    assert.ok(text.includes(part), part);
});
