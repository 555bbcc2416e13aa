import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, seedsIn } from "./seeds.ts";

test("words of a topic are lines and lines are words of a topic", () => {
  const seeds = [
    { phrase: "согласов*", weight: 1 },
    { phrase: "третью неделю", weight: 0.5 },
    { phrase: "не жду", weight: -1 },
  ];
  assert.deepEqual(seedsIn(linesOf(seeds)), { seeds });
  assert.deepEqual(seedsIn("  ждать = 0,5 \n\n"), { seeds: [{ phrase: "ждать", weight: 0.5 }] });
  for (const wrong of ["ждать = много", "= 1", "ждать =", "ждать = 11"])
    assert.deepEqual(seedsIn(wrong), { wrong });
});
