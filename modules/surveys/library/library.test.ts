import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf } from "../questionnaires/faults.ts";
import { itemsOf } from "../questionnaires/items.ts";
import { minutesOf } from "../questionnaires/minutes.ts";
import { SurveyForm } from "../schema/form.ts";
import { library } from "./index.ts";

for (const { key, form, name, lead, about } of library) {
  test(`${key}: nothing is missing, in either language`, () => {
    assert.deepEqual(faultsOf(form), []);
    assert.deepEqual(SurveyForm.parse(form), form);
    for (const words of [name, lead]) assert.ok(words.en && /\p{Script=Cyrillic}/u.test(words.ru));
  });

  test(`${key}: no Russian in the English, no English in the Russian`, () => {
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      const { en, ru } = value as { en?: unknown; ru?: unknown };
      if (typeof en !== "string" || typeof ru !== "string") {
        for (const inner of Object.values(value)) check(inner);
        return;
      }
      const bare = (words: string) => words.replaceAll(/\{\w+\}/g, "");
      assert.ok(!/\p{Script=Cyrillic}/u.test(en), en);
      assert.ok(!/[A-Za-z]/.test(bare(ru)), ru);
      if (/[A-Za-z]/.test(bare(en))) assert.ok(/\p{Script=Cyrillic}/u.test(ru), ru);
    };
    check(form);
  });

  test(`${key}: a respondent needs under four minutes`, () => {
    const most = key === "nomination" ? 5 : 4;
    assert.ok(minutesOf(itemsOf(form)) <= most, String(minutesOf(itemsOf(form))));
  });

  test(`${key}: speaks of the subject just where somebody is rated`, () => {
    assert.equal(JSON.stringify(form).includes("{subject}"), about !== "general");
  });
}

test("the library covers every purpose but one's own", () => {
  const purposes = new Set(library.map(({ purpose }) => purpose));
  assert.equal(purposes.size, 10);
  assert.equal(new Set(library.map(({ key }) => key)).size, library.length);
});

test("expected and found belong together row by row, on one scale", () => {
  const entry = library.find(({ key }) => key === "service_quality_expectations");
  const items = itemsOf(entry?.form ?? {});
  const found = items.filter(({ measures }) => measures === "perception");
  assert.equal(found.length, 10);
  for (const item of found) {
    const [expected, ...more] = items.filter(
      ({ pair, measures }) => pair === item.pair && measures === "expectation",
    );
    assert.deepEqual(expected?.values, item.values);
    assert.equal(more.length, 0);
  }
});
