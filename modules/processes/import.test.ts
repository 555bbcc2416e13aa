// Imports on a real house: every kind of file, bad rows, replacing, cancelling, refusals.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { writeXlsx } from "#platform/files";
import { openWorld } from "#test/world";

const csv = [
  "case,activity,time,resource,unit",
  "p-1,Order,2024-03-01T08:00:00Z,Ann,Sales",
  "p-1,Check,2024-03-01T10:00:00Z,Bob,Credit",
  "p-1,Order,2024-03-01T11:00:00Z,Ann,Sales",
  "p-1,Ship,2024-04-02T11:00:00Z,Cid,Stock",
  "p-2,Order,2024-03-05T08:00:00Z,Ann,Sales",
  "p-2,Check,2024-03-06T08:00:00Z,?,?",
  "p-2,Ship,2024-03-07T08:00:00Z,Cid,Stock",
  "",
].join("\n");

const withBadRows = `${csv}p-3,Order,yesterday,Ann,Sales\n,Order,2024-03-05T08:00:00Z,Ann,Sales\np-3,Order\np-3,Order,2024-03-05T08:00:00Z,Ann,Sales,more\n`;

const world = await openWorld({ worker: true });
const lead = await world.client({ roles: ["programme_lead"] });

async function importFile(name: string, bytes: string | Uint8Array, options: object = {}) {
  const file = await lead.upload(name, bytes);
  const answer = await lead.post("/api/processes/imports", { file, ...options });
  assert.equal(answer.status, 200, answer.text);
  return lead.task(answer.body.task);
}

describe("a CSV with bad rows", () => {
  test("is looked into before it is imported", async () => {
    const file = await lead.upload("Purchase.csv", withBadRows);
    const { status, body } = await lead.post("/api/processes/analyses", { file });
    assert.equal(status, 200);
    assert.equal(body.format, "csv");
    assert.equal(body.name, "Purchase");
    assert.equal(body.replaces, null);
    assert.deepEqual(body.mapping, {
      case: "case",
      activity: "activity",
      time: "time",
      resource: "resource",
      unit: "unit",
    });
    assert.deepEqual(body.rows[0], ["p-1", "Order", "2024-03-01T08:00:00Z", "Ann", "Sales"]);
    assert.deepEqual(body.placeholders, ["?"]);
  });

  test("keeps the good rows and reports each bad one", async () => {
    const task = await importFile("Purchase.csv", withBadRows, { missing: ["?"] });
    assert.equal(task.state, "done", JSON.stringify(task.error));
    const { log, ...result } = task.result;
    assert.deepEqual(result, {
      name: "Purchase",
      replaced: false,
      cases: 2,
      events: 7,
      rows: 11,
      badRows: 4,
    });
    const report = await lead.get(`/api/processes/logs/${log}/report`);
    assert.equal(report.status, 200, report.text);
    assert.deepEqual(
      report.body.badRows.map(({ sentence: _, ...row }: { sentence: string }) => row),
      [
        { line: 9, column: "time", value: "yesterday", reason: "bad_time" },
        { line: 10, column: "case", value: "", reason: "no_case" },
        { line: 11, column: "time", value: "", reason: "no_time" },
        {
          line: 12,
          column: "",
          value: "p-3,Order,2024-03-05T08:00:00Z,Ann,Sales,more",
          reason: "column_count",
        },
      ],
    );
    assert.equal(report.body.taken + report.body.bad + report.body.filtered, report.body.rows);
    assert.equal(report.body.unhandedEvents, 1);
    const download = await lead.get(`/api/processes/logs/${log}/bad-rows.csv`);
    assert.match(
      download.text,
      /^\ufeffLine,Column,Value,Reason\r\n9,time,yesterday,not a time\r\n10,case,,no case\r\n/,
    );
    assert.equal(download.text.trim().split("\r\n").length, 5);
  });

  test("is told in Russian to those who read Russian", async () => {
    const { body } = await lead.get("/api/processes/logs");
    const id = body.logs.find((log: { name: string }) => log.name === "Purchase").id;
    await world.asHouse(({ db }) =>
      db.updateTable("auth.user").set({ language: "ru" }).where("id", "=", lead.accountId).execute(),
    );
    const download = await lead.get(`/api/processes/logs/${id}/bad-rows.csv`);
    await world.asHouse(({ db }) =>
      db.updateTable("auth.user").set({ language: "en" }).where("id", "=", lead.accountId).execute(),
    );
    assert.match(download.text, /Строка;Столбец;Значение;Причина/);
  });
});

test("importing the same name again replaces the log and keeps its id", async () => {
  const first = await importFile("Repeated.csv", csv);
  const second = await importFile("repeated.csv.gz", gzipSync(csv.split("\n").slice(0, 5).join("\n")));
  assert.equal(second.result.replaced, true);
  assert.equal(second.result.log, first.result.log);
  const { body } = await lead.get(`/api/processes/logs/${first.result.log}`);
  assert.equal(body.cases, 1);
  assert.equal(body.events, 4);
  const left = await world.asHouse(async ({ db }) => ({
    editions: await db
      .selectFrom("processes.edition")
      .select("id")
      .where("log", "=", first.result.log)
      .execute(),
    orphans: await db
      .selectFrom("processes.event")
      .select("edition")
      .where("edition", "not in", db.selectFrom("processes.edition").select("id"))
      .execute(),
  }));
  assert.equal(left.editions.length, 1);
  assert.equal(left.orphans.length, 0);
  const third = await importFile("Repeated.csv", csv);
  const again = await importFile("Repeated.csv", csv);
  assert.equal(again.result.log, third.result.log);
  const { body: same } = await lead.get(`/api/processes/logs/${third.result.log}`);
  assert.equal(same.events, 7);
});

test("a job that runs twice leaves one log", async () => {
  const file = await lead.upload("Twice.csv", csv);
  const { body } = await lead.post("/api/processes/imports", { file }, { "idempotency-key": "twice" });
  const { body: same } = await lead.post("/api/processes/imports", { file }, { "idempotency-key": "twice" });
  assert.equal(same.task, body.task);
  await lead.task(body.task);
  const { body: list } = await lead.get("/api/processes/logs");
  assert.equal(list.logs.filter((log: { name: string }) => log.name === "Twice").length, 1);
});

test("XES, XLSX, OCEL and gzip give the same log as CSV", async () => {
  const kinds: [string, string | Uint8Array, object][] = [
    ["kind.xes", xes, {}],
    ["kind.xes.gz", gzipSync(xes), {}],
    ["kind.csv.gz", gzipSync(csv), {}],
    ["kind.xlsx", xlsx(csv), {}],
    ["kind.json", ocel, { columns: { case: "purchase" } }],
  ];
  for (const [name, bytes, options] of kinds) {
    const task = await importFile(name, bytes, { missing: ["?"], ...options });
    assert.equal(task.state, "done", `${name}: ${JSON.stringify(task.error)}`);
    const { body } = await lead.get(`/api/processes/logs/${task.result.log}`);
    const { cases, events, variants, activities, units } = body;
    assert.deepEqual(
      { cases, events, variants, activities, units },
      { cases: 2, events: 7, variants: 2, activities: 3, units: 3 },
      name,
    );
    assert.equal(body.from, "2024-03-01T08:00:00.000Z", name);
    assert.equal(body.worst.supplier, "Sales", name);
    assert.equal(body.worst.customer, "Stock", name);
  }
});

test("an object-centric log offers its kinds of objects as cases", async () => {
  const { body } = await lead.post("/api/processes/analyses", {
    file: await lead.upload("kinds.json", ocel),
  });
  assert.deepEqual(body.objectTypes, ["purchase"]);
  assert.equal(body.mapping.case, "case:purchase");
});

test("an import can be stopped, and then nothing has happened", async () => {
  const lines = ["case,activity,time"];
  for (let i = 0; i < 400_000; i++) lines.push(`c${i >> 3},a${i % 17},2024-03-01T08:00:00Z`);
  const file = await lead.upload("Stopped.csv", lines.join("\n"));
  const { body } = await lead.post("/api/processes/imports", { file });
  for (let state = "waiting"; state === "waiting"; ) {
    state = (await lead.get(`/api/tasks/${body.task}`)).body.state;
  }
  await lead.post(`/api/tasks/${body.task}/cancellation`);
  const task = await lead.task(body.task);
  assert.equal(task.state, "cancelled");
  const rows = await world.asHouse(async ({ db }) => {
    const log = await db.selectFrom("processes.log").select("id").where("name", "=", "Stopped").execute();
    const editions = await db
      .selectFrom("processes.edition")
      .select("id")
      .where("file_name", "=", "Stopped.csv")
      .execute();
    return [...log, ...editions];
  });
  assert.deepEqual(rows, []);
});

test("a log that cannot be read is refused with its name, and nothing is kept", async () => {
  const broken = await importFile("Broken.csv", "case,activity,time\n1,2,3x\n");
  assert.equal(broken.state, "failed");
  assert.equal(broken.error.code, "processes.nothing_usable");
  assert.match(broken.error.sentence, /Broken\.csv/);
  const wrong = await importFile("Wrong.csv", csv, { columns: { unit: "departement" } });
  assert.equal(wrong.error.code, "processes.unknown_column");
  const pdf = await lead.upload("scan.pdf", "%PDF-1.4 rest");
  const { status, body } = await lead.post("/api/processes/analyses", { file: pdf });
  assert.equal(status, 422);
  assert.equal(body.error.code, "processes.unreadable_kind");
  assert.match(body.error.sentence, /scan\.pdf/);
  const zone = await lead.post("/api/processes/imports", { file: pdf, zone: "Mars/Olympus" });
  assert.equal(zone.body.error.code, "processes.bad_zone");
});

test("names that a database cannot hold are mended, not fatal", async () => {
  const long = "x".repeat(5_000);
  const task = await importFile("Odd.csv", `case,activity,time\n${long},a\0b,2024-03-01T08:00:00Z\n`);
  assert.equal(task.state, "done", JSON.stringify(task.error));
  const { body } = await lead.get(`/api/processes/logs/${task.result.log}/cases`);
  assert.equal(body.cases[0].id.length, 300);
  const one = await lead.get(`/api/processes/logs/${task.result.log}/case?case=${body.cases[0].id}`);
  assert.equal(one.body.timeline[0].activity, "a\ufffdb");
});

describe("who may", () => {
  test("others neither import nor change nor delete nor see bad rows", async () => {
    const { body } = await lead.get("/api/processes/logs");
    const id = body.logs[0].id;
    const file = await lead.upload("x.csv", csv);
    for (const client of [await world.client(), await world.client({ roles: ["administrator"] })]) {
      for (const [method, path, payload] of [
        ["POST", "/api/processes/analyses", { file }],
        ["POST", "/api/processes/imports", { file }],
        ["PATCH", `/api/processes/logs/${id}`, { name: "mine" }],
        ["DELETE", `/api/processes/logs/${id}`, undefined],
        ["GET", `/api/processes/logs/${id}/bad-rows.csv`, undefined],
      ] as const) {
        const answer = await client.request(method, path, payload);
        assert.equal(answer.status, 403, `${method} ${path}`);
      }
    }
  });

  test("strangers see nothing", async () => {
    const { body } = await lead.get("/api/processes/logs");
    const id = body.logs[0].id;
    for (const path of [
      "",
      `/${id}`,
      `/${id}/report`,
      `/${id}/cases`,
      `/${id}/picture`,
      `/${id}/hand-overs`,
    ]) {
      assert.equal((await world.stranger().get(`/api/processes/logs${path}`)).status, 401, path);
    }
  });

  test("nobody imports an upload of somebody else", async () => {
    const other = await world.client({ email: "other-lead@example.test", roles: ["programme_lead"] });
    const file = await lead.upload("x.csv", csv);
    for (const path of ["analyses", "imports"]) {
      const answer = await other.post(`/api/processes/${path}`, { file });
      assert.equal(answer.body.error.code, "uploads.not_found");
    }
  });

  test("people of a partner see no logs", async () => {
    await world.asHouse(({ client }) =>
      client.query(`
        with partner as (insert into organisation.party (kind, external_id, name, category)
            values ('partner', 'p', 'Partner', 'partner') returning id),
          unit as (insert into organisation.unit (party) select id from partner returning party),
          above as (insert into organisation.unit_above (unit, above, distance) select party, party, 0 from unit),
          party as (insert into organisation.party (kind, external_id, name, category)
            values ('person', 'g', 'Guest', 'partner') returning id)
        insert into organisation.person (party, email, unit)
          select party.id, 'guest@example.test', unit.party from party, unit`),
    );
    const guest = await world.client({ email: "guest@example.test" });
    const { body } = await guest.get("/api/processes/logs");
    assert.deepEqual(body.logs, []);
    const { body: all } = await lead.get("/api/processes/logs");
    assert.ok(all.logs.length > 0);
    assert.equal((await guest.get(`/api/processes/logs/${all.logs[0].id}`)).status, 404);
  });

  test("a log for leads only is not there for others", async () => {
    const { result } = await importFile("Secret.csv", csv, { audience: "leads" });
    const member = await world.client();
    const { body } = await member.get("/api/processes/logs");
    assert.ok(!body.logs.some((log: { id: string }) => log.id === result.log));
    assert.equal(body.mayImport, false);
    const paths = ["", "/report", "/picture", "/hand-overs", "/ping-pong", "/rework", "/variants", "/cases"];
    const asked = [
      "/names?kind=party",
      "/case?case=p-1",
      "/hand-overs/by-month?supplier=Sales&customer=Stock",
    ];
    for (const path of [...paths, ...asked, "/passages?kind=hand-over&from=Sales&to=Stock"]) {
      const answer = await member.get(`/api/processes/logs/${result.log}${path}`);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.body.error.code, "processes.log_not_found");
    }
    await lead.request("PATCH", `/api/processes/logs/${result.log}`, { audience: "everyone" });
    assert.equal((await member.get(`/api/processes/logs/${result.log}`)).status, 200);
  });
});

test("renaming keeps names apart; deleting takes everything away and says so", async () => {
  const { result } = await importFile("Going.csv", csv);
  const path = `/api/processes/logs/${result.log}`;
  const taken = await lead.request("PATCH", path, { name: "TWICE" });
  assert.equal(taken.status, 409);
  assert.equal((await lead.request("PATCH", path, { name: "Gone" })).body.name, "Gone");
  const upload = await world.asHouse(({ db }) =>
    db
      .selectFrom("processes.edition")
      .select(["id", "file"])
      .where("log", "=", result.log)
      .executeTakeFirstOrThrow(),
  );
  assert.equal((await lead.delete(path)).status, 200);
  assert.equal((await lead.get(path)).status, 404);
  const left = await world.asHouse(async ({ db }) => {
    const counts: number[] = [];
    for (const table of ["event", "case", "passage", "name", "flow", "hand_over", "variant"] as const) {
      const rows = await db
        .selectFrom(`processes.${table}`)
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("edition", "=", upload.id)
        .execute();
      counts.push(rows[0]!.n);
    }
    return counts;
  });
  assert.deepEqual(left, [0, 0, 0, 0, 0, 0, 0]);
  const file = world.house.uploads.pathOf(upload.file!);
  for (let tries = 0; existsSync(file) && tries < 200; tries++) await sleep(50);
  assert.equal(existsSync(file), false, "the uploaded file went with its log");
  const kinds = await world.asHouse(({ db }) =>
    db
      .selectFrom("platform.event")
      .select("kind")
      .where("subject_id", "=", result.log)
      .orderBy("id")
      .execute(),
  );
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ["log_imported", "log_changed", "log_deleted"],
  );
});

const xes = `<?xml version="1.0"?><log xes.version="1.0"><trace><string key="concept:name" value="p-1"/>${event("Order", "2024-03-01T08:00:00Z", "Ann", "Sales")}${event("Check", "2024-03-01T11:00:00+01:00", "Bob", "Credit")}${event("Order", "2024-03-01T11:00:00Z", "Ann", "Sales")}${event("Ship", "2024-04-02T11:00:00Z", "Cid", "Stock")}</trace><trace><string key="concept:name" value="p-2"/>${event("Order", "2024-03-05T08:00:00Z", "Ann", "Sales")}${event("Check", "2024-03-06T08:00:00Z", "?", "?")}${event("Ship", "2024-03-07T08:00:00Z", "Cid", "Stock")}</trace></log>`;

function event(name: string, time: string, resource: string, group: string): string {
  return `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/><string key="org:resource" value="${resource}"/><string key="org:group" value="${group}"/></event>`;
}

const ocel = JSON.stringify({
  objectTypes: [{ name: "purchase", attributes: [] }],
  eventTypes: ["Order", "Check", "Ship"].map((name) => ({
    name,
    attributes: ["resource", "unit"].map((attribute) => ({ name: attribute, type: "string" })),
  })),
  objects: ["p-1", "p-2"].map((id) => ({ id, type: "purchase", attributes: [], relationships: [] })),
  events: csv
    .split("\n")
    .slice(1, -1)
    .map((line, i) => {
      const [id, type, time, resource, unit] = line.split(",");
      return {
        id: `e${i}`,
        type,
        time,
        attributes: [
          { name: "resource", value: resource },
          { name: "unit", value: unit },
        ],
        relationships: [{ objectId: id, qualifier: "of" }],
      };
    }),
});

function xlsx(text: string): Uint8Array {
  const [header = [], ...rows] = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  return writeXlsx([{ name: "Log", header, rows }]);
}
