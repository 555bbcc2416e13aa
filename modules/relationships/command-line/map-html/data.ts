import type { Language } from "#platform/words";
import { blockOrder, communities, forceLayout } from "#science/network";
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
  const ties = shown.map((r, i) => ({
    from: edges[i]!.supplier,
    to: edges[i]!.customer,
    weight: 0.05 + r.strength.ofCustomerDemand + r.strength.ofSupplierWork,
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
      Math.min(0.9999, round(r.confidence)),
      round(r.strength.ofCustomerDemand),
      round(r.strength.ofSupplierWork),
      round(r.reach),
      r.evidence
        .filter((part) => part.count > 0 || part.weight !== 0)
        .map((part) => evidenceData(part, nameOf, language)),
    ]),
    names,
    places: placesOf(map.parties.length, ties),
    groups: [...communities(map.parties.length, ties)],
  };
}

/** Where each party stands on the picture of the network: x and y by turns, nothing for parties without a tie. */
function placesOf(parties: number, ties: readonly { from: number; to: number; weight: number }[]): number[] {
  const busy = [...new Set(ties.flatMap((tie) => [tie.from, tie.to]))].sort((a, b) => a - b);
  const at = new Map(busy.map((party, i) => [party, i]));
  const among = ties.map(({ from, to, weight }) => ({ from: at.get(from)!, to: at.get(to)!, weight }));
  const found = forceLayout(busy.length, among, { seed: 1 });
  const places = new Array<number>(2 * parties).fill(0);
  busy.forEach((party, i) => {
    places[2 * party] = Math.round(found[2 * i]! * 1000) / 1000;
    places[2 * party + 1] = Math.round(found[2 * i + 1]! * 1000) / 1000;
  });
  return places;
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
