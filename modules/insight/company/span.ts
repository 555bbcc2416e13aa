import { houseZone, readDefaultCalendar } from "#modules/catalogue";
import {
  addWeeks,
  type Figure,
  lastFullWeek,
  type MeasureKey,
  readAll,
  readSeries,
  type Series,
  type WholeSeries,
} from "#modules/measures";
import type { Context } from "#platform/context";
import { workingTimeBetween } from "#science/clock";
import { recordedThrough } from "../alerts/recorded.ts";

/** The weeks that pages of insight tell of: the last quarter, the one before it, and the year that is usual. */
export interface Span {
  readonly year: string;
  readonly earlier: string;
  readonly from: string;
  readonly to: string;
}

export const quarter = 13;

export async function spanOf({ db, now }: Context): Promise<Span> {
  const last = lastFullWeek(now, await houseZone(db));
  const ask = { measure: "demand", by: "company", from: addWeeks(last, -104), to: last } as const;
  const [company] = await readSeries(db, ask);
  // What is brought in from elsewhere may be some weeks behind: the last quarter is that of the record.
  const to = recordedThrough(company?.weeks ?? []) ?? last;
  return {
    to,
    from: addWeeks(to, 1 - quarter),
    earlier: addWeeks(to, 1 - 2 * quarter),
    year: addWeeks(to, -51),
  };
}

export const readCompany = ({ db }: Context, { year, to }: Span) =>
  readAll(db, { side: "company", from: year, to });

/** Hours by the clock for an hour of working time: a week's by its working hours. */
export async function clockHoursOf({ db }: Context): Promise<number> {
  const calendar = await readDefaultCalendar(db);
  if (!calendar) return 1;
  const plain = { ...calendar, days: {} };
  const monday = Date.parse("2026-03-02T00:00:00Z");
  const week = 7 * 86_400_000;
  const worked = workingTimeBetween(plain, monday, monday + week);
  return worked > 0 ? week / worked : 1;
}

export interface Sum {
  readonly n: number;
  readonly total: number;
  readonly mean: number | null;
  readonly deviation: number | null;
}

/** Some weeks of a series in one: counts, means weighted by how many there are, shares of all. */
export function sumOf(series: Series | undefined, from: string, to: string): Sum {
  let [n, total, squares] = [0, 0, 0];
  let known = true;
  for (const figure of series?.weeks ?? []) {
    if (figure.week < from || figure.week > to) continue;
    n += figure.n;
    total += figure.total;
    squares += squaresOf(figure);
    if (figure.n > 1 && figure.deviation === null) known = false;
  }
  const isShare = series?.measure === "breaches" || series?.measure === "returns";
  const mean = isShare ? (total > 0 ? n / total : null) : n > 0 ? total / n : null;
  const variance = n > 1 && known ? (squares - (total * total) / n) / (n - 1) : null;
  return { n, total, mean, deviation: variance === null ? null : Math.sqrt(Math.max(0, variance)) };
}

const squaresOf = ({ n, total, deviation }: Figure): number =>
  n === 0 ? 0 : (n - 1) * (deviation ?? 0) ** 2 + (total * total) / n;

/** What half of everything in the company takes at most. */
export const usualHours = (
  company: ReadonlyMap<MeasureKey, WholeSeries>,
  measure: MeasureKey,
): number | null => company.get(measure)?.whole.median ?? null;
