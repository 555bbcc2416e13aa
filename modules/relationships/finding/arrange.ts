import { blockOrder } from "#science/network";
import type { Party } from "../discovery/party.ts";
import type { Relationship } from "../discovery/relationship-map.ts";
import { layOutNetwork } from "./lay-out.ts";

export interface Place {
  readonly party: string;
  readonly x: number;
  readonly y: number;
  readonly supplierRank: number;
  readonly customerRank: number;
}

/** Where each party stands in the pictures: on the network's plane, and in the rows and columns of the matrix. */
export function arrange(parties: readonly Party[], shown: readonly Relationship[]): Place[] {
  const index = new Map(parties.map((party, i) => [party.id, i]));
  const edges = shown.map((r) => ({
    supplier: index.get(r.supplier) as number,
    customer: index.get(r.customer) as number,
    weight: r.confidence,
  }));
  const points = layOutNetwork(parties, edges);
  const supplierRank = blockOrder(
    parties.length,
    edges.map((e) => ({ row: e.supplier, column: e.customer, weight: e.weight })),
  );
  const customerRank = blockOrder(
    parties.length,
    edges.map((e) => ({ row: e.customer, column: e.supplier, weight: e.weight })),
  );
  return parties.map(({ id }, i) => ({
    party: id,
    x: points.x[i]!,
    y: points.y[i]!,
    supplierRank: supplierRank[i]!,
    customerRank: customerRank[i]!,
  }));
}
