import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, importancePerformance, type MapItem } from "./index.ts";

const figure = (value: number, half: number): Figure => ({ value, low: value - half, high: value + half });
const item = (name: string, importance: Figure, performance: Figure, derived?: Figure): MapItem => ({
  name,
  n: 40,
  importance,
  performance,
  ...(derived && { derived }),
});
const at = { importance: 3, performance: 3 };

test("four quadrants, coloured only where no interval crosses its line", () => {
  const map = importancePerformance(
    [
      item("speed", figure(4, 0.5), figure(2, 0.5)),
      item("quality", figure(4, 0.5), figure(4, 0.5)),
      item("decor", figure(2, 0.5), figure(2, 0.5)),
      item("letters", figure(2, 0.5), figure(4, 0.5)),
      item("tone", figure(4, 0.5), figure(2.8, 0.5)),
      item("access", figure(3.2, 0.5), figure(2, 0.5)),
      item("touching", figure(3.5, 0.5), figure(2, 0.5)),
    ],
    at,
  );
  assert.deepEqual(
    map.items.map(({ name, quadrant, isCertain }) => [name, quadrant, isCertain]),
    [
      ["speed", "concentrateHere", true],
      ["quality", "keepUp", true],
      ["decor", "lowPriority", true],
      ["letters", "possibleOverkill", true],
      ["tone", "concentrateHere", false],
      ["access", "concentrateHere", false],
      ["touching", "concentrateHere", false],
    ],
  );
  assert.deepEqual(
    map.items.slice(4, 6).map(({ importanceSide, performanceSide }) => [importanceSide, performanceSide]),
    [
      ["above", null],
      [null, "below"],
    ],
  );
  assert.deepEqual([map.n, map.warnings], [40, []]);
});

test("without lines the mean of all items is one, and that is said", () => {
  const items = [1, 2, 6].map((value) => item(String(value), figure(value, 0.1), figure(7 - value, 0.1)));
  const map = importancePerformance([{ ...items[0]!, n: 12 }, ...items.slice(1)]);
  assert.deepEqual(map.crosshair, { importance: 3, performance: 4, derived: null });
  assert.deepEqual(
    map.items.map(({ quadrant }) => quadrant),
    ["possibleOverkill", "possibleOverkill", "concentrateHere"],
  );
  assert.deepEqual([map.n, map.warnings], [12, [{ code: "relativeCrosshair" }]]);
  const half = importancePerformance(items, { importance: 4 });
  assert.deepEqual([half.crosshair?.importance, half.warnings], [4, [{ code: "relativeCrosshair" }]]);
});

test("what people say and what moves them are held against each other, where both are certain", () => {
  const map = importancePerformance(
    [
      item("hidden", figure(2, 0.5), figure(2, 0.5), figure(0.5, 0.1)),
      item("lip service", figure(4, 0.5), figure(2, 0.5), figure(0.05, 0.02)),
      item("agreed", figure(4, 0.5), figure(2, 0.5), figure(0.5, 0.1)),
      item("open", figure(4, 0.5), figure(2, 0.5), figure(0.2, 0.2)),
      item("unknown", figure(4, 0.5), figure(2, 0.5)),
    ],
    at,
  );
  assert.ok(Math.abs(map.crosshair!.derived! - 1.25 / 4) < 1e-12);
  assert.deepEqual(
    map.items.map(({ derivedSide, contradicts }) => [derivedSide, contradicts]),
    [
      ["above", "understated"],
      ["below", "overstated"],
      ["above", null],
      [null, null],
      [null, null],
    ],
  );
  const given = importancePerformance([item("one", figure(2, 0.5), figure(2, 0.5), figure(0.5, 0.1))], {
    ...at,
    derived: 0.3,
  });
  assert.equal(given.items[0]!.contradicts, "understated");
});

test("too few items make no crosshair of their own, and an interval holds its value", () => {
  const two = ["a", "b"].map((name) => item(name, figure(3, 1), figure(3, 1)));
  assert.deepEqual(importancePerformance(two), {
    n: 40,
    crosshair: null,
    items: [],
    warnings: [{ code: "tooFewItems", needed: 3 }],
  });
  assert.deepEqual(importancePerformance([], at).warnings, [{ code: "tooFewItems", needed: 1 }]);
  const map = importancePerformance(two, at);
  assert.deepEqual([map.items.length, map.warnings], [2, [{ code: "nothingCertain" }]]);
  const wrong = item("wrong", { value: 3, low: 3.1, high: 4 }, figure(3, 1));
  assert.throws(() => importancePerformance([wrong], at), RangeError);
});
