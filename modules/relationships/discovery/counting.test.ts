import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonRow, UnitRow } from "#modules/organisation";
import { CommunicationCounter } from "./count-communication.ts";
import { NominationCounter } from "./count-nominations.ts";
import { RequestCounter } from "./count-requests.ts";
import { countStructure } from "./count-structure.ts";
import { Directory } from "./directory.ts";
import type { MonthlyEvidence } from "./evidence.ts";
import type { Located } from "./party.ts";

const unit = (id: string, name: string, parent: string | null, more: Partial<UnitRow> = {}): UnitRow => ({
  ...{ line: 1, id, name, parent, head: null, kind: "unit", function: null, serves: null },
  ...more,
});
const person = (id: string, name: string, in_: string | null, more: Partial<PersonRow> = {}): PersonRow => ({
  ...{ line: 1, id, name, email: null, unit: in_, position: null, manager: null, from: null, to: null },
  stays: [{ unit: in_, from: null, to: null }],
  ...more,
});

const units = [
  unit("C", "Company", null),
  unit("IT", "IT", "C", { serves: "*" }),
  unit("HD", "Help desk", "IT", { serves: ["S"] }),
  unit("S", "Sales", "C"),
  unit("S1", "Sales north", "S"),
  unit("P", "Acme Ltd", null, { kind: "partner" }),
];
const people = [
  person("1", "Anna Boss", "C", { email: "anna@we.example" }),
  person("2", "Boris Head", "S", { email: "boris@we.example", manager: "1" }),
  person("3", "Vera Seller", "S1", { email: "vera@we.example", manager: "2" }),
  person("4", "Gleb Help", "HD", { email: "gleb@we.example", manager: "1" }),
  person("5", "Dina Acme", "P", { email: "dina@acme.example" }),
  person("6", "Egor Moved", "S1", {
    stays: [
      { unit: "HD", from: "2024-01-01", to: "2024-06-30" },
      { unit: "S1", from: "2024-07-01", to: null },
    ],
  }),
  person("7", "Ivan Twin", "S1"),
  person("8", "Ivan Twin", "HD"),
  person("9", "Zoya Nowhere", null),
];
const directory = new Directory({ units, people });
const march = Date.UTC(2024, 2, 15, 10);
const who = (text: string, time = march, prefer: "person" | "unit" = "person"): Located => {
  const found = directory.locate(text, time, prefer);
  assert.notEqual(typeof found, "string", `${text} is ${found}`);
  return found as Located;
};
const partyOf = (text: string, time = march, prefer: "person" | "unit" = "person") => {
  const found = directory.locate(text, time, prefer);
  return typeof found === "string" ? found : (directory.parties[found.party]?.id ?? "none");
};
const short = (rows: MonthlyEvidence[]) => rows.map((r) => `${r.supplier}>${r.customer} ${r.count}`).sort();

test("people are found by id, address and unique name, on the day asked", () => {
  assert.equal(partyOf("3"), "S1");
  assert.equal(partyOf("VERA@we.example"), "S1");
  assert.equal(partyOf("vera  seller"), "S1");
  assert.equal(partyOf("Egor Moved", Date.UTC(2024, 4, 1)), "HD");
  assert.equal(partyOf("Egor Moved", Date.UTC(2024, 5, 30, 23)), "HD");
  assert.equal(partyOf("Egor Moved", Date.UTC(2024, 6, 1)), "S1");
  assert.equal(partyOf("Egor Moved", Date.UTC(2020, 0, 1)), "HD");
  assert.equal(partyOf("Ivan Twin"), "ambiguous");
  assert.equal(partyOf("Nobody"), "unknown");
  assert.equal(partyOf("Zoya Nowhere"), "none");
});

test("parties are found by id and name, partners also by their domain", () => {
  assert.equal(partyOf("Help desk", march, "unit"), "HD");
  assert.equal(partyOf("hd", march, "unit"), "HD");
  assert.equal(partyOf("orders@acme.example"), "P");
  assert.equal(partyOf("stranger@we.example"), "unknown");
  assert.equal(partyOf("stranger@elsewhere.example"), "unknown");
});

test("without a units file, names become parties; with one, they do not", () => {
  const open = new Directory({ units: [], people: [person("1", "Anna", "Sales")] }, { open: true });
  const found = open.locate("Purchasing", march, "unit") as Located;
  assert.deepEqual(
    open.parties.map((p) => p.name),
    ["Sales", "Purchasing"],
  );
  assert.equal(found.party, 1);
  assert.equal((open.locate("purchasing", march, "unit") as Located).party, 1);
});

test("requests: serving unit from asking unit; reporting lines are no service; self-service is kept", () => {
  const counter = new RequestCounter(directory);
  const take = (requester: string, supplier: string) =>
    counter.take({
      time: march,
      requester: who(requester),
      supplier: who(supplier, march, "unit"),
      service: "Access",
    });
  assert.ok(take("3", "HD"));
  assert.ok(take("3", "gleb@we.example"));
  assert.ok(take("4", "HD"));
  assert.equal(take("3", "2"), false);
  assert.equal(take("3", "1"), false);
  assert.ok(take("3", "S"));
  assert.equal(counter.inChain, 2);
  assert.deepEqual(short(counter.rows()), ["HD>HD 1", "HD>S1 2", "S>S1 1"]);
  const [row] = counter.rows();
  assert.equal(row!.month, 54 * 12 + 2);
  assert.equal(row!.service, "Access");
  assert.equal(row!.first, march);
});

test("nominations: once a person, never the units above", () => {
  const counter = new NominationCounter(directory);
  const take = (respondent: string, named: string) =>
    counter.take({ respondent: who(respondent), unit: who(named, march, "unit"), time: march });
  assert.ok(take("3", "HD"));
  assert.equal(take("3", "HD"), false);
  assert.equal(take("3", "S"), false);
  assert.ok(take("2", "HD"));
  assert.deepEqual([counter.repeated, counter.inChain], [1, 1]);
  assert.deepEqual(short(counter.rows()), ["HD>S 1", "HD>S1 1"]);
});

test("communication: one contact a pair and day, shared among recipients, no broadcasts, no reporting lines", () => {
  const counter = new CommunicationCounter(directory);
  const at = (day: number, hour: number) => Date.UTC(2024, 2, day, hour);
  counter.take("", who("vera@we.example"), [who("gleb@we.example")], at(1, 9));
  counter.take("", who("gleb@we.example"), [who("vera@we.example")], at(1, 10));
  counter.take("", who("vera@we.example"), [who("boris@we.example")], at(1, 11));
  // One message in two rows, to two people: half a contact with each.
  counter.take("m1", who("dina@acme.example"), [who("gleb@we.example")], at(2, 9));
  counter.take("m1", who("dina@acme.example"), [directory.stranger("x@elsewhere.example")], at(2, 9));
  const crowd = Array.from({ length: 21 }, (_, i) => directory.stranger(`${i}@elsewhere.example`));
  counter.take("m2", who("vera@we.example"), [who("dina@acme.example"), ...crowd], at(3, 9));
  assert.deepEqual(short(counter.rows()), ["HD>P 0.5", "HD>S1 1"]);
  assert.equal(counter.broadcasts, 1);
  assert.equal(counter.inChain, 1);
});

test("structure: a division is served with its teams, everybody means every other unit", () => {
  const rows = short(countStructure(units, directory, 650));
  assert.deepEqual(
    rows.filter((r) => r.startsWith("HD")),
    ["HD>S 1", "HD>S1 1"],
  );
  assert.deepEqual(
    rows.filter((r) => r.startsWith("IT")),
    ["IT>C 1", "IT>HD 1", "IT>S 1", "IT>S1 1"],
  );
});
