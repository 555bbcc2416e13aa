// Damaged and hostile files to every importer: a report or a clear refusal, within bounds, nothing half-written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { damaged, gzipBomb, sheetXml, workbook } from "./fuzz/damaged-files.ts";
import { seeded } from "./fuzz/random.ts";
import { rowCounter } from "./fuzz/rows.ts";

const world = await openWorld({ worker: true });
const { lead } = await makeSmallCompany(world);
const count = await rowCounter(world);

interface Outcome {
  readonly ended: "refused at once" | "done" | "failed";
  readonly text: string;
}

type Importer = (name: string, bytes: Uint8Array) => Promise<Outcome>;

async function wait(task: string): Promise<Outcome> {
  const { state, error, result } = await lead.task(task);
  if (state === "failed") {
    assert.notEqual(error.code, "tasks.unexpected", `an unexpected fault: ${JSON.stringify(error)}`);
    assert.ok(error.code && error.sentence && error.hint, JSON.stringify(error));
  } else assert.equal(state, "done");
  return { ended: state, text: JSON.stringify({ error, result }) };
}

/** Begins an import and, where that is not refused, applies it. */
function steps(path: string, bodyOf: (file: string) => object): Importer {
  return async (name, bytes) => {
    const file = await lead.upload(name, bytes);
    const created = await lead.post(path, bodyOf(file));
    if (created.status !== 200) {
      assert.ok(created.status < 500, created.text);
      assert.ok(created.body.error.hint, created.text);
      return { ended: "refused at once", text: created.text };
    }
    const preview = created.body.id && (await lead.get(`${path}/${created.body.id}/preview`));
    if (preview) assert.ok(preview.status < 500, preview.text);
    const task = created.body.task ? created : await lead.post(`${path}/${created.body.id}/application`);
    assert.equal(task.status, 200, task.text);
    return wait(task.body.task);
  };
}

const units = steps("/api/organisation/imports", (file) => ({ units: file }));
const people = steps("/api/organisation/imports", (file) => ({ people: file }));
const anyOrganisation = steps("/api/organisation/imports", (file) => ({ files: [file] }));
const evidence = (kind: string) => steps("/api/relationships/imports", (file) => ({ file, kind }));
const logs = steps("/api/processes/imports", (file) => ({ file }));
const analyse: Importer = async (name, bytes) => {
  const file = await lead.upload(name, bytes);
  const { status, text } = await lead.post("/api/processes/analyses", { file });
  assert.ok(status < 500, text);
  return { ended: status === 200 ? "done" : "refused at once", text };
};

const rows = (head: string, row: (i: number) => string) =>
  `${head}\n${Array.from({ length: 12 }, (_, i) => row(i)).join("\n")}\n`;
const logCsv = rows(
  "case,activity,time,resource,unit",
  (i) => `c${i % 3},Step ${i % 4},2024-03-0${1 + (i % 9)}T10:00:00Z,Ann,Закупки`,
);
const xesHead = '<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">';
const xesEvent = (name: string) =>
  `<trace><string key="concept:name" value="1"/><event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2024-03-12T10:00:00Z"/></event></trace>`;
const xes = `${xesHead}${xesEvent("a &amp; b")}${xesEvent("c")}</log>`;
const ocel = JSON.stringify({
  objectTypes: [{ name: "Order", attributes: [] }],
  eventTypes: [{ name: "a", attributes: [] }],
  objects: [{ id: "o", type: "Order" }],
  events: [
    { id: "e", type: "a", time: "2024-01-01T00:00:00Z", relationships: [{ objectId: "o", qualifier: "" }] },
  ],
});
const mbox = Array.from(
  { length: 4 },
  (_, i) =>
    `From anna@x.ru Mon Jan  1 10:00:0${i} 2024\nFrom: Анна <anna@x.ru>\nTo: boris@x.ru, vera@x.ru\nDate: Mon, 1 Jan 2024 10:00:0${i} +0300\nMessage-ID: <${i}@x.ru>\nSubject: s\n\nText\n`,
).join("\n");

const valid: readonly [string, Importer, string][] = [
  [
    "units.csv",
    units,
    rows("id,name,parent,kind,serves", (i) => `U${i},Отдел ${i},${i > 0 ? `U${i - 1}` : ""},unit,*`),
  ],
  [
    "people.csv",
    people,
    rows("id;name;email;unit;from", (i) => `P${i};Человек ${i};p${i}@x.ru;Закупки;01.02.2020`),
  ],
  ["log.csv", logs, logCsv],
  ["log.xes", logs, xes],
  ["log.json", logs, ocel],
  [
    "requests.csv",
    evidence("requests"),
    rows(
      "id,time,requester,supplier,service",
      (i) => `${i},2024-01-${10 + i} 10:00,Закупки,Бухгалтерия,Счёт`,
    ),
  ],
  [
    "mail.csv",
    evidence("mail"),
    rows("from,to,time", (i) => `anna@x.ru,boris@x.ru;vera@x.ru,2024-01-${10 + i} 10:00`),
  ],
  ["mail.mbox", evidence("mail"), mbox],
  [
    "nominations.csv",
    evidence("nominations"),
    rows(
      "respondent,unit,frequency,criticality,time",
      (i) => `vera@x.ru,Бухгалтерия,daily,${1 + (i % 5)},2024-01-${10 + i}`,
    ),
  ],
];
/** More by hand: VIZAVI_FUZZ=50. */
const perFile = Number(process.env.VIZAVI_FUZZ ?? 2);
/** What an import writes into; the map, which is drawn in the background after every change, is no part of it. */
const written =
  /^(organisation\.(party|person|unit|period|placement|membership)|processes\.|relationships\.(request|nomination|contact)$)/;

for (const [place, [name, importer, text]] of valid.entries()) {
  test(`a damaged ${name} ends in a report or a refusal`, async () => {
    const whole = await importer(name, Buffer.from(text));
    assert.equal(whole.ended, "done", `undamaged: ${whole.text}`);
    for (let turn = 0; turn < perFile; turn += 1) {
      const chance = seeded(10_000 * place + turn);
      const bytes = damaged(Buffer.from(text), chance);
      const before = await count();
      const outcome = await importer(name, bytes).catch((error: Error) => {
        throw new Error(`turn ${turn}: ${error.message}`, { cause: error });
      });
      if (outcome.ended === "done") continue;
      const after = await count();
      for (const [table, rowsThen] of Object.entries(after)) {
        if (written.test(table))
          assert.equal(rowsThen, before[table], `turn ${turn}: refused, but ${table} changed`);
      }
    }
  });
}

async function bounded(importers: readonly Importer[], name: string, bytes: Uint8Array): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const importer of importers) {
    const from = Date.now();
    outcomes.push(await importer(name, bytes));
    const seconds = (Date.now() - from) / 1000;
    // No measure of speed but of hanging.
    assert.ok(seconds < 40, `${name} took ${seconds} s`);
  }
  const used = process.memoryUsage().rss / 1_048_576;
  assert.ok(used < 2_500, `${name}: the process holds ${used} MB`);
  return outcomes;
}

test("a gzip that unpacks to one endless cell", { timeout: 120_000 }, async () => {
  await bounded([people, logs, evidence("mail")], "cell.csv.gz", gzipBomb("id,name\n1,", "a", 64));
});

test("a gzip that unpacks to nothing but line ends, or to quotes", { timeout: 120_000 }, async () => {
  await bounded([units, logs], "lines.csv.gz", gzipBomb("id,name\n1,a", "\n", 24));
  await bounded([people, logs], "quotes.csv.gz", gzipBomb('id,name\n1,"', '"', 8));
});

test("tables of thousands of columns, of one huge cell, of nothing", { timeout: 120_000 }, async () => {
  const wide = `${Array.from({ length: 16_000 }, (_, i) => `c${i}`).join(",")}\n${"1,".repeat(16_000)}\n`;
  const huge = `id,name,time,activity,case\n1,"${"я".repeat(4_000_000)}",2024-01-01,A,1\n`;
  for (const [name, text] of [
    ["wide.csv", wide],
    ["huge.csv", huge],
    ["nul.csv", "id,name,requester,supplier,time\n1,\0,a\0b,\0,\0\n2,a\0b,\0,c,2024-01-01\n"],
  ] as const) {
    for (const outcome of await bounded([people, evidence("requests"), logs], name, Buffer.from(text))) {
      assert.ok(outcome.text.length < 3_000, outcome.text.slice(0, 200));
    }
  }
  for (const [name, text] of [
    ["empty.csv", ""],
    ["spaces.csv", " \n \n"],
  ] as const) {
    for (const outcome of await bounded([anyOrganisation, analyse], name, Buffer.from(text))) {
      assert.ok(outcome.text.includes(name), `a file is called by its name: ${outcome.text}`);
    }
  }
});

test("a workbook that declares, or hides, that it unpacks to gigabytes", { timeout: 120_000 }, async () => {
  const cell = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
  const declared = workbook(sheetXml(cell), 3_000_000_000);
  for (const { ended } of await bounded([units, logs], "declared.xlsx", declared))
    assert.notEqual(ended, "done");
  const hidden = workbook(
    sheetXml(`<row><c t="inlineStr"><is><t>${"a".repeat(150_000_000)}</t></is></c></row>`),
    100,
  );
  await bounded([units, logs], "hidden.xlsx", hidden);
});

test("entities that grow without end, and those that point at files, are never followed", {
  timeout: 200_000,
}, async () => {
  const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
    "",
  );
  const laughs = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY e0 "ha">${levels}]><log>${xesEvent("&e12;")}</log>`;
  const outside = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]><log>${xesEvent("&x;")}</log>`;
  for (const [name, text] of [
    ["laughs.xes", laughs],
    ["outside.xes", outside],
  ] as const) {
    for (const { text: said } of await bounded([analyse, logs], name, Buffer.from(text))) {
      assert.doesNotMatch(said, /root:|hahaha/);
    }
  }
  const { rows: kept } = await world.house.pool.query<{ found: string }>(
    "select name as found from processes.name",
  );
  for (const { found } of kept) assert.doesNotMatch(found, /root:|hahaha/);
  const sheet = Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">${levels}<!ENTITY x SYSTEM "file:///etc/passwd">]>${sheetXml('<row><c t="inlineStr"><is><t>name</t></is></c></row><row><c t="inlineStr"><is><t>&e12;&x;</t></is></c></row>')}`,
  );
  for (const { text: said } of await bounded([units, logs], "entities.xlsx", workbook(sheet))) {
    assert.doesNotMatch(said, /root:|hahaha/);
  }
});

test("a log of objects nested without end", { timeout: 100_000 }, async () => {
  await bounded([logs], "deep.json", Buffer.from(`{"events":${"[".repeat(200_000)}`));
  await bounded([logs], "deep.xes", Buffer.from(`${xesHead}${"<list>".repeat(200_000)}`));
});
