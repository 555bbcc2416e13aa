import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { root } from "../folders.ts";
import { ClockMethodOutput } from "./clock-shape.ts";
import { methods } from "./index.ts";

const document = readFileSync(join(root, "docs/methods/clock.md"), "utf8");
const [input, result] = [...document.matchAll(/```json\n([\s\S]*?)\n```/g)].map(
  (match) => match[1] as string,
);
assert.ok(input && result);

function vizavi(args: readonly string[], stdin: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "app/cli.ts"), ...args], {
    encoding: "utf8",
    input: stdin,
    env: { ...process.env, VIZAVI_LANGUAGE: "en" },
  });
  return { exit: status, out: stdout, err: stderr };
}
interface Input {
  readonly events: object[];
  readonly agreement: object;
  readonly calendar: { timeZone: string; days: Record<string, unknown> };
}
const changed = (change: (json: Input) => void): string => {
  const json = JSON.parse(input);
  change(json);
  return JSON.stringify(json);
};

test("the worked example of the document is what the command computes", () => {
  const { exit, out, err } = vizavi(["method", "clock"], input);
  assert.deepEqual([exit, err], [0, ""]);
  assert.deepEqual(JSON.parse(out), JSON.parse(result));
  ClockMethodOutput.parse(JSON.parse(out));
});

test("every method is listed with its document, which is there", async () => {
  const { exit, out } = vizavi(["method", "--list"], "");
  assert.equal(exit, 0);
  for (const name of Object.keys(methods)) {
    const line = out.split("\n").find((one) => one.startsWith(`${name}\t`));
    assert.ok(line, name);
    readFileSync(join(root, line.split("\t")[2] as string));
  }
});

test("both shapes are printed as JSON Schema, and made from the shapes that are checked", () => {
  const { exit, out } = vizavi(["method", "clock", "--schema"], "");
  assert.equal(exit, 0);
  const schemas = JSON.parse(out);
  for (const schema of [schemas.input, schemas.output])
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
  const read = z.fromJSONSchema(schemas.input);
  assert.ok(read.safeParse(JSON.parse(input)).success);
  assert.ok(!read.safeParse({ ...JSON.parse(input), agreement: {} }).success);
  assert.ok(z.fromJSONSchema(schemas.output).safeParse(JSON.parse(result)).success);
});

const faults: readonly [what: string, stdin: string, lines: readonly RegExp[]][] = [
  ["nothing", "", [/methods\.not_json: The input is no JSON: nothing was handed over/]],
  ["half a file", input.slice(0, 100), [/methods\.not_json \$: The input is no JSON/, /What to do: /]],
  [
    "a time without an offset",
    changed((json) => Object.assign(json.events[1]!, { at: "2026-04-30T11:00:00" })),
    [/methods\.wrong_shape events\[1\]\.at: Invalid ISO datetime/, /method clock --schema/],
  ],
  [
    "an unknown kind and a key too many",
    changed((json) => {
      Object.assign(json.events[2]!, { kind: "paused" });
      Object.assign(json.agreement, { target: 5 });
    }),
    [/wrong_shape agreement\.target: /, /wrong_shape events\[2\]\.kind: /],
  ],
  [
    "a calendar that cannot be",
    changed(({ calendar }) => {
      calendar.timeZone = "Moscow/Europe";
      calendar.days["2026-02-30"] = [{ from: "18:00", to: "09:00" }];
    }),
    [
      /methods\.wrong_calendar calendar\.timeZone: .*there is no such time zone/,
      /calendar\.days\["2026-02-30"\]: .*there is no such day/,
      /calendar\.days\["2026-02-30"\]\[0\]: .*does not end after it begins/,
    ],
  ],
  [
    "a clock that nothing opens",
    changed((json) => Object.assign(json, { events: [{ kind: "done", at: "2026-04-30T11:00:00Z" }] })),
    [/methods\.not_opened events: No event opens the clock/],
  ],
];
for (const [what, stdin, lines] of faults) {
  test(`refused with code, place, reason and hint, nothing on the standard output: ${what}`, () => {
    const { exit, out, err } = vizavi(["method", "clock"], stdin);
    assert.deepEqual([exit, out], [1, ""]);
    for (const line of lines) assert.match(err, line);
  });
}

test("refusals and warnings are said in Russian too; an unknown method is a wrong call", () => {
  const { err } = vizavi(["method", "clock", "--language", "ru"], "{}");
  assert.match(err, /methods\.wrong_shape calendar: Неверный ввод/);
  assert.match(err, /Что делать: Форму описывает/);
  const early = changed((json) => Object.assign(json, { now: "2026-04-30T09:00:00Z" }));
  const { out } = vizavi(["method", "clock", "--language", "ru"], early);
  const { warnings, basis } = JSON.parse(out);
  assert.deepEqual(basis, { events: 2, later: 1 });
  assert.match(warnings[0].sentence, /ещё не произошли/);
  const unknown = vizavi(["method", "oracle"], "{}");
  assert.deepEqual([unknown.exit, unknown.out], [2, ""]);
  assert.match(unknown.err, /There is no method “oracle”/);
});

test("another priority and another agreement take effect from their moment on", () => {
  const { out } = vizavi(
    ["method", "clock"],
    changed((json) => {
      json.events.push(
        { at: "2026-04-30T16:00:00+03:00", kind: "priority_changed", priority: "low" },
        {
          at: "2026-05-04T09:15:00+03:00",
          kind: "agreement_changed",
          agreement: { targets: [{ done: 600 }], pauses: [] },
          calendar: null,
        },
      );
    }),
  );
  const [done] = JSON.parse(out).targets;
  // By the old calendar 60 + 100 + 15 = 175, then around the clock: 425 from 09:15 are 16:20.
  assert.deepEqual(
    [done.targetMinutes, done.elapsed, done.dueAt],
    [600, { minutes: 190, seconds: 0 }, "2026-05-04T16:20:00+03:00"],
  );
});
