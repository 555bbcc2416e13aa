// Relationships as the picture of suppliers by customers.

import type { Figure } from "../schema/release.ts";
import { standingOf, usualFigure } from "./figures.ts";

export interface Heat {
  readonly suppliers: readonly string[];
  readonly customers: readonly string[];
  readonly cells: readonly {
    /** Places in the two lists. */
    readonly supplier: number;
    readonly customer: number;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly n: number | null;
    readonly covered: number | null;
    readonly of: number | null;
    readonly withheld: string | null;
    readonly standing: ReturnType<typeof standingOf>;
  }[];
}

/** Suppliers and customers in the order of how many answers there are. */
export function heatOf(rows: readonly Figure[], measure: string): Heat {
  const pairs = Map.groupBy(rows, ({ supplier, customer }) => `${supplier} ${customer}`);
  const figures = [...pairs.values()].flatMap((own) => usualFigure(own, measure) ?? untoldOf(own) ?? []);
  const suppliers = ranked(figures, "supplier");
  const customers = ranked(figures, "customer");
  const [supplierAt, customerAt] = [placesOf(suppliers), placesOf(customers)];
  return {
    suppliers,
    customers,
    cells: figures.flatMap((figure) => {
      const { value, low, high, n, covered, ofAnswers, withheld } = figure;
      const supplier = supplierAt.get(figure.supplier ?? "");
      const customer = customerAt.get(figure.customer ?? "");
      if (supplier === undefined || customer === undefined) return [];
      const standing = standingOf(figure);
      return [{ supplier, customer, value, low, high, n, covered, of: ofAnswers, withheld, standing }];
    }),
  };
}

/** Of whom nothing may be told there is one figure of the whole, which says why. */
export const untoldOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ withheld, value }) => withheld !== null && value === null);

function ranked(figures: readonly Figure[], side: "supplier" | "customer"): string[] {
  const answers = new Map<string, number>();
  for (const figure of figures) {
    const party = figure[side];
    if (party !== null) answers.set(party, (answers.get(party) ?? 0) + (figure.n ?? 0));
  }
  return [...answers.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([party]) => party);
}

const placesOf = (parties: readonly string[]): ReadonlyMap<string, number> =>
  new Map(parties.map((party, place) => [party, place]));
