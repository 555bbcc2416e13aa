// No input of the right shape breaks a method: it is refused, or answered in the shape of answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod } from "../run-method.ts";

const loaded = new Map<string, Method>();
for (const [name, load] of Object.entries(methods)) loaded.set(name, await load());
const method = (name: string) => loaded.get(name)!;

test("whatever has the right shape is either refused or answered, and the answer has its shape", () => {
  const number = fc.oneof(
    fc.integer({ min: -2, max: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const count = fc.oneof(fc.nat(40), fc.nat(1e12));
  const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const moments = fc.record({
    n: count,
    sum: number,
    sumOfSquares: fc.double({ min: 0, max: 1e9, noNaN: true }),
  });
  const side = fc.record({
    answers: some(fc.array(fc.option(number), { maxLength: 12 })),
    counts: some(fc.array(fc.record({ value: number, count }), { maxLength: 6 })),
    moments: some(moments),
    tally: some(fc.record({ count, n: count })),
  });
  const scale = fc.record({ low: fc.integer({ min: -2, max: 3 }), high: fc.integer({ min: 1, max: 12 }) });
  const extra = fc.record({
    scale: some(scale),
    boxes: some(fc.integer({ min: 1, max: 6 })),
    level: some(fc.constantFrom(0.01, 0.5, 0.999)),
    population: some(count),
    margin: some(fc.nat(3)),
  });
  const item = fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { freq: 20 }), {
    minLength: 3,
    maxLength: 3,
  });
  const rows = fc.oneof(fc.array(item, { minLength: 30, maxLength: 40 }), fc.array(item, { maxLength: 5 }));
  const keep = (from: object, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
  let answered = 0;
  const run = (name: string, input: object) => {
    const answer = runMethod(method(name), JSON.stringify(input), "en");
    if (answer.refusals) return;
    answered += 1;
    method(name).output.parse(answer.result);
  };
  fc.assert(
    fc.property(
      side,
      side,
      extra,
      rows,
      fc.constantFrom("listwise", "pairwise"),
      (one, two, more, rows, missing) => {
        run("mean", {
          ...keep(one, ["answers", "counts", "moments"]),
          ...keep(more, ["scale", "level", "population"]),
        });
        run("effort", {
          ...keep(one, ["answers", "counts", "moments"]),
          ...keep(more, ["level", "population"]),
        });
        const shared = keep(more, ["scale", "boxes", "level"]);
        run("satisfied-share", {
          ...keep(one, ["answers", "counts", "tally"]),
          ...shared,
          population: more.population,
        });
        run("net-promoter", { ...keep(one, ["answers", "counts"]), ...keep(more, ["level", "population"]) });
        const both = (keys: string[]) => [keep(one, keys), keep(two, keys)];
        const [first, second] = both(["answers", "counts", "moments"]);
        run("blind-spot", { predictions: first, ratings: second, ...keep(more, ["scale", "level"]) });
        const terms = keep(more, ["level", "margin", "scale"]);
        run("wave-change", { figure: "mean", before: first, after: second, ...terms });
        const [before, after] = both(["answers", "counts", "tally"]);
        run("wave-change", { figure: "share", before, after, boxes: more.boxes, ...terms });
        run("alpha", { rows, missing, reversed: [1] });
        run("omega", { rows, missing });
        const answers = rows.map((row) => ({
          perceptions: row,
          expectations: [3, 2, null],
          points: [row[0], 1],
        }));
        run("gap", { dimensions: [[0, 1], [2]], importance: "own", answers, population: more.population });
      },
    ),
    { seed: 5, numRuns: 250 },
  );
  assert.ok(answered > 600, `only ${answered} were answered`);
});
