import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Failure, Keeper, type Known, type Written } from "./keeper.ts";

const written: Written = { name: { en: "a", ru: "a" }, about: "general", form: { pages: [] } };
const named =
  (en: string) =>
  (before: Written): Written => ({ ...before, name: { ...before.name, en } });
const known = (changedAt: string): Known => ({ changedAt, unpublished: true, missing: [], minutes: 1 });

function keeper(answer: (name: string) => Promise<void>, judged: Failure = "never") {
  const sent: string[] = [];
  let number = 0;
  const made = new Keeper(written, known("0"), {
    save: async ({ name }, changedAt) => {
      sent.push(`${name.en} over ${changedAt}`);
      await answer(name.en);
      return known(String(++number));
    },
    judge: () => judged,
    pause: 10,
    again: 20,
  });
  return { made, sent };
}

test("strokes are sent together after a pause, the next ones over what came back", async () => {
  const { made, sent } = keeper(async () => {});
  for (const name of ["b", "bc", "bcd"]) made.change(named(name));
  assert.equal(made.standing().state, "unsaved");
  await wait(40);
  assert.deepEqual(sent, ["bcd over 0"]);
  assert.equal(made.standing().state, "saved");
  made.change(named("e"));
  assert.equal(await made.flush(), true);
  assert.deepEqual(sent, ["bcd over 0", "e over 1"]);
});

test("what is written while a call is under way goes after it, never beside it", async () => {
  let under = 0;
  const { made, sent } = keeper(async () => {
    under += 1;
    assert.equal(under, 1, "one call at a time");
    await wait(15);
    under -= 1;
  });
  made.change(named("b"));
  const first = made.flush();
  made.change(named("c"));
  assert.equal(await made.flush(), true);
  assert.equal(await first, true);
  assert.deepEqual(sent, ["b over 0", "c over 1"]);
});

test("whoever was overtaken sends nothing more", async () => {
  const { made, sent } = keeper(async () => {
    throw new Error("409");
  }, "conflict");
  made.change(named("b"));
  assert.equal(await made.flush(), false);
  assert.equal(made.standing().conflict, true);
  made.change(named("c"));
  assert.equal(made.standing().written.name.en, "b");
  assert.equal(await made.flush(), false);
  assert.equal(sent.length, 1);
});

test("a call that failed for a while is made again, and nothing written is lost", async () => {
  let failing = true;
  const { made, sent } = keeper(async () => {
    if (failing) throw new Error("502");
  }, "later");
  made.change(named("b"));
  assert.equal(await made.flush(), false);
  assert.equal(made.standing().state, "failed");
  failing = false;
  await wait(60);
  assert.equal(made.standing().state, "saved");
  assert.equal(made.standing().error, undefined);
  assert.deepEqual(sent, ["b over 0", "b over 0"]);
});
