import type { EvidenceSource, MonthlyEvidence } from "./evidence.ts";
import type { Strength } from "./relationship-map.ts";

// Requests and hand-overs are pieces of work and add up. What people say or write stands in only for a party
// of which no work is recorded.
const tiers: readonly (readonly EvidenceSource[])[] = [
  ["requests", "processes"],
  ["nomination"],
  ["communication"],
  ["structure", "declaration"],
];

interface Tier {
  readonly pairs: Map<string, number>;
  readonly demand: Map<string, number>;
  readonly work: Map<string, number>;
}

/**
 * The two strengths of a relationship, from decayed counts: the share of the customer's demand that this
 * supplier carries, and the share of the supplier's work that this customer takes. Self-service is left out of
 * both totals. `weight` says what a month still counts.
 */
export function measureStrength(
  evidence: readonly MonthlyEvidence[],
  weight: (month: number) => number,
): { of(supplier: string, customer: string): Strength } {
  const measured = tiers.map((sources) => measureTier(evidence, sources, weight));
  const share = (supplier: string, customer: string, total: "demand" | "work", party: string) => {
    const tier = measured.find((t) => (t[total].get(party) ?? 0) > 0);
    return tier ? (tier.pairs.get(`${supplier}\u0000${customer}`) ?? 0) / tier[total].get(party)! : 0;
  };
  return {
    of: (supplier, customer) => ({
      ofCustomerDemand: share(supplier, customer, "demand", customer),
      ofSupplierWork: share(supplier, customer, "work", supplier),
    }),
  };
}

function measureTier(
  evidence: readonly MonthlyEvidence[],
  sources: readonly EvidenceSource[],
  weight: (month: number) => number,
): Tier {
  const tier: Tier = { pairs: new Map(), demand: new Map(), work: new Map() };
  const put = (supplier: string, customer: string, count: number) => {
    add(tier.pairs, `${supplier}\u0000${customer}`, count);
    add(tier.demand, customer, count);
    add(tier.work, supplier, count);
  };
  for (const row of evidence) {
    if (!sources.includes(row.source) || row.supplier === row.customer) continue;
    const count = row.count * weight(row.month);
    put(row.supplier, row.customer, count);
    // Contact has no direction: it stands for both.
    if (row.source === "communication") put(row.customer, row.supplier, count);
  }
  return tier;
}

function add(totals: Map<string, number>, key: string, count: number): void {
  totals.set(key, (totals.get(key) ?? 0) + count);
}
