import assert from "node:assert/strict";
import { test } from "node:test";
import { monthStart } from "#science/time";
import { drawMap } from "./draw-map.ts";
import type { EvidenceSource, MonthlyEvidence } from "./evidence.ts";
import type { Party } from "./party.ts";
import { compareWithTruth } from "./truth.ts";

const parties: Party[] = ["A", "B", "C", "D", "E", "F"].map((id) => ({
  id,
  kind: "unit",
  name: `Unit ${id}`,
  parent: null,
}));
const june = (2026 - 1970) * 12 + 5;
const evidence = (
  source: EvidenceSource,
  supplier: string,
  customer: string,
  month: number,
  count: number,
  service = "",
): MonthlyEvidence => {
  const timed = source !== "structure";
  const first = timed ? monthStart(month) + 86_400_000 : null;
  return {
    source,
    supplier,
    customer,
    service,
    month,
    count,
    first,
    last: timed ? monthStart(month + 1) - 1 : null,
  };
};
const steady = (source: EvidenceSource, supplier: string, customer: string, count: number, service = "") =>
  Array.from({ length: 6 }, (_, m) => evidence(source, supplier, customer, june - m, count, service));

const rows = [
  ...steady("requests", "A", "B", 30, "Access"),
  ...steady("requests", "A", "C", 10, "Printing"),
  ...steady("requests", "D", "B", 10),
  ...steady("requests", "B", "B", 50),
  ...steady("communication", "A", "B", 4),
  evidence("structure", "A", "B", june, 1),
  evidence("nomination", "A", "B", june, 3),
  evidence("requests", "E", "F", june, 1),
];
const map = drawMap(parties, rows, { asOf: monthStart(june + 1) });
const of = (supplier: string, customer: string) =>
  map.relationships.find((r) => r.supplier === supplier && r.customer === customer);

test("a relationship carries its evidence: counts, days, months, services", () => {
  const found = of("A", "B")!;
  assert.deepEqual(
    found.evidence.map((e) => [e.source, e.count, e.from, e.to, e.months]),
    [
      ["structure", 1, null, null, 0],
      ["requests", 180, "2026-01-02", "2026-06-30", 6],
      ["nomination", 3, "2026-06-02", "2026-06-30", 1],
      ["communication", 24, "2026-01-02", "2026-06-30", 6],
    ],
  );
  const requests = found.evidence.find((e) => e.source === "requests")!;
  assert.deepEqual(requests.services, [{ name: "Access", count: 180 }]);
  assert.equal(requests.monthly.length, 6);
  assert.ok(found.confidence > 0.95);
  assert.ok(of("E", "F")!.confidence < 0.5);
});

test("strength is two shares of work, self-service left out", () => {
  const { strength } = of("A", "B")!;
  assert.ok(Math.abs(strength.ofCustomerDemand - 0.75) < 1e-9, String(strength.ofCustomerDemand));
  assert.ok(Math.abs(strength.ofSupplierWork - 0.75) < 1e-9);
  assert.ok(Math.abs(of("D", "B")!.strength.ofSupplierWork - 1) < 1e-9);
});

test("older work counts less in the strength", () => {
  const old = evidence("requests", "A", "B", june - 12, 10);
  const fresh = evidence("requests", "D", "B", june, 10);
  const drawn = drawMap(parties, [old, fresh], { asOf: monthStart(june + 1), halfLifeDays: 365.25 });
  const share = drawn.relationships.find((r) => r.supplier === "A")!.strength.ofCustomerDemand;
  assert.ok(Math.abs(share - 1 / 3) < 0.002, String(share));
});

test("self-service is kept apart", () => {
  assert.equal(of("B", "B"), undefined);
  assert.deepEqual(
    map.selfService.map((s) => [s.party, s.evidence[0]!.source, s.evidence[0]!.count]),
    [["B", "requests", 300]],
  );
});

test("contact without direction stands in both directions and makes neither", () => {
  const drawn = drawMap(parties, steady("communication", "A", "B", 9), { asOf: monthStart(june + 1) });
  assert.deepEqual(drawn.relationships.map((r) => [r.supplier, r.customer, r.evidence[0]!.count]).sort(), [
    ["A", "B", 54],
    ["B", "A", 54],
  ]);
  for (const r of drawn.relationships) assert.ok(r.confidence < 0.5);
});

test("comparison with a truth counts hits, false alarms and misses", () => {
  const truth = [
    { supplier: "A", customer: "B" },
    { supplier: "A", customer: "C" },
    { supplier: "C", customer: "F" },
  ];
  const { hits, found, precision, recall, f1, falseAlarms, misses } = compareWithTruth(map, truth, 0.5);
  assert.deepEqual([hits, found], [2, 3]);
  assert.ok(
    Math.abs(precision - 2 / 3) < 1e-9 && Math.abs(recall - 2 / 3) < 1e-9 && Math.abs(f1 - 2 / 3) < 1e-9,
  );
  assert.deepEqual(
    falseAlarms.map((r) => `${r.supplier}>${r.customer}`),
    ["D>B"],
  );
  assert.deepEqual(
    misses.map((m) => [m.truth.customer, m.seen]),
    [["F", undefined]],
  );
});
