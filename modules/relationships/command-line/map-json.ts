import type { Party } from "../discovery/party.ts";
import type { Relationship, RelationshipMap } from "../discovery/relationship-map.ts";

export interface MapJson {
  readonly parties: readonly Party[];
  readonly relationships: readonly RelationshipJson[];
}

export interface RelationshipJson {
  readonly supplier: string;
  readonly customer: string;
  readonly confidence: number;
  readonly strength: { readonly of_customer_demand: number; readonly of_supplier_work: number };
  readonly evidence: readonly {
    readonly source: string;
    readonly count: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/**
 * The map as other programs read it: relationships at or above the threshold, the surest first; units before partners,
 * by id, so that the same company in another order of rows gives the same bytes.
 */
export function mapJson(map: RelationshipMap, threshold: number): MapJson {
  return {
    parties: map.parties.map(({ id, kind, name, parent }) => ({ id, kind, name, parent })).sort(byKindAndId),
    relationships: map.relationships.filter((r) => r.confidence >= threshold).map(relationshipJson),
  };
}

export function relationshipJson({
  supplier,
  customer,
  confidence,
  strength,
  evidence,
}: Relationship): RelationshipJson {
  return {
    supplier,
    customer,
    confidence: roundedConfidence(confidence),
    strength: {
      of_customer_demand: rounded(strength.ofCustomerDemand),
      of_supplier_work: rounded(strength.ofSupplierWork),
    },
    evidence: evidence
      .filter((part) => part.count > 0)
      .map(({ source, count, from, to }) => ({ source, count, from, to })),
  };
}

function byKindAndId(a: Party, b: Party): number {
  if (a.kind !== b.kind) return a.kind === "unit" ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** What is not certain is not rounded up to certainty. */
export const roundedConfidence = (value: number) => (value < 1 ? Math.min(rounded(value), 0.9999) : 1);
