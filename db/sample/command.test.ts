import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { readTable } from "#platform/files";
import { sample } from "./command.ts";

const folder = await mkdtemp(path.join(tmpdir(), "sample-"));
after(() => rm(folder, { recursive: true }));

async function run(values: Record<string, string>, language: "en" | "ru" = "en") {
  const out = new PassThrough();
  const input = { positionals: [], values, language, out, err: new PassThrough(), cwd: folder, env: {} };
  const code = await sample.run(input);
  return { code, said: String(out.read() ?? "") };
}

test("writes a company and says what it wrote", async () => {
  const { code, said } = await run({ out: "a", people: "60", months: "1", seed: "3" });
  assert.equal(code, 0);
  assert.match(said, /units, \d+ partners, \d+ people, \d+ true relationships/);
  assert.ok((await readdir(path.join(folder, "a"))).includes("truth.json"));
});

test("a company written over another leaves nothing of it; other files stay", async () => {
  await run({ out: "b", people: "60", months: "3", language: "ru" });
  await writeFile(path.join(folder, "b", "notes.txt"), "mine");
  const { said } = await run({ out: "b", people: "60", months: "1", language: "en" }, "ru");
  assert.match(said, /верных связей/);
  const names = await readdir(path.join(folder, "b"));
  assert.ok(names.includes("notes.txt") && names.includes("events-order-to-cash.csv"));
  assert.ok(!names.some((name) => /[а-я]/.test(name)), names.join());
});

test("the workbooks hold the same cells as the CSV files, and the same bytes each time", async () => {
  const options = { people: "60", months: "1", language: "ru" };
  await run({ out: "csv", ...options });
  await run({ out: "x1", format: "xlsx", ...options });
  await run({ out: "x2", format: "xlsx", ...options });
  for (const name of ["people", "requests"]) {
    const csv = await readTable({ path: path.join(folder, "csv", `${name}.csv`) });
    const xlsx = await readTable({ path: path.join(folder, "x1", `${name}.xlsx`) });
    assert.deepEqual(xlsx.headers, csv.headers);
    assert.deepEqual(
      xlsx.rows.map((row) => row.cells),
      csv.rows.map((row) => row.cells),
    );
    const bytes = await Promise.all(["x1", "x2"].map((d) => readFile(path.join(folder, d, `${name}.xlsx`))));
    assert.ok(bytes[0]!.equals(bytes[1]!));
  }
});

const refusals: [Record<string, string>, string, number][] = [
  [{}, "sample.no_directory", 2],
  [{ out: "c", people: "49" }, "sample.bad_number", 2],
  [{ out: "c", people: "200001" }, "sample.bad_number", 2],
  [{ out: "c", people: "1e3" }, "sample.bad_number", 2],
  [{ out: "c", months: "0" }, "sample.bad_number", 2],
  [{ out: "c", seed: "-1" }, "sample.bad_number", 2],
  [{ out: "c", until: "2026-02-30" }, "sample.bad_date", 2],
  [{ out: "c", until: "31.10.2026" }, "sample.bad_date", 2],
  [{ out: "c", language: "fr" }, "sample.bad_choice", 2],
  [{ out: "c", format: "ods" }, "sample.bad_choice", 2],
  [{ out: "c", noise: "50" }, "sample.bad_share", 2],
];

for (const [values, code, exit] of refusals) {
  test(`refuses ${JSON.stringify(values)}`, async () => {
    await assert.rejects(run(values), { name: "CommandError", code, exit });
  });
}

test("a folder that cannot be written is named", async () => {
  await writeFile(path.join(folder, "file"), "");
  await assert.rejects(run({ out: "file/inside", people: "60", months: "1" }), {
    code: "sample.unwritable",
    exit: 1,
  });
});
