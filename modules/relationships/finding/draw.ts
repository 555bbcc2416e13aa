import { decay } from "#science/network";
import { monthOf, monthStart } from "#science/time";
import { countStructure } from "../discovery/count-structure.ts";
import { drawMap } from "../discovery/draw-map.ts";
import { type EvidenceSource, evidenceSources, type MonthlyEvidence } from "../discovery/evidence.ts";
import type { Party } from "../discovery/party.ts";
import type { Relationship } from "../discovery/relationship-map.ts";
import { RowSink } from "../importing/row-sink.ts";
import { arrange } from "./arrange.ts";
import { copyLines } from "./copy-lines.ts";
import { Finder, type KnownOrganisation } from "./known.ts";

export interface DrawOrder {
  /** Evidence of all sources but structure: source, supplier, customer, service, month, count, first, last, wait. */
  readonly evidenceFile: string;
  readonly known: KnownOrganisation;
  readonly asOf: number;
  readonly halfLifeDays: number;
  readonly threshold: number;
  /** Pairs somebody has spoken of, `supplier customer`: they are on the map or off it whatever the evidence says. */
  readonly confirmed: readonly string[];
  readonly rejected: readonly string[];
  readonly structureFile: string;
  readonly relationshipsFile: string;
  readonly selfFile: string;
  readonly placesFile: string;
}

export interface DrawOutcome {
  readonly prior: number;
  readonly learned: readonly object[];
  readonly evidence: number;
  readonly pairs: number;
  readonly found: number;
}

const daysAMonth = 30.4375;
const shownMonths = 12;

/** Draws the map by the functions of the command line, over the evidence of the house. */
export async function draw(order: DrawOrder): Promise<DrawOutcome> {
  const parties = partiesOf(order.known);
  const alive = new Set(parties.map((party) => party.id));
  const { evidence, waits } = await readEvidence(order.evidenceFile, alive);
  const structure = structureOf(order);
  for (const row of structure) evidence.push(row);
  writeStructure(order.structureFile, structure);
  const map = drawMap(parties, evidence, { asOf: order.asOf, halfLifeDays: order.halfLifeDays });
  const work = workOf(evidence, order);
  const waiting = monthlyWaits(waits, evidence);
  const sink = new RowSink(order.relationshipsFile);
  for (const relationship of map.relationships) {
    const key = `${relationship.supplier} ${relationship.customer}`;
    sink.put(relationshipRow(relationship, work.get(key) ?? 0, waiting.get(key) ?? 0, order.asOf));
  }
  sink.close();
  const self = new RowSink(order.selfFile);
  for (const { party, evidence: own } of map.selfService) self.put([party, JSON.stringify(own)]);
  self.close();
  const confirmed = new Set(order.confirmed);
  const rejected = new Set(order.rejected);
  const shown = map.relationships.filter((r) => {
    const key = `${r.supplier} ${r.customer}`;
    return confirmed.has(key) || (r.confidence >= order.threshold && !rejected.has(key));
  });
  const places = new RowSink(order.placesFile);
  for (const place of arrange(parties, shown)) {
    places.put([place.party, place.x, place.y, place.supplierRank, place.customerRank]);
  }
  places.close();
  return {
    prior: map.prior,
    learned: map.sources,
    evidence: evidence.length,
    pairs: map.relationships.length,
    found: shown.length,
  };
}

function partiesOf(known: KnownOrganisation): Party[] {
  const finder = new Finder(known);
  const merged = new Set(known.mergedInto.map(([unit]) => unit));
  return known.units.flatMap((unit, i) => {
    const id = known.partyIds[i] as string;
    if (merged.has(id)) return [];
    const parent = unit.parent === null ? null : finder.party(finder.directory.indexOf(unit.parent));
    return [{ id, kind: unit.kind, name: unit.name, parent }];
  });
}

async function readEvidence(path: string, alive: ReadonlySet<string>) {
  const evidence: MonthlyEvidence[] = [];
  const waits: { key: string; month: number; seconds: number }[] = [];
  for await (const [source, supplier, customer, service, month, count, first, last, wait] of copyLines(
    path,
  )) {
    if (!alive.has(supplier!) || !alive.has(customer!)) continue;
    evidence.push({
      source: source as EvidenceSource,
      supplier: supplier!,
      customer: customer!,
      service: service!,
      month: Number(month),
      count: Number(count),
      first: first === null ? null : Number(first),
      last: last === null ? null : Number(last),
    });
    if (wait !== null)
      waits.push({ key: `${supplier} ${customer}`, month: Number(month), seconds: Number(wait) });
  }
  return { evidence, waits };
}

function structureOf({ known, asOf }: DrawOrder): MonthlyEvidence[] {
  const finder = new Finder(known);
  const own = (code: string) => finder.party(finder.directory.indexOf(code)) as string;
  const seen = new Set<string>();
  return countStructure(known.units, finder.directory, monthOf(asOf)).flatMap((row) => {
    const supplier = own(row.supplier);
    const customer = own(row.customer);
    const key = `${supplier} ${customer}`;
    if (supplier === customer || seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, supplier, customer }];
  });
}

function writeStructure(path: string, rows: readonly MonthlyEvidence[]): void {
  const sink = new RowSink(path);
  for (const { supplier, customer, month, count } of rows)
    sink.put(["structure", supplier, customer, "", month, count]);
  sink.close();
}

/** Requests and hand-overs that still count, by pair. */
function workOf(
  evidence: readonly MonthlyEvidence[],
  { asOf, halfLifeDays }: DrawOrder,
): Map<string, number> {
  const work = new Map<string, number>();
  const now = monthOf(asOf) + (asOf - monthStart(monthOf(asOf))) / (daysAMonth * 86_400_000);
  for (const { source, supplier, customer, month, count } of evidence) {
    if (source !== "requests" && source !== "processes") continue;
    const key = `${supplier} ${customer}`;
    work.set(key, (work.get(key) ?? 0) + count * decay(month + 0.5, now, halfLifeDays / daysAMonth));
  }
  return work;
}

/** Hours a customer waits a month at hand-overs from a supplier, over the last year that logs tell of. */
function monthlyWaits(
  waits: readonly { key: string; month: number; seconds: number }[],
  evidence: readonly MonthlyEvidence[],
): Map<string, number> {
  const months = evidence.flatMap((row) => (row.source === "processes" ? [row.month] : []));
  const last = months.reduce((a, b) => Math.max(a, b), 0);
  const first = Math.max(
    months.reduce((a, b) => Math.min(a, b), last),
    last - shownMonths + 1,
  );
  const hours = new Map<string, number>();
  for (const { key, month, seconds } of waits) {
    if (month < first) continue;
    hours.set(key, (hours.get(key) ?? 0) + seconds / 3_600 / (last - first + 1));
  }
  return hours;
}

function relationshipRow(r: Relationship, work: number, waitHours: number, asOf: number) {
  const from = monthOf(asOf) - shownMonths + 1;
  const recent = new Array<number>(shownMonths).fill(0);
  // Work is what the small picture shows; contact stands in where there is none.
  const busy = r.evidence.some((e) => (e.source === "requests" || e.source === "processes") && e.count > 0);
  for (const part of r.evidence) {
    const counts = busy
      ? part.source === "requests" || part.source === "processes"
      : part.source === "communication";
    if (!counts) continue;
    for (const [month, count] of part.monthly)
      if (month >= from && month < from + shownMonths) recent[month - from]! += count;
  }
  const parts = r.evidence.map(({ monthly: _, ...part }) => part);
  const sources = evidenceSources.filter((source) =>
    r.evidence.some((e) => e.source === source && e.count > 0),
  );
  const handOvers = r.evidence.find((e) => e.source === "processes")?.count ?? 0;
  return [
    r.supplier,
    r.customer,
    r.confidence,
    r.strength.ofCustomerDemand,
    r.strength.ofSupplierWork,
    work,
    Math.round(handOvers),
    waitHours,
    r.evidence.reduce((sum, e) => sum + e.count, 0),
    `{${sources.join(",")}}`,
    JSON.stringify(parts),
    `{${recent.map((n) => Math.round(n * 10) / 10).join(",")}}`,
  ] as const;
}
