import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { root } from "../../folders.ts";
import { atoms } from "../atoms.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { AtomsOutput } from "./shape.ts";

const document = readFileSync(join(root, "docs/methods/disclosure.md"), "utf8");
const [input, result] = [...document.matchAll(/```json\n([\s\S]*?)\n```/g)].map((match) => match[1]!) as [
  string,
  string,
];

test("the example of the document is what is computed, and both fit the printed shapes", () => {
  const answer = runMethod(atoms, input, "en");
  assert.deepEqual(answer.result, JSON.parse(result));
  AtomsOutput.parse(answer.result);
  const schemas = schemasOf(atoms) as Record<"input" | "output", z.core.JSONSchema.JSONSchema>;
  assert.ok(z.fromJSONSchema(schemas.input).safeParse(JSON.parse(input)).success);
  assert.ok(z.fromJSONSchema(schemas.output).safeParse(JSON.parse(result)).success);
});

test("too few people: nothing is told, and a warning says so in the language asked for", () => {
  const few = { units: [{ name: "A" }], respondents: [{ unit: "A", people: 4 }], groups: [{}] };
  const { result: told } = runMethod(atoms, JSON.stringify(few), "ru");
  const { atoms: none, groups, warnings } = told as z.output<typeof AtomsOutput>;
  assert.deepEqual([none, groups[0]], [[], { covers: 0, of: null, atoms: [], distribution: 0 }]);
  assert.deepEqual(
    warnings.map(({ code, sentence }) => [code, sentence]),
    [["nothingTold", "Ответили меньше 5: не показывается ничего."]],
  );
  const seven = { ...few, respondents: [{ unit: null, people: 7 }] };
  const other = runMethod(atoms, JSON.stringify(seven), "en").result as z.output<typeof AtomsOutput>;
  assert.deepEqual(
    other.warnings.map(({ code }) => code),
    ["noDistributions"],
  );
  assert.deepEqual(other.atoms, [{ people: 7, distribution: null, cells: [{ unit: null, cuts: [] }] }]);
});

interface Input {
  k: number;
  units: { name: string; parent?: string | null }[];
  cuts: { values: string[] }[];
  respondents: { unit: string; cuts: string[]; people: number }[];
  groups: { units: string[]; cuts: string[][] }[];
}
const faults: [what: string, change: (json: Input) => void, code: string, place: string][] = [
  [
    "a lower threshold",
    (json) => {
      json.k = 3;
    },
    "methods.wrong_shape",
    "k",
  ],
  [
    "a unit named twice",
    (json) => {
      json.units[3]!.name = "North";
    },
    "atoms_method.twice",
    "units[3].name",
  ],
  [
    "an unknown parent",
    (json) => {
      json.units[1]!.parent = "Board";
    },
    "atoms_method.unknown_unit",
    "units[1].parent",
  ],
  [
    "a circle",
    (json) => {
      json.units[0]!.parent = "North";
    },
    "atoms_method.circle",
    "units[0].parent",
  ],
  [
    "a value named twice",
    (json) => {
      json.cuts[0]!.values.push("longer");
    },
    "atoms_method.twice",
    "cuts[0].values[2]",
  ],
  [
    "an unknown unit",
    (json) => {
      json.respondents[2]!.unit = "West";
    },
    "atoms_method.unknown_unit",
    "respondents[2].unit",
  ],
  [
    "an unknown value",
    (json) => {
      json.respondents[2]!.cuts = ["ever"];
    },
    "atoms_method.unknown_value",
    "respondents[2].cuts[0]",
  ],
  [
    "a cut too many",
    (json) => {
      json.respondents[2]!.cuts.push("longer");
    },
    "atoms_method.unknown_value",
    "respondents[2].cuts[1]",
  ],
  [
    "an unknown group",
    (json) => {
      json.groups[1]!.units = ["Sales", "West"];
    },
    "atoms_method.unknown_unit",
    "groups[1].units[1]",
  ],
  [
    "an unknown wish",
    (json) => {
      json.groups[4]!.cuts = [["ever"]];
    },
    "atoms_method.unknown_value",
    "groups[4].cuts[0][0]",
  ],
  [
    "a million and more",
    (json) => {
      for (let i = 0; i < 11; i += 1) json.respondents.push({ unit: "North", cuts: [], people: 100_000 });
    },
    "atoms_method.too_many_people",
    "respondents",
  ],
];

for (const [what, change, code, place] of faults)
  test(`refused with its place: ${what}`, () => {
    const json = JSON.parse(input);
    change(json);
    const { refusals } = runMethod(atoms, JSON.stringify(json), "en");
    assert.ok(
      refusals?.some((one) => one.code === code && one.place === place),
      JSON.stringify(refusals),
    );
  });
