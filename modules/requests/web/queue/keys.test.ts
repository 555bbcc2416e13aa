import assert from "node:assert/strict";
import { test } from "node:test";
import { deedOf, mayAct } from "./keys.ts";

const press = (code: string, key: string, shiftKey = false, ctrlKey = false) =>
  deedOf({ code, key, shiftKey, ctrlKey, metaKey: false, altKey: false });

test("the same keys work with a Russian layout", () => {
  assert.equal(press("KeyJ", "j"), "next");
  assert.equal(press("KeyJ", "о"), "next");
  assert.equal(press("KeyH", "р"), "handOver");
  assert.equal(press("Slash", "."), "search");
  assert.equal(press("Digit7", "?", true), "help");
});

test("the browser's own keys stay the browser's", () => {
  assert.equal(press("KeyC", "c", false, true), undefined);
  assert.equal(press("KeyW", "w", false, true), undefined);
  assert.equal(press("Tab", "Tab"), undefined);
});

test("with Shift the selection grows", () => {
  assert.equal(press("ArrowDown", "ArrowDown", true), "selectNext");
  assert.equal(press("KeyX", "X", true), "extend");
});

const within = (...selectors: string[]) => ({
  closest: (selector: string) => selector.split(", ").some((one) => selectors.includes(one)) || null,
});

test("nothing happens while somebody types or a window is open", () => {
  assert.equal(mayAct(within("textarea"), "close"), false);
  assert.equal(mayAct(within('[role="dialog"]'), "take"), false);
  assert.equal(mayAct(within(), "close"), true);
});

test("Enter on a button presses the button; a letter there still acts on the row", () => {
  assert.equal(mayAct(within("button"), "open"), false);
  assert.equal(mayAct(within("button"), "take"), true);
});
