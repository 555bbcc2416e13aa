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

/** The map as other programs read it: relationships at or above the threshold, the surest first. */
export function mapJson(map: RelationshipMap, threshold: number): MapJson {
  return {
    parties: map.parties.map(({ id, kind, name, parent }) => ({ id, kind, name, parent })),
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
    confidence: rounded(confidence),
    strength: {
      of_customer_demand: rounded(strength.ofCustomerDemand),
      of_supplier_work: rounded(strength.ofSupplierWork),
    },
    evidence: evidence
      .filter((part) => part.count > 0)
      .map(({ source, count, from, to }) => ({ source, count, from, to })),
  };
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
