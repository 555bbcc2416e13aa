import assert from "node:assert/strict";
import { test } from "node:test";
import { explain, type Part } from "./explain.ts";
import { lastSeen } from "./last-seen.ts";
import { drawMatrix, type MatrixEdge, Tree, type TreeParty } from "./matrix.ts";
import { shortestPath } from "./path.ts";
import { isShown, stateOf } from "./relationship.ts";
import { reviewOf } from "./review.ts";

const unit = (id: string, parent: string | null): TreeParty => ({ id, kind: "unit", name: id, parent });
const tree = new Tree([
  unit("company", null),
  unit("d1", "company"),
  unit("d2", "company"),
  unit("t1", "d1"),
  unit("t2", "d2"),
  unit("t3", "d2"),
]);
const edge = (
  supplier: string,
  customer: string,
  work: number,
  more: Partial<MatrixEdge> = {},
): MatrixEdge => ({
  id: `${supplier}-${customer}`,
  supplier,
  customer,
  confidence: 0.8,
  ofCustomerDemand: 0.5,
  ofSupplierWork: 0.25,
  work,
  waitHours: 2,
  ...more,
});
const edges = [
  edge("t1", "t2", 6),
  edge("t1", "t3", 2, { confidence: 0.9 }),
  edge("t2", "t3", 4),
  edge("d1", "t2", 0),
];
const totals = new Map([
  ["t1", { demand: 0, work: 8 }],
  ["t2", { demand: 10, work: 4 }],
  ["t3", { demand: 6, work: 0 }],
]);
const draw = (depth: number, more = {}) =>
  drawMatrix(tree, edges, totals, new Map(), { depth, order: "tree", ...more });

test("at the top a cell sums what lies below, and a division's service to itself is left out", () => {
  const { suppliers, customers, cells, ids } = draw(1);
  assert.deepEqual([suppliers.map((s) => s.id), customers.map((c) => c.id)], [["d1"], ["d2"]]);
  // 8 of the 16 pieces that d2 asks, and all 8 that d1 does; three relationships, six hours.
  assert.deepEqual(cells, [[0, 0, 0.9, 0.5, 1, 6, 3]]);
  assert.deepEqual(ids, [null]);
});

test("at the bottom every relationship has its own cell and its own figures", () => {
  const { cells, ids } = draw(99);
  assert.equal(cells.length, 4);
  assert.deepEqual(ids.toSorted(), ["d1-t2", "t1-t2", "t1-t3", "t2-t3"]);
  assert.ok(cells.every((cell) => cell[3] === 0.5 && cell[4] === 0.25));
});

test("a look into one unit leaves the others out", () => {
  const { suppliers, customers } = draw(99, { suppliers: "d1", customers: "t3" });
  assert.deepEqual([suppliers.map((s) => s.id), customers.map((c) => c.id)], [["t1"], ["t3"]]);
});

test("the shortest way is the one of fewest steps, and of these the surest", () => {
  const link = (supplier: string, customer: string, confidence: number) => ({
    supplier,
    customer,
    confidence,
  });
  const links = [
    link("a", "b", 0.6),
    link("b", "d", 0.6),
    link("a", "c", 0.9),
    link("d", "c", 0.9),
    link("d", "e", 1),
  ];
  assert.deepEqual(
    shortestPath(links, "a", "e")?.map((l) => `${l.supplier}${l.customer}`),
    ["ac", "dc", "de"],
  );
  assert.deepEqual(shortestPath(links, "a", "a"), []);
  assert.equal(shortestPath(links, "a", "z"), undefined);
});

test("a word stands over the evidence either way", () => {
  assert.equal(stateOf(null, 0.5, 0.5), "proposed");
  assert.equal(stateOf(null, 0.49, 0.5), "weak");
  assert.equal(stateOf("rejected", 0.99, 0.5), "rejected");
  assert.deepEqual(
    [
      isShown("confirmed", 0.1, 0.5),
      isShown("rejected", 0.9, 0.5),
      isShown("ended", 0.9, 0.5),
      isShown(null, 0.5, 0.5),
    ],
    [true, false, false, true],
  );
});

test("the house asks again only when the evidence has turned", () => {
  const rejected = { word: "rejected" as const, declared: false, wordConfidence: 0.9, wordCount: 20 };
  assert.equal(reviewOf({ ...rejected, confidence: 0.92, count: 24 }, 0.5), null);
  assert.equal(reviewOf({ ...rejected, confidence: 0.92, count: 31 }, 0.5), "evidence_grew");
  assert.equal(
    reviewOf({ ...rejected, wordConfidence: 0.6, confidence: 0.8, count: 21 }, 0.5),
    "evidence_grew",
  );
  assert.equal(reviewOf({ ...rejected, confidence: 0.4, count: 90 }, 0.5), null);
  const confirmed = { word: "confirmed" as const, declared: false, wordConfidence: 0.8, wordCount: 40 };
  assert.equal(reviewOf({ ...confirmed, confidence: 0.2, count: 3 }, 0.5), "evidence_vanished");
  assert.equal(reviewOf({ ...confirmed, confidence: 0.3, count: 3 }, 0.5), null);
  assert.equal(
    reviewOf({ ...confirmed, declared: true, wordConfidence: 0.1, confidence: 0, count: 0 }, 0.5),
    null,
  );
});

test("the present is the last moment of the record, and a row dated decades ahead is none", () => {
  const month = (n: number, count: number) => ({ month: n, count, last: new Date(Date.UTC(1970, n, 20)) });
  assert.equal(lastSeen([]), undefined);
  assert.equal(lastSeen([month(600, 500), month(601, 500), month(1_100, 1)]), Date.UTC(1970, 601, 20));
});

const part = (source: Part["source"], count: number, more: Partial<Part> = {}): Part => ({
  source,
  count,
  from: "2026-03-04",
  to: "2026-06-01",
  months: 4,
  expected: 0,
  weight: 1,
  capped: false,
  services: [],
  ...more,
});

test("the reasons are said in whole sentences, in both languages", () => {
  const parts = [
    part("requests", 412),
    part("processes", 152, { services: [{ name: "Purchase to pay", count: 152 }] }),
    part("nomination", 1),
    part("structure", 0, { weight: -1 }),
  ];
  assert.equal(
    explain(parts, false, "en").sentence,
    "Because 412 requests since March 2026, 38 hand-overs a month in Purchase to pay and named by 1 person.",
  );
  assert.equal(
    explain(parts, false, "ru").sentence,
    "Потому что есть 412 обращений с марта 2026 года, 38 передач работы в месяц в процессе «Purchase to pay» и 1 ответ в опросе.",
  );
  assert.equal(explain(parts, false, "en").reasons[3]?.speaksFor, false);
  assert.equal(explain([], false, "en").sentence, "No source shows it any more.");
  assert.match(explain([], true, "ru").sentence, /слово людей/);
});
