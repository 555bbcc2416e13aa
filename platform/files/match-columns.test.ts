import assert from "node:assert/strict";
import { test } from "node:test";
import { matchColumns, normaliseHeader, oneEditApart } from "./match-columns.ts";

const fields = [
  { key: "id", names: ["id", "Табельный номер"] },
  { key: "name", names: ["name", "ФИО"] },
  { key: "email", names: ["email", "e-mail", "почта"] },
  { key: "unit", names: ["unit", "department", "Подразделение"] },
  { key: "head", names: ["unit head", "Руководитель"] },
] as const;

test("case, punctuation, camelCase and ё do not matter", () => {
  assert.equal(normaliseHeader("  eMail_Address "), "e mail address");
  assert.equal(normaliseHeader("Приём"), normaliseHeader("ПРИЕМ"));
  assert.equal(normaliseHeader("departmentName"), "department name");
});

test("headers are known in both languages, in any order", () => {
  const { mapping, unknown } = matchColumns(
    ["ПОДРАЗДЕЛЕНИЕ", "E-Mail", "табельный_номер", "Фио", "Рост"],
    fields,
  );
  assert.deepEqual(mapping, { unit: 0, email: 1, id: 2, name: 3 });
  assert.deepEqual(unknown, [{ index: 4, header: "Рост" }]);
});

test("a column is used once, by the field that knows it best", () => {
  const { mapping } = matchColumns(["Unit head", "Unit"], fields);
  assert.deepEqual(mapping, { head: 0, unit: 1 });
});

test("a name within a longer header counts only as whole words", () => {
  const { mapping, ways } = matchColumns(["Work e-mail address", "Video", "Department of birth"], fields);
  assert.deepEqual(mapping, { email: 0, unit: 2 });
  assert.equal(ways.email, "contains");
  assert.equal(ways.unit, "begins");
});

test("one slip of the finger is forgiven in long names only", () => {
  assert.deepEqual(matchColumns(["Подраздиление", "nmae"], fields).mapping, { unit: 0 });
  assert.ok(oneEditApart("deparmtent", "department"));
  assert.ok(!oneEditApart("department", "departures"));
});
