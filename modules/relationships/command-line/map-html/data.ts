import type { Language } from "#platform/words";
import { blockOrder } from "#science/network";
import { evidenceSources } from "../../discovery/evidence.ts";
import type { EvidenceSummary, RelationshipMap } from "../../discovery/relationship-map.ts";
import { explain } from "../../explain.ts";

/** What the page's script draws from: arrays rather than objects, because a map has tens of thousands of these. */
export function pageData(map: RelationshipMap, threshold: number, language: Language) {
  const shown = map.relationships.filter((r) => r.confidence >= threshold);
  const index = new Map(map.parties.map((party, i) => [party.id, i]));
  const names: string[] = [];
  const nameIndex = new Map<string, number>();
  const nameOf = (name: string) => {
    let at = nameIndex.get(name);
    if (at === undefined) nameIndex.set(name, (at = names.push(name) - 1));
    return at;
  };
  const edges = shown.map((r) => ({
    supplier: index.get(r.supplier)!,
    customer: index.get(r.customer)!,
    weight: r.confidence,
  }));
  return {
    sources: evidenceSources,
    prior: round(map.prior),
    threshold,
    parties: map.parties.map(({ id, name, kind }) => [id, name, kind === "partner" ? 1 : 0]),
    rows: ordered(
      map.parties.length,
      edges.map((e) => ({ row: e.supplier, column: e.customer, weight: e.weight })),
    ),
    columns: ordered(
      map.parties.length,
      edges.map((e) => ({ row: e.customer, column: e.supplier, weight: e.weight })),
    ),
    relationships: shown.map((r, i) => [
      edges[i]!.supplier,
      edges[i]!.customer,
      round(r.confidence),
      round(r.strength.ofCustomerDemand),
      round(r.strength.ofSupplierWork),
      round(r.reach),
      r.evidence
        .filter((part) => part.count > 0 || part.weight !== 0)
        .map((part) => evidenceData(part, nameOf, language)),
    ]),
    names,
  };
}

function evidenceData(part: EvidenceSummary, nameOf: (name: string) => number, language: Language) {
  const reason = explain([part], false, language).reasons[0]?.text ?? "";
  return [
    evidenceSources.indexOf(part.source),
    part.count,
    part.from,
    part.to,
    round(part.expected),
    round(part.weight),
    part.capped ? 1 : 0,
    reason,
    part.monthly.flatMap(([month, count]) => [month, Math.round(count * 100) / 100]),
    part.services.flatMap(({ name, count }) => [nameOf(name), count]),
  ];
}

/** Parties in the order in which blocks show; those without a relationship are left out. */
function ordered(parties: number, cells: { row: number; column: number; weight: number }[]): number[] {
  const busy = new Set(cells.map((cell) => cell.row));
  const rank = blockOrder(parties, cells);
  return [...busy].sort((a, b) => rank[a]! - rank[b]!);
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;
