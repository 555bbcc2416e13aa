import { decay, discover, type Part, type Source, type SourceKind, type Trace } from "#science/network";
import { monthOf, monthStart } from "#science/time";
import { type EvidenceSource, evidenceSources, type MonthlyEvidence } from "./evidence.ts";
import type { Party } from "./party.ts";
import {
  defaultHalfLifeDays,
  type EvidenceSummary,
  type Relationship,
  type RelationshipMap,
  type SelfService,
} from "./relationship-map.ts";
import { measureStrength } from "./strength.ts";

export interface MapOptions {
  /** The present, in milliseconds: evidence fades with its distance from it. */
  readonly asOf: number;
  readonly halfLifeDays?: number;
}

const kinds: Record<EvidenceSource, SourceKind> = {
  structure: "statement",
  requests: "asking",
  processes: "passing",
  nomination: "naming",
  communication: "contact",
  declaration: "statement",
};
const daysAMonth = 30.4375;

/**
 * The map of who serves whom, from monthly counts: confidence by `discover`, strength by `measureStrength`,
 * and for every relationship the evidence it rests on. Pure: the same evidence gives the same map.
 */
export function drawMap(
  parties: readonly Party[],
  evidence: readonly MonthlyEvidence[],
  options: MapOptions,
): RelationshipMap {
  const halfLifeDays = options.halfLifeDays ?? defaultHalfLifeDays;
  const index = new Map(parties.map((party, i) => [party.id, i]));
  const asOf = monthsAt(options.asOf);
  const halfLifeMonths = halfLifeDays / daysAMonth;
  const discovery = discover({
    parties: parties.length,
    sources: sourcesOf(evidence, index),
    asOf,
    halfLifeMonths,
  });
  const grouped = groupByPair(evidence);
  const strength = measureStrength(evidence, (month) => decay(month + 0.5, asOf, halfLifeMonths));
  const relationships = discovery.candidates
    .map((candidate): Relationship => {
      const supplier = parties[candidate.supplier]!.id;
      const customer = parties[candidate.customer]!.id;
      const rows = [
        ...(grouped.get(pairKey(supplier, customer)) ?? []),
        ...(grouped.get(contactKey(supplier, customer)) ?? []),
      ];
      return {
        supplier,
        customer,
        confidence: candidate.confidence,
        strength: strength.of(supplier, customer),
        reach: candidate.reach,
        evidence: summaries(rows, candidate.parts),
      };
    })
    .filter((relationship) => relationship.evidence.some((part) => part.count > 0))
    .sort(
      (a, b) =>
        b.confidence - a.confidence || compare(a.supplier, b.supplier) || compare(a.customer, b.customer),
    );
  return {
    parties,
    relationships,
    selfService: selfServices(parties, grouped),
    prior: discovery.prior,
    sources: discovery.sources.map(({ name, ...learned }) => ({
      source: name as EvidenceSource,
      ...learned,
    })),
    asOf: options.asOf,
    halfLifeDays,
  };
}

/** A moment as months since January 1970, the day as a fraction. */
function monthsAt(time: number): number {
  const month = monthOf(time);
  return month + (time - monthStart(month)) / (monthStart(month + 1) - monthStart(month));
}

function sourcesOf(evidence: readonly MonthlyEvidence[], index: ReadonlyMap<string, number>): Source[] {
  const traces = new Map<EvidenceSource, Trace[]>();
  const processes = new Map<string, number>();
  for (const row of evidence) {
    const supplier = index.get(row.supplier);
    const customer = index.get(row.customer);
    if (supplier === undefined || customer === undefined || supplier === customer) continue;
    let list = traces.get(row.source);
    if (!list) traces.set(row.source, (list = []));
    let process = processes.get(row.service);
    if (process === undefined) processes.set(row.service, (process = processes.size));
    list.push({ supplier, customer, month: row.month, count: row.count, process });
  }
  return evidenceSources.flatMap((name) => {
    const list = traces.get(name);
    return list ? [{ name, kind: kinds[name], traces: list }] : [];
  });
}

const pairKey = (supplier: string, customer: string) => `${supplier}\u0000${customer}`;
const contactKey = (a: string, b: string) => (a <= b ? `${a}\u0001${b}` : `${b}\u0001${a}`);

function groupByPair(evidence: readonly MonthlyEvidence[]): Map<string, MonthlyEvidence[]> {
  const groups = new Map<string, MonthlyEvidence[]>();
  for (const row of evidence) {
    const contact = row.source === "communication" && row.supplier !== row.customer;
    const key = contact ? contactKey(row.supplier, row.customer) : pairKey(row.supplier, row.customer);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** One summary a source that saw the pair, or that should have and did not. */
function summaries(rows: readonly MonthlyEvidence[], parts: readonly Part[]): EvidenceSummary[] {
  return evidenceSources.flatMap((source) => {
    const part = parts.find((p) => p.source === source);
    const own = rows.filter((row) => row.source === source);
    if (!part && own.length === 0) return [];
    return [
      {
        ...summarise(source, own),
        expected: part?.expected ?? 0,
        weight: part?.weight ?? 0,
        capped: part?.capped ?? false,
      },
    ];
  });
}

function summarise(source: EvidenceSource, rows: readonly MonthlyEvidence[]) {
  const months = new Map<number, number>();
  const services = new Map<string, number>();
  let count = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (const row of rows) {
    count += row.count;
    if (row.first !== null && (first === null || row.first < first)) first = row.first;
    if (row.last !== null && (last === null || row.last > last)) last = row.last;
    months.set(row.month, (months.get(row.month) ?? 0) + row.count);
    if (row.service !== "") services.set(row.service, (services.get(row.service) ?? 0) + row.count);
  }
  return {
    source,
    count: Math.round(count * 100) / 100,
    from: dayText(first),
    to: dayText(last),
    months: first === null ? 0 : months.size,
    monthly: first === null ? [] : [...months].sort((a, b) => a[0] - b[0]),
    services: [...services]
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .slice(0, 5)
      .map(([name, n]) => ({ name, count: Math.round(n * 100) / 100 })),
  };
}

function selfServices(
  parties: readonly Party[],
  grouped: ReadonlyMap<string, MonthlyEvidence[]>,
): SelfService[] {
  return parties.flatMap(({ id }) => {
    const rows = grouped.get(pairKey(id, id));
    if (!rows) return [];
    const evidence = evidenceSources.flatMap((source) => {
      const own = rows.filter((row) => row.source === source);
      if (own.length === 0) return [];
      const { count, from, to } = summarise(source, own);
      return [{ source, count, from, to }];
    });
    return [{ party: id, evidence }];
  });
}

const dayText = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
