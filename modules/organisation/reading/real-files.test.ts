import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { readTable } from "#platform/files";
import { readPeople } from "./people.ts";
import { readUnits } from "./units.ts";

const folder = resolve(import.meta.dirname, "../../../../shared/data/organisations");
const skip = existsSync(folder) ? false : "the real data are not beside the repository";
const countOf = (problems: readonly { code: string }[], code: string) =>
  problems.filter((problem) => problem.code === code).length;

test("posts of a government office: reporting lines, shared addresses, withheld names", {
  skip,
}, async () => {
  const table = await readTable({ path: `${folder}/uk-organograms/cabinet_office-2011-03-31-senior.csv` });
  const { rows, problems, mapping } = readPeople(table);
  assert.deepEqual(
    Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, table.headers[column]])),
    {
      id: "Post Unique Reference",
      name: "Name",
      email: "Contact E-mail",
      unit: "Unit",
      position: "Job Title",
      manager: "Reports to Senior Post",
    },
  );
  assert.equal(rows.length, 216);
  assert.ok(countOf(problems, "email_shared") > 100);
  assert.ok(countOf(problems, "name_from_position") > 50);
  assert.ok(rows.filter((row) => row.manager !== null).length > 190);
});

test("duplicate posts are refused with the line of the first", { skip }, async () => {
  const table = await readTable({ path: `${folder}/uk-organograms/home_office-2011-09-30-senior.csv` });
  const { problems } = readPeople(table);
  const duplicates = problems
    .filter((problem) => problem.code === "id_duplicate")
    .map((problem) => problem.value);
  assert.deepEqual(duplicates.sort(), ["1SIIGPROJ", "2SIIGSEC"]);
  assert.equal(countOf(problems, "vacant"), 35);
});

test("a database's export without a header, mapped by letters", { skip }, async () => {
  const units = readUnits(await readTable({ path: `${folder}/adventureworks-hr/Department.csv` }), {
    mapping: { id: "A", name: "B" },
  });
  assert.equal(units.rows.length, 16);
  const history = readPeople(
    await readTable({ path: `${folder}/adventureworks-hr/EmployeeDepartmentHistory.csv` }),
    {
      mapping: { id: "A", unit: "B", from: "D", to: "E" },
      units: units.rows,
      today: "2026-01-01",
    },
  );
  assert.equal(history.rows.length, 290);
  assert.equal(history.rows.flatMap((row) => row.stays).length, 296);
  assert.deepEqual(history.problems, []);
});
