// What waiting costs: the hours beyond what is usual, or beyond what both sides have agreed on, month by month.

import { addWeeks, readFigure, readSeries, type Series } from "#modules/measures";
import type { Database } from "#platform/database";

export interface WaitingAsked {
  readonly id: string;
  readonly supplier: string | null;
  readonly customer: string | null;
  /** Hours that were agreed; null: what is usual in the company counts. */
  readonly agreed: number | null;
}

const measures = ["waiting", "hand_over_waiting"] as const;
const weeks = 13;
const months = 3;

/**
 * Per need the hours a month. Requests and processes may tell of the same work, so that the larger of the two counts and
 * not their sum. Usual is the company's median of the last year.
 */
export async function waitingBeyond(
  db: Database,
  asked: readonly WaitingAsked[],
  today: string,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const some = asked.filter(({ supplier }) => supplier !== null);
  if (some.length === 0) return found;
  const to = today;
  const from = addWeeks(today, 1 - weeks);
  const suppliers = [...new Set(some.map(({ supplier }) => supplier as string))];
  const customers = [...new Set(some.flatMap(({ customer }) => customer ?? []))];
  for (const measure of measures) {
    const usual = (await readFigure(db, { measure, from: addWeeks(today, -52), to })).median;
    if (usual === null) continue;
    const whole = await readSeries(db, { measure, by: "supplier", suppliers, from, to });
    const pairs =
      customers.length === 0
        ? []
        : await readSeries(db, { measure, by: "pair", suppliers, customers, from, to });
    const bySupplier = new Map(whole.map((series) => [series.supplier, series]));
    const byPair = new Map(pairs.map((series) => [`${series.supplier} ${series.customer}`, series]));
    for (const { id, supplier, customer, agreed } of some) {
      const series = customer === null ? bySupplier.get(supplier) : byPair.get(`${supplier} ${customer}`);
      if (!series) continue;
      found.set(id, Math.max(found.get(id) ?? 0, beyond(series, agreed ?? usual) / months));
    }
  }
  return found;
}

/** Hours beyond so many each, week by week: a quick week does not pay for a slow one. */
export const beyond = ({ weeks: all }: Pick<Series, "weeks">, each: number): number =>
  all.reduce((sum, { n, total }) => sum + Math.max(0, total - n * each), 0);
