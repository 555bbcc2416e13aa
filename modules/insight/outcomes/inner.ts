import { addWeeks, lastFullWeek, type MeasureKey, readSeries, type WeekFigure } from "#modules/measures";
import type { Database } from "#platform/database";
import { monthOfWeek, monthsBetween } from "./month.ts";

export const innerKeys = ["waiting", "ratings", "breaches", "complaints", "returns"] as const;
export type InnerKey = (typeof innerKeys)[number];

export interface InnerMonths {
  readonly months: readonly string[];
  readonly inside: readonly { readonly key: InnerKey; readonly values: readonly (number | null)[] }[];
}

interface MonthSum {
  n: number;
  total: number;
}

/** Service inside by the month: the company's, or what one party gives as a supplier. Months that are over only. */
export async function innerMonths(
  db: Database,
  { party, from, now, zone }: { party: string | null; from: string; now: Date; zone: string },
): Promise<InnerMonths> {
  const last = lastFullWeek(now, zone);
  // The month in which the next week lies is not over.
  const open = monthOfWeek(addWeeks(last, 1));
  const months = monthsBetween(from, open).filter((month) => month < open);
  if (months.length === 0) return { months, inside: innerKeys.map((key) => ({ key, values: [] })) };
  const by = party === null ? "company" : "supplier";
  const sums = async (measure: MeasureKey): Promise<ReadonlyMap<string, MonthSum>> => {
    const [series] = await readSeries(db, {
      ...{ measure, by, to: last, from: `${from}-01` },
      ...(party === null ? {} : { supplier: party }),
    });
    return sumByMonth(series?.weeks ?? []);
  };
  const [waiting, ratings, breaches, complaints, demand, returns] = [
    await sums("waiting"),
    await sums("ratings"),
    await sums("breaches"),
    await sums("complaints"),
    await sums("demand"),
    await sums("returns"),
  ];
  const each = (read: (month: string) => number | null) => months.map(read);
  const ratio = (above: number | undefined, below: number | undefined, times = 1) =>
    below ? (times * (above ?? 0)) / below : null;
  const values: Record<InnerKey, readonly (number | null)[]> = {
    waiting: each((month) => ratio(waiting.get(month)?.total, waiting.get(month)?.n)),
    ratings: each((month) => ratio(ratings.get(month)?.total, ratings.get(month)?.n)),
    breaches: each((month) => ratio(breaches.get(month)?.n, breaches.get(month)?.total, 100)),
    complaints: each((month) => ratio(complaints.get(month)?.n, demand.get(month)?.n, 100)),
    returns: each((month) => ratio(returns.get(month)?.n, returns.get(month)?.total, 100)),
  };
  return { months, inside: innerKeys.map((key) => ({ key, values: values[key] })) };
}

export function sumByMonth(
  weeks: readonly Pick<WeekFigure, "week" | "n" | "total">[],
): Map<string, MonthSum> {
  const months = new Map<string, MonthSum>();
  for (const { week, n, total } of weeks) {
    const month = monthOfWeek(week);
    const sum = months.get(month) ?? { n: 0, total: 0 };
    sum.n += n;
    sum.total += total;
    months.set(month, sum);
  }
  return months;
}
