import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseCsv } from "#platform/files";
import { CommunicationCounter } from "./count-communication.ts";
import { NominationCounter } from "./count-nominations.ts";
import { Directory } from "./directory.ts";
import { drawMap } from "./draw-map.ts";
import { readEvents } from "./reading/events.ts";

const shared = new URL("../../../../shared/data/", import.meta.url);
const there = (name: string) => existsSync(new URL(name, shared));
const read = (name: string) => readFileSync(new URL(name, shared), "utf8");
const march = Date.UTC(2026, 2, 1);

/** A directory of people in departments, both called by number. */
function directoryOf(departments: ReadonlyMap<string, string>): Directory {
  const units = [...new Set(departments.values())].map((id) => ({
    ...{ line: 1, id: `D${id}`, name: `Department ${id}`, parent: null, head: null },
    ...{ kind: "unit" as const, function: null, serves: null },
  }));
  const people = [...departments].map(([id, department]) => ({
    ...{ line: 1, id: `P${id}`, name: `Person ${id}`, email: null, unit: `D${department}`, position: null },
    ...{ manager: null, from: null, to: null, stays: [{ unit: `D${department}`, from: null, to: null }] },
  }));
  return new Directory({ units, people });
}

test("hand-overs of a real log are those PM4Py counts", async (t) => {
  if (!there("logs/helpdesk-italian.xes.gz")) return t.skip("the public logs are not on this machine");
  const log = "helpdesk-italian";
  const directory = new Directory({ units: [], people: [] }, { open: true });
  const { evidence } = await readEvents(fileURLToPath(new URL(`logs/${log}.xes.gz`, shared)), directory);
  const counted = new Map<string, number>();
  for (const { supplier, customer, count } of evidence) {
    const key = `${supplier} > ${customer}`;
    counted.set(key, (counted.get(key) ?? 0) + count);
  }
  const { edges } = JSON.parse(read(`reference/${log}/network_group.json`)).handover as {
    edges: [string, string, number][];
  };
  assert.equal(counted.size, edges.length);
  for (const [from, to, count] of edges)
    assert.equal(counted.get(`${from} > ${to}`), count, `${from} > ${to}`);
});

test("support lines of a car maker pass problems to and fro, and both ways are on the map", async (t) => {
  if (!there("logs/bpi2013-closed-problems.xes.gz")) return t.skip("the public logs are not on this machine");
  const directory = new Directory({ units: [], people: [] }, { open: true });
  const path = fileURLToPath(new URL("logs/bpi2013-closed-problems.xes.gz", shared));
  const { evidence } = await readEvents(path, directory);
  const map = drawMap(directory.parties, evidence, { asOf: Date.UTC(2012, 5, 1) });
  const sure = (supplier: string, customer: string) =>
    map.relationships.find((r) => r.supplier === supplier && r.customer === customer)?.confidence ?? 0;
  assert.ok(sure("Org line C", "Org line A2") > 0.5 && sure("Org line A2", "Org line C") > 0.5);
  for (const r of map.relationships.filter((r) => r.evidence[0]!.count === 1)) assert.ok(r.confidence < 0.5);
});

test("who asks whom for advice: the adviser's department supplies the asker's", (t) => {
  if (!there("networks/ht_advice_edges.csv")) return t.skip("the public networks are not on this machine");
  const nodes = parseCsv(read("networks/ht_advice_nodes.csv"), ",").rows.slice(1);
  const department = new Map(nodes.map(({ cells }) => [cells[0]!, cells[4]!]));
  const directory = directoryOf(department);
  const counter = new NominationCounter(directory);
  const asked = new Map<string, Set<string>>();
  for (const { cells } of parseCsv(read("networks/ht_advice_edges.csv"), ",").rows.slice(1)) {
    const respondent = directory.locate(`P${cells[0]}`, march, "person");
    const adviser = directory.locate(`P${cells[1]}`, march, "person");
    assert.ok(typeof respondent !== "string" && typeof adviser !== "string");
    counter.take({ respondent, unit: { ...adviser, person: -1 }, time: march });
    const key = `D${department.get(cells[1]!)} > D${department.get(cells[0]!)}`;
    asked.set(key, (asked.get(key) ?? new Set()).add(cells[0]!));
  }
  const evidence = counter.rows();
  // Each asker counts once for a department, however many of its people they ask.
  for (const row of evidence) assert.equal(row.count, asked.get(`${row.supplier} > ${row.customer}`)!.size);
  assert.equal(evidence.length, asked.size);
  const map = drawMap(directory.parties, evidence, { asOf: march });
  const strongest = map.relationships[0]!;
  assert.ok(strongest.confidence > 0.5);
});

test("mail of a research institution alone makes no service, and strengthens what is known", (t) => {
  if (!there("networks/email-Eu-core.txt")) return t.skip("the public networks are not on this machine");
  const pairs = (name: string) =>
    read(name)
      .trim()
      .split("\n")
      .map((line) => line.split(" ") as [string, string]);
  const directory = directoryOf(new Map(pairs("networks/email-Eu-core-department-labels.txt")));
  const counter = new CommunicationCounter(directory);
  pairs("networks/email-Eu-core.txt").forEach(([from, to], i) => {
    const [sender, recipient] = [from, to].map((person) => directory.locate(`P${person}`, march, "person"));
    assert.ok(typeof sender !== "string" && typeof recipient !== "string");
    counter.take(`m${i}`, sender!, [recipient!], march);
  });
  const mail = counter.rows();
  const between = mail.filter((row) => row.supplier !== row.customer);
  assert.ok(between.length > 400, String(between.length));
  const alone = drawMap(directory.parties, mail, { asOf: march });
  for (const r of alone.relationships) assert.ok(r.confidence < 0.5);
  // One nomination between the two departments that write to each other most is believed the more for it.
  const busiest = between.reduce((a, b) => (b.count > a.count ? b : a));
  const named = { ...busiest, source: "nomination" as const, count: 1 };
  const sure = (letters: typeof mail) =>
    drawMap(directory.parties, [...letters, named], { asOf: march }).relationships.find(
      (r) => r.supplier === busiest.supplier && r.customer === busiest.customer,
    )!.confidence;
  const silent = mail.filter((row) => row !== busiest);
  assert.ok(sure(mail) > sure(silent), `${sure(mail)} and ${sure(silent)}`);
});
