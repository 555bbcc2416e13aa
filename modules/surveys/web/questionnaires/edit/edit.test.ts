import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Question, SurveyForm } from "../api.ts";
import { type Clause, readCondition, writeCondition } from "./condition.ts";
import * as edit from "./form-edit.ts";

const words = { en: "x", ru: "x" };
const q = (name: string, extra: object = {}): Question =>
  ({ type: "comment", name, title: words, ...extra }) as Question;
const form = (...pages: Question[][]): SurveyForm => ({
  pages: pages.map((elements, at) => ({ name: `page${at + 1}`, elements })),
});
const shape = ({ pages }: SurveyForm) => pages.map(({ elements }) => elements.map(({ name }) => name).join());

test("a question walks through the pages step by step, down and back up again", () => {
  let now = form([q("a"), q("b")], [q("c")], []);
  const seen = [shape(now)];
  let place: edit.Place | undefined = { page: 0, at: 0 };
  for (const step of [1, 1, 1, 1, -1, -1, -1, -1] as const) {
    const to: edit.Place | undefined = edit.neighbour(now, place as edit.Place, step);
    assert.ok(to, "there is a place to go to");
    now = edit.moveQuestion(now, place as edit.Place, to);
    place = to;
    seen.push(shape(now));
  }
  assert.deepEqual(seen[1], ["b,a", "c", ""]);
  assert.deepEqual(seen[2], ["b", "a,c", ""]);
  assert.deepEqual(seen[3], ["b", "c,a", ""]);
  assert.deepEqual(seen[4], ["b", "c", "a"]);
  assert.deepEqual(seen[8], seen[0]);
  assert.equal(edit.neighbour(now, { page: 0, at: 0 }, -1), undefined);
  assert.equal(edit.neighbour(now, { page: 2, at: 0 }, 1), undefined);
});

test("a copy stands below under its own name and is tied to nothing", () => {
  const now = edit.duplicateQuestion(form([q("question1", { pair: "x" }), q("b")]), { page: 0, at: 0 });
  assert.deepEqual(shape(now), ["question1,question2,b"]);
  assert.equal(now.pages[0]?.elements[1]?.pair, undefined);
});

test("a page that goes leaves its questions to its neighbour; the last page stays", () => {
  assert.deepEqual(shape(edit.removePage(form([q("a")], [q("b")], [q("c")]), 1)), ["a,b", "c"]);
  assert.deepEqual(shape(edit.removePage(form([q("a")], [q("b")]), 0)), ["a,b"]);
  assert.deepEqual(shape(edit.removePage(form([q("a")]), 0)), ["a"]);
});

test("what was taken away comes back to its place, and what was written meanwhile stays", () => {
  const before = form([q("a"), q("b")], [q("c")]);
  const without = edit.removeQuestion(before, { page: 0, at: 0 });
  const edited = edit.changeQuestion(without, { page: 1, at: 0 }, q("c", { isRequired: true }));
  const back = edit.insertQuestion(edited, { page: 0, at: 0 }, q("a"));
  assert.deepEqual(shape(back), ["a,b", "c"]);
  assert.equal(back.pages[1]?.elements[0]?.isRequired, true);

  const page = before.pages[1];
  assert.ok(page);
  const joined = edit.removePage(before, 1);
  const changed = edit.changeQuestion(joined, { page: 0, at: 2 }, q("c", { isRequired: true }));
  const apart = edit.restorePage(changed, 1, page);
  assert.deepEqual(shape(apart), ["a,b", "c"]);
  assert.equal(apart.pages[1]?.elements[0]?.isRequired, true);
});

test("new things get names and numbers that nothing has", () => {
  const now = form([q("question1"), q("question3")]);
  assert.equal(edit.newQuestion(now, "rating").name, "question2");
  assert.deepEqual(edit.newOption([{ value: 1 }, { value: 7 }]), { value: 8 });
  assert.equal(edit.newOption([{ value: "option1" }]).value, "option2");
  assert.equal(edit.newRow([{ value: "row1", text: words }]).value, "row2");
});

test("tying takes the old partner off, and untying both", () => {
  const ties = (one: SurveyForm) => one.pages[0]?.elements.map(({ name, pair }) => `${name}:${pair ?? ""}`);
  const before = form([
    q("a", { pair: "pair1" }),
    q("b", { pair: "pair1" }),
    q("c"),
    q("d", { pair: "own" }),
  ]);
  const tied = edit.tie(before, "a", "c");
  assert.deepEqual(ties(tied), ["a:pair2", "b:", "c:pair2", "d:own"]);
  assert.deepEqual(ties(edit.tie(tied, "c", null)), ["a:", "b:", "c:", "d:own"]);
});

test("conditions are read as they were picked; more than that is left alone", () => {
  assert.deepEqual(readCondition("{a} = 'it\\'s' and {m.row} >= 3 and {b} notempty"), {
    join: "and",
    clauses: [
      { on: "a", comparison: "is", value: "it's" },
      { on: "m.row", comparison: "at_least", value: 3 },
      { on: "b", comparison: "answered", value: null },
    ],
  });
  assert.deepEqual(readCondition("{a} = 'this and that'")?.clauses.length, 1);
  assert.deepEqual(readCondition(undefined), { join: "and", clauses: [] });
  for (const other of ["({a} = 1)", "{a} = {b}", "{a} = 1 and {b} = 2 or {c} = 3", "age({a}) > 3", "{a} ="]) {
    assert.equal(readCondition(other), undefined, other);
  }
});

test("property: what is picked comes back as it was", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const plain = { noNullPrototype: true };
  const clause: fc.Arbitrary<Clause> = fc.oneof(
    fc.record(
      {
        on: fc.constantFrom("a", "question1", "m.row2"),
        comparison: fc.constantFrom("is", "is_not", "at_least", "at_most", "has", "has_not"),
        value: value.filter((one) => typeof one !== "string" || !/[\\']/.test(one)),
      },
      plain,
    ),
    fc.record(
      {
        on: fc.constantFrom("a", "b"),
        comparison: fc.constantFrom("answered", "empty"),
        value: fc.constant(null),
      },
      plain,
    ),
  );
  const join = fc.constantFrom("and" as const, "or" as const);
  fc.assert(
    fc.property(fc.array(clause, { minLength: 2, maxLength: 4 }), join, (clauses, joined) => {
      const condition = { join: joined, clauses };
      assert.deepEqual(readCondition(writeCondition(condition)), condition);
    }),
  );
});
