import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";
import {
  importAllEvidence,
  importEvidence,
  importLogs,
  importOrganisation,
  sampleFolder,
  succeed,
} from "#test/world/sample-company";
import { drawMap } from "./discovery/draw-map.ts";
import { readFiles } from "./discovery/read-files.ts";

const { folder, remove } = await sampleFolder({ seed: 7, people: 120, months: 6, language: "en" });
after(remove);
const world = await openWorld({ worker: true });
const lead = await world.client({ roles: ["programme_lead"] });
const file = (name: string) => path.join(folder, name);
const logs = fs
  .readdirSync(folder)
  .filter((name) => name.startsWith("events-"))
  .map(file);

await importOrganisation(lead, folder);
await importLogs(lead, folder);
await importAllEvidence(lead, folder);
await draw();

async function draw() {
  await world.deliver();
  const answer = await lead.post("/api/relationships/discovery");
  return (await succeed(lead, answer.body.task)).report;
}

async function houseMap() {
  const { rows } = await world.asHouse(({ db }) =>
    sql<{
      supplier: string;
      customer: string;
      confidence: number;
      demand: number;
      work: number;
      parts: { source: string; count: number }[];
    }>`
      select s.external_id as supplier, c.external_id as customer, r.confidence, r.of_customer_demand as demand,
        r.of_supplier_work as work, r.parts
      from relationships.relationship r
      join organisation.party s on s.id = r.supplier join organisation.party c on c.id = r.customer
      where r.evidence_count > 0
    `.execute(db),
  );
  return new Map(rows.map((row) => [`${row.supplier} ${row.customer}`, row]));
}

test("the house draws the map that the command line draws from the same files", async () => {
  const gathered = await readFiles({
    people: file("people.csv"),
    units: file("units.csv"),
    events: logs,
    requests: [file("requests.csv")],
    mail: [file("mail.csv")],
    nominations: [file("nominations.csv")],
  });
  const map = drawMap(gathered.directory.parties, gathered.evidence, { asOf: gathered.lastSeen });
  const house = await houseMap();
  const worst = { confidence: 0, strength: 0 };
  for (const r of map.relationships) {
    const own = house.get(`${r.supplier} ${r.customer}`);
    assert.ok(own, `${r.supplier} -> ${r.customer} is missing in the house`);
    worst.confidence = Math.max(worst.confidence, Math.abs(own.confidence - r.confidence));
    worst.strength = Math.max(
      worst.strength,
      Math.abs(own.demand - r.strength.ofCustomerDemand),
      Math.abs(own.work - r.strength.ofSupplierWork),
    );
    for (const part of r.evidence) {
      const count = own.parts.find((p) => p.source === part.source)?.count ?? 0;
      assert.ok(
        Math.abs(count - part.count) < 0.02,
        `${r.supplier} -> ${r.customer}: ${part.source} ${count}, not ${part.count}`,
      );
    }
  }
  assert.equal(house.size, map.relationships.length);
  assert.ok(worst.confidence < 1e-9 && worst.strength < 1e-9, JSON.stringify(worst));
  assert.ok(map.relationships.some((r) => r.confidence > 0.9));
});

test("drawing twice is drawing once, and the same file again doubles nothing", async () => {
  const before = await houseMap();
  await draw();
  const again = await importEvidence(lead, "requests.csv", fs.readFileSync(file("requests.csv")));
  assert.equal(again.report.fresh, 0);
  assert.ok(again.report.known > 0);
  const mail = await importEvidence(lead, "mail.csv", fs.readFileSync(file("mail.csv")));
  assert.ok(mail.report.rows > 0);
  const after = await houseMap();
  assert.equal(after.size, before.size);
  for (const [key, row] of before) {
    const own = after.get(key)!;
    assert.ok(Math.abs(own.confidence - row.confidence) < 1e-9, key);
    assert.deepEqual(own.parts, row.parts);
  }
});

test("every piece of evidence opens exactly the rows it was counted from", async () => {
  const { body } = await lead.get("/api/relationships?limit=500");
  assert.ok(body.relationships.length > 20);
  for (const item of body.relationships.slice(0, 12)) {
    const { body: page } = await lead.get(`/api/relationships/${item.id}`);
    for (const part of page.parts) {
      if (part.count === 0 || part.source === "structure") continue;
      let sum = 0;
      for (let after: string | null = ""; after !== null; ) {
        const answer = await lead.get(
          `/api/relationships/${item.id}/evidence/${part.source}?limit=500${after ? `&after=${after}` : ""}`,
        );
        assert.equal(answer.status, 200, answer.text);
        for (const row of answer.body.rows) sum += row.weight;
        after = answer.body.next;
      }
      assert.ok(
        Math.abs(sum - part.count) < 0.02 * Math.max(1, part.count / 100),
        `${part.source}: ${sum} rows, ${part.count} counted`,
      );
    }
    const month = page.months.find((m: { source: string }) => m.source === "requests");
    if (month) {
      const answer = await lead.get(
        `/api/relationships/${item.id}/evidence/requests?limit=500&month=${month.month}`,
      );
      assert.equal(answer.body.rows.length, month.count);
    }
  }
});

test("pages stay within twelve statements", async () => {
  const { body } = await lead.get("/api/relationships?limit=50");
  const { id, supplier, customer } = body.relationships[0];
  const pages = [
    ...[
      "/api/relationships",
      "/api/relationships/map",
      "/api/relationships/map/matrix",
      "/api/relationships/map/network",
    ],
    ...[`/api/relationships/${id}`, `/api/relationships/parties/${supplier.id}`, "/api/relationships/mine"],
    ...[
      `/api/relationships/map/path?from=${supplier.id}&to=${customer.id}`,
      `/api/relationships/${id}/evidence/requests`,
    ],
    `/api/relationships/map/matrix?depth=1&suppliers=${supplier.id}`,
  ];
  for (const page of pages) {
    const answer = await lead.get(page);
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.statements <= 12, `${page}: ${answer.statements} statements`);
  }
});
