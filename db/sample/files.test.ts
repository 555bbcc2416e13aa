import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readTable, type Table } from "#platform/files";
import { foundCompany } from "./company.ts";
import { type CompanyOptions, generateCompany, settingsOf, tables } from "./files.ts";
import { tally } from "./noise.ts";
import type { Truth } from "./truth.ts";

async function texts(options: CompanyOptions): Promise<Map<string, string>> {
  const result = new Map<string, string>();
  for (const file of generateCompany(options)) {
    let text = "";
    for await (const piece of file.text()) text += piece;
    result.set(file.name, text);
  }
  return result;
}

function fingerprint(files: Map<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(name).update("\0").update(text).update("\0");
  return hash.digest("hex");
}

async function read(files: Map<string, string>, name: string): Promise<Table> {
  return readTable({ bytes: Buffer.from(files.get(name)!), name });
}

const russian = await texts({ people: 150, months: 3, seed: 7, language: "ru" });
const english = await texts({ people: 150, months: 3, seed: 7, language: "en" });

test("the same seed gives the same bytes, in every run and on every machine", async () => {
  assert.equal(fingerprint(russian), "8ebfb179b16556bf02d1af65bb7b6b4721caba94bd206fa66672f38277480e4c");
  assert.equal(fingerprint(english), "d993dd1a892ed9c5c695c6de65685cfb053e2ea00a3fcc34a55cbbe1aeddf8e8");
  assert.equal(
    fingerprint(await texts({ people: 150, months: 3, seed: 7, language: "ru" })),
    fingerprint(russian),
  );
  assert.notEqual(
    fingerprint(await texts({ people: 150, months: 3, seed: 8, language: "ru" })),
    fingerprint(russian),
  );
});

test("the files are those of the import formats, in both languages", async () => {
  assert.deepEqual(
    [...english.keys()],
    [
      "units.csv",
      "people.csv",
      "requests.csv",
      "events-order-to-cash.csv",
      "events-purchase-to-pay.csv",
      "mail.csv",
      "nominations.csv",
      "truth.json",
    ],
  );
  assert.ok(russian.has("events-исполнение-заказа.csv"));
  assert.deepEqual((await read(english, "units.csv")).headers, [
    "id",
    "name",
    "parent",
    "head",
    "kind",
    "function",
    "serves",
  ]);
  const people = await read(russian, "people.csv");
  assert.deepEqual(people.headers, [
    "Табельный номер",
    "ФИО",
    "Почта",
    "Подразделение",
    "Должность",
    "Руководитель",
    "Дата приёма",
    "Дата увольнения",
  ]);
  assert.equal(people.delimiter, ";");
  assert.ok(people.rows.length >= 150);
  for (const name of russian.keys()) {
    if (name.endsWith(".csv")) assert.deepEqual((await read(russian, name)).notes, [], name);
  }
});

test("units and people point at what exists, and truth at units", async () => {
  const units = await read(russian, "units.csv");
  const people = await read(russian, "people.csv");
  const ids = new Set(units.rows.map((row) => row.cells[0]!));
  const persons = new Set(people.rows.flatMap((row) => [row.cells[0]!, row.cells[2]!]));
  for (const { cells } of units.rows) {
    assert.ok(cells[2] === "" || ids.has(cells[2]!), `parent ${cells[2]}`);
    assert.ok(persons.has(cells[3]!), `head ${cells[3]}`);
    if (cells[6] !== "*")
      for (const id of cells[6]!.split(";").filter(Boolean)) assert.ok(ids.has(id), `serves ${id}`);
  }
  for (const { cells } of people.rows) {
    assert.ok(ids.has(cells[3]!), `unit ${cells[3]}`);
    assert.ok(cells[5] === "" || persons.has(cells[5]!), `manager ${cells[5]}`);
    assert.match(cells[6]!, /^(\d\d\.\d\d\.\d{4})?$/);
  }
  const truth = JSON.parse(russian.get("truth.json")!) as Truth;
  assert.deepEqual(
    [truth.seed, truth.language, truth.people, truth.months, truth.until],
    [7, "ru", 150, 3, "2026-10-31"],
  );
  for (const { supplier, customer } of truth.relationships) assert.ok(ids.has(supplier) && ids.has(customer));
});

test("everybody is served by whom truth names in the files", async () => {
  const truth = JSON.parse(english.get("truth.json")!) as Truth;
  const waiting = truth.planted.slow_confirmation;
  const requests = await read(english, "requests.csv");
  const confirmations = requests.rows.map((row) => row.cells).filter((cells) => cells[4] === waiting.service);
  const waits = confirmations
    .map(
      (cells) =>
        (Date.parse(`${cells[6]}Z`.replace(" ", "T")) - Date.parse(`${cells[1]}Z`.replace(" ", "T"))) /
        3_600_000,
    )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const median = waits[Math.floor(waits.length / 2)]!;
  assert.ok(Math.abs(median - waiting.median_wait_hours) < 1, `median ${median}`);
  const complaints = confirmations.filter((cells) => cells[5] === "complaint");
  assert.ok(complaints.length >= 4);
  for (const cells of complaints) assert.match(cells[7]!, /confirmation/i);
  assert.match(waiting.complaint, /confirmation/i);

  const change = truth.planted.change_of_need;
  const asked = requests.rows
    .map((row) => row.cells)
    .filter((cells) => cells[4] === change.service && /^2026/.test(cells[1]!));
  const after = asked.filter((cells) => cells[1]! >= change.at).length;
  assert.ok(after > 2 * (asked.length - after), `${after} of ${asked.length}`);
});

for (const noise of [0, 0.015, 0.1]) {
  test(`wrong rows are as many as asked for: ${noise}`, () => {
    const world = foundCompany(settingsOf({ people: 400, months: 6, noise, seed: 4 }));
    for (const table of tables(world).filter((t) => t.kind === "requests" || t.kind === "mail")) {
      const counted = tally();
      let rows = 0;
      for (const batch of table.rows(counted)) rows += batch.length;
      const wrong = Object.values(counted.flaws).reduce((a, b) => a + b, 0);
      assert.equal(counted.rows, rows);
      assert.ok(Math.abs(wrong / rows - noise) <= 0.15 * noise, `${table.name}: ${wrong} of ${rows}`);
    }
  });
}

test("a broadcast goes to more than twenty, most letters to one", async () => {
  const mail = await read(english, "mail.csv");
  const sizes = mail.rows.map((row) => row.cells[1]!.split(";").length);
  assert.ok(sizes.filter((n) => n > 20).length > 20);
  assert.ok(sizes.filter((n) => n === 1).length > 0.9 * sizes.length);
});

test("a larger company streams: no batch holds more than a day", () => {
  const world = foundCompany(settingsOf({ people: 5000, months: 1 }));
  let largest = 0;
  let rows = 0;
  for (const table of tables(world)) {
    for (const batch of table.rows()) {
      largest = Math.max(largest, batch.length);
      rows += batch.length;
    }
  }
  assert.ok(rows > 50_000 && largest < rows / 15, `${largest} of ${rows}`);
});

test("weeks go on where the period ended, and what was asked before stays as it was", async () => {
  const options = { people: 150, months: 3, seed: 7, language: "en" } as const;
  const more = await texts({ ...options, moreWeeks: 4 });
  assert.equal(more.get("mail.csv"), english.get("mail.csv"));
  const rows = async (files: Map<string, string>, name: string) =>
    (await read(files, name)).rows.map(({ cells }) => cells);
  assert.deepEqual(await rows(more, "requests.csv"), await rows(english, "requests.csv"));
  const later = await rows(more, "requests-later.csv");
  const days = later
    .map((cells) => cells[1]!.slice(0, 10))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && day > "2025" && day < "2026-13");
  const beyond = days.filter((day) => day <= "2026-10-31" || day > "2026-11-28");
  assert.deepEqual([later.length > 300, beyond], [true, []]);
  const solved = await rows(
    await texts({ ...options, moreWeeks: 4, solvedFrom: "2026-11-01" }),
    "requests-later.csv",
  );
  const { service } = (JSON.parse(english.get("truth.json")!) as Truth).planted.slow_confirmation;
  const hours = (some: string[][]) => {
    const waits = some
      .filter((cells) => cells[4] === service && cells[6])
      .map(
        (cells) =>
          Date.parse(`${cells[6]}Z`.replace(" ", "T")) - Date.parse(`${cells[1]}Z`.replace(" ", "T")),
      )
      .filter(Number.isFinite);
    return waits.reduce((sum, one) => sum + one, 0) / waits.length / 3_600_000;
  };
  assert.ok(hours(solved) < 0.78 * hours(later), `${hours(solved)} after ${hours(later)}`);
});

test("days are written down as many weeks later as asked for, and nothing else differs", async () => {
  const later = await texts({ people: 150, months: 3, seed: 7, language: "en", weeksLater: 3, noise: 0 });
  const own = await texts({ people: 150, months: 3, seed: 7, language: "en", noise: 0 });
  const first = (files: Map<string, string>) => files.get("requests.csv")!.split("\r\n")[1]!.split(",");
  const [before, after] = [first(own), first(later)];
  const moved = Date.parse(after[1]!.slice(0, 10)) - Date.parse(before[1]!.slice(0, 10));
  assert.equal(moved / 86_400_000, 21);
  assert.deepEqual([after[0], after[4]], [before[0], before[4]]);
  assert.equal((JSON.parse(later.get("truth.json")!) as Truth).until, "2026-11-21");
});
