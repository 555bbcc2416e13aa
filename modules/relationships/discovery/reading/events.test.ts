import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PersonRow, readPeople, type UnitRow } from "#modules/organisation";
import { readTable } from "#platform/files";
import { Directory } from "../directory.ts";
import { processName, readEvents } from "./events.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "vizavi-events-"));
});
after(() => rm(folder, { recursive: true, force: true }));

const units = ["A", "B", "C"].map(
  (id): UnitRow => ({
    line: 1,
    id,
    name: `Unit ${id}`,
    parent: null,
    head: null,
    kind: "unit",
    function: null,
    serves: null,
  }),
);

async function office(): Promise<Directory> {
  const table = await readTable({
    bytes: Buffer.from("id,name,unit\n1,Anna,A\n2,Boris,B\n"),
    name: "people.csv",
  });
  const people: PersonRow[] = readPeople(table, { units }).rows;
  return new Directory({ units, people });
}

const short = (rows: readonly { supplier: string; customer: string; count: number }[]) =>
  rows.map((r) => `${r.supplier}>${r.customer} ${r.count}`).sort();

test("hand-overs between known units; the resource stands in where the unit is not known", async () => {
  const path = join(folder, "events-purchase.csv");
  const rows = [
    "case,activity,time,resource,unit",
    "1,order,2026-03-01 10:00,Anna,A",
    "1,pay,2026-03-02 10:00,Boris,elsewhere",
    "1,ask,2026-03-02 11:00,nobody,?",
    "1,deliver,2026-04-01 10:00,,Unit C",
    "1,deliver,2026-04-01 11:00,,C",
    "2,order,2026-03-05 10:00,Anna,",
    "2,deliver,2026-03-06 10:00,,C",
    "2,late,never,,C",
  ];
  await writeFile(path, rows.join("\n"));
  const { evidence, report } = await readEvents(path, await office());
  assert.deepEqual(short(evidence), ["A>B 1", "A>C 1", "B>C 1", "C>C 1"]);
  assert.equal(evidence.find((r) => r.supplier === "B")!.month, 56 * 12 + 3);
  assert.equal(evidence[0]!.service, "events-purchase");
  assert.deepEqual([report.rows, report.counted], [8, 6]);
  assert.deepEqual(
    report.problems.map((p) => [p.line, p.code, p.value]),
    [
      [3, "party_unknown", "elsewhere"],
      [4, "party_unknown", "nobody"],
      [9, "time_bad", "never"],
    ],
  );
});

test("the process is called as the file is", () => {
  assert.equal(processName("/logs/purchase-to-pay.xes.gz"), "purchase-to-pay");
  assert.equal(processName("Закупка.v2.csv"), "Закупка.v2");
});

test("without units and people, the units a log names are the parties, and its resources are not", async () => {
  const path = join(folder, "open.csv");
  await writeFile(
    path,
    "case,activity,time,resource,unit\n1,a,2026-03-01,Anna,X\n1,b,2026-03-02,Boris,\n1,c,2026-03-03,Anna,Y\n",
  );
  const directory = new Directory({ units: [], people: [] }, { open: true });
  const { evidence } = await readEvents(path, directory);
  assert.deepEqual(short(evidence), ["X>Y 1"]);
  assert.deepEqual(
    directory.parties.map((p) => p.id),
    ["X", "Y"],
  );
});
