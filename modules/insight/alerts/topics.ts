// Topics of what was said about a supplier, watched like any other count.

import { sql } from "kysely";
import type { WeekFigure } from "#modules/measures";
import { addWeeks, weeksBetween } from "#modules/measures";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { defaultTopics } from "#science/text";
import { beginKnown, follow } from "./follow.ts";
import { levelsOf, pictureOf } from "./picture.ts";
import { isWholeOfUse, pointsOf, type Whole } from "./points.ts";
import { recordedThrough } from "./recorded.ts";
import { endAlert } from "./store/raise.ts";
import { isWorthTelling, type SeriesOf } from "./watched.ts";
import { weeksApart } from "./working-days.ts";

type Bilingual = { readonly en: string; readonly ru: string };

/** What topics are called: as the house has edited them, else as they come. */
export async function topicNames(db: Database): Promise<ReadonlyMap<string, Bilingual>> {
  const { rows } = await sql<{ key: string; name: Bilingual }>`select key, name from needs.topic`.execute(db);
  return new Map([
    ...defaultTopics.map(({ key, name }) => [key, name] as const),
    ...rows.map(({ key, name }) => [key, name] as const),
  ]);
}

interface Row {
  readonly topic: string;
  readonly supplier: string | null;
  readonly week: string;
  readonly n: number;
}

/** Weeks of a year and a half, so that last year's season is known. */
const weeksBack = 78;
/** A topic spoken of less often than this in all that time is not watched. */
const least = 6;
const freshWeeks = 4;

/**
 * Signals by topic of each supplier. There are few enough that each round looks at all weeks anew, so that a text that was
 * read late, or corrected, counts where it belongs.
 */
export async function watchTopics(
  ctx: Context,
  { week: last, workingDays }: { readonly week: string; readonly workingDays: (monday: string) => number },
  raise: (ctx: Context, alert: Parameters<typeof import("./watch.ts").raise>[1]) => Promise<number>,
): Promise<number> {
  const first = addWeeks(last, -weeksBack);
  const rows = await readTopicWeeks(ctx.db, first, last);
  const whole = wholeOf(rows, first, last);
  const week = recordedThrough([...whole.values()]);
  if (week === undefined) return 0;
  const series = new Map<string, Map<string, number>>();
  for (const { topic, supplier, week: at, n } of rows) {
    if (supplier === null || topic === "") continue;
    const key = `${supplier} ${topic}`;
    const weeks = series.get(key) ?? new Map<string, number>();
    weeks.set(at, (weeks.get(at) ?? 0) + n);
    series.set(key, weeks);
  }
  let raised = 0;
  for (const [key, found] of series) {
    if ([...found.values()].reduce((sum, n) => sum + n, 0) < least) continue;
    const [supplier, topic] = key.split(" ") as [string, string];
    const of: SeriesOf = { measure: "topic", supplier, customer: null, topic };
    const begin = [...found.keys()].sort()[0] as string;
    // What was not spoken of before is a change too: some quiet weeks stand before the first word.
    const from = addWeeks(begin, -12) < first ? first : addWeeks(begin, -12);
    const weeks = weeksBetween(from, week).map((at) => figure(at, found.get(at) ?? 0));
    const usesWhole = isWholeOfUse(
      whole,
      weeks.map((one) => one.week),
    );
    const points = pointsOf({ measure: "topic", weeks, whole, usesWhole, workingDays });
    const result = follow("topic", beginKnown("topic", from, usesWhole ? "company" : null), points);
    for (const alarm of result.raised) {
      if (weeksApart(alarm.raisedOn, last) > freshWeeks || alarm.direction === "down") continue;
      const picture = pictureOf("topic", weeks, points, result, alarm.raisedOn);
      const levels = levelsOf("topic", weeks, picture, alarm);
      if (isWorthTelling("topic", levels))
        raised += await raise(ctx, { ...of, ...alarm, ...levels, picture, isOld: false });
    }
    for (const { raisedOn, on } of result.passed) await endAlert(ctx.db, of, raisedOn, on);
  }
  return raised;
}

const figure = (week: string, n: number): WeekFigure => ({
  ...{ week, n, total: n, mean: null, median: null, deviation: null, logMean: null },
});

function wholeOf(rows: readonly Row[], first: string, week: string): Whole {
  const all = new Map<string, number>();
  for (const row of rows) all.set(row.week, (all.get(row.week) ?? 0) + row.n);
  return new Map(weeksBetween(first, week).map((at) => [at, figure(at, all.get(at) ?? 0)]));
}

async function readTopicWeeks(db: Database, from: string, to: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select topic, supplier, week::text as week, sum(signals)::int as n from needs.topic_week
    where week between ${from}::date and ${to}::date group by topic, supplier, week
  `.execute(db);
  return rows;
}
