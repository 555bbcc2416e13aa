import { blockOrder, forceLayout } from "#science/network";
import type { Party } from "../discovery/party.ts";
import type { Relationship } from "../discovery/relationship-map.ts";

export interface Place {
  readonly party: string;
  readonly x: number;
  readonly y: number;
  readonly supplierRank: number;
  readonly customerRank: number;
}

/** How strongly a unit is held near the one above it, against 1 for a certain relationship. */
const kinship = 0.2;
/** Weak threads hardly move anything and cost most of the time. */
const mostEdges = 8_000;

/**
 * Where each party stands in the pictures: on the network's plane, and in the rows and columns of the matrix.
 * The same map gives the same pictures: one that looks different every day cannot be learned.
 */
export function arrange(
  parties: readonly Party[],
  shown: readonly Pick<Relationship, "supplier" | "customer" | "confidence">[],
): Place[] {
  const index = new Map(parties.map((party, i) => [party.id, i]));
  const at = (id: string) => index.get(id) as number;
  const edges = shown.map((r) => ({ from: at(r.supplier), to: at(r.customer), weight: r.confidence }));
  const strongest = [...edges].sort((a, b) => b.weight - a.weight).slice(0, mostEdges);
  const kin = parties.flatMap(({ parent }, i) => {
    const above = parent === null ? undefined : index.get(parent);
    return above === undefined ? [] : [{ from: i, to: above, weight: kinship }];
  });
  const points = forceLayout(parties.length, [...strongest, ...kin], { seed: 1 });
  const bySupplier = edges.map(({ from, to, weight }) => ({ row: from, column: to, weight }));
  const byCustomer = edges.map(({ from, to, weight }) => ({ row: to, column: from, weight }));
  const supplierRank = blockOrder(parties.length, bySupplier);
  const customerRank = blockOrder(parties.length, byCustomer);
  return parties.map(({ id }, i) => ({
    party: id,
    x: points[2 * i]!,
    y: points[2 * i + 1]!,
    supplierRank: supplierRank[i]!,
    customerRank: customerRank[i]!,
  }));
}
