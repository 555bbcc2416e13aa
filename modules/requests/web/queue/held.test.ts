import assert from "node:assert/strict";
import { test } from "node:test";
import { hold } from "./held.ts";

interface Thing {
  readonly id: string;
  readonly state: string;
}
const thing = (id: string, state = "open"): Thing => ({ id, state });
const known = new Map(["a", "b", "c"].map((id) => [id, thing(id)]));
const held = (now: Thing[]) => hold(["a", "b", "c"], known, now, ({ id }) => id);

test("rows keep their places while the server's order changes, and show what became of them", () => {
  const { rows, fresh } = held([thing("c"), thing("a", "waiting"), thing("b")]);
  assert.deepEqual(
    rows.map(({ item }) => `${item.id} ${item.state}`),
    ["a waiting", "b open", "c open"],
  );
  assert.equal(fresh, 0);
});

test("what left stays in its place, marked; what is new is only counted", () => {
  const { rows, fresh } = held([thing("n"), thing("a"), thing("c"), thing("m")]);
  assert.deepEqual(
    rows.map(({ item, gone }) => [item.id, gone]),
    [
      ["a", false],
      ["b", true],
      ["c", false],
    ],
  );
  assert.equal(fresh, 2);
});
