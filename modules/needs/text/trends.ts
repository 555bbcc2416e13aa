import { type RawBuilder, type SqlBool, sql } from "kysely";
import { houseZone } from "#modules/catalogue";
import { addWeeks, lastFullWeek } from "#modules/measures";
import { type Context, isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";
import { topicTrends } from "#science/text";
import { failures } from "../assistant/ask.ts";
import { readAssistant } from "../assistant/store.ts";
import { isConcerned, mayRun } from "../policy.ts";
import type { TopicList, TopicTrendView } from "../schema/topics.ts";
import { rediscoverJob } from "./job-names.ts";
import { readLearnt } from "./state.ts";
import { readTopics } from "./topics.ts";

/** So many full weeks are compared with as many before. */
const span = 8;

interface Row {
  readonly topic: string;
  readonly week: string;
  readonly n: number;
  readonly negative: number;
}

/** The taxonomy, and what is new and rising in it. Counts of complaints are the programme lead's only. */
export async function listTopics(
  context: Context,
  { supplier }: { readonly supplier?: string | undefined },
): Promise<TopicList> {
  const { db, actor, now } = context;
  if (supplier) allow(isConcerned(actor, { supplier, customer: null }));
  const topics = await readTopics(db);
  const to = lastFullWeek(now, await houseZone(db));
  const from = addWeeks(to, 1 - 2 * span);
  const rows = await countsOf(
    context,
    from,
    to,
    supplier ? sql<SqlBool>`w.supplier = ${supplier}` : undefined,
  );
  const trends = trendsOf(
    topics.filter(({ isUsed }) => isUsed).map(({ key }) => key),
    rows,
    { from, to },
  );
  const feelings = await readLearnt(db, "sentiment");
  const figures = feelings?.state.figures ?? null;
  const mayEdit = mayRun(actor);
  const assistant = mayEdit ? await readAssistant(db) : undefined;
  return {
    topics: topics
      .filter(({ isWaiting, found }) => !isWaiting && found?.verdict !== "dismissed")
      .map(({ key, name, seeds, origin, isUsed, isEdited, mergedInto }) => ({
        ...{ key, name, seeds: [...seeds], origin, isUsed, isEdited, mergedInto },
        trend: trends.get(key) ?? nothing,
      })),
    found: mayEdit
      ? topics.flatMap(({ key, name, found }) =>
          found?.verdict === "waiting"
            ? [
                {
                  ...{ key, name, size: found.size, firstSeen: found.firstSeen },
                  label: [...found.label],
                  quotes: [...found.quotes],
                  namedBy: found.namedBy ?? null,
                },
              ]
            : [],
        )
      : [],
    feelings: {
      source: feelings?.state.model ? "model" : "lexicon",
      n: figures?.n ?? null,
      macroF1: figures?.macroF1 ?? null,
      lexiconMacroF1: figures?.lexiconMacroF1 ?? null,
      reason: feelings?.state.reason ?? null,
      learntAt: feelings?.learnt_at.toISOString() ?? null,
    },
    assistant: assistant?.isOn
      ? { model: assistant.model, failure: failures.find((one) => one === assistant.lastError) ?? null }
      : null,
    ...{ from, to, mayEdit },
  };
}

const nothing: TopicTrendView = { now: 0, before: 0, negative: 0, trend: "none", p: null, weeks: [] };

async function countsOf(
  { db, actor }: Context,
  from: string,
  to: string,
  where: RawBuilder<SqlBool> = sql<SqlBool>`true`,
): Promise<Row[]> {
  const lead = isProgrammeLead(actor);
  const counted = lead ? sql`w.signals` : sql`w.signals - w.for_few`;
  const negative = lead ? sql`w.negative` : sql`greatest(0, w.negative - w.for_few)`;
  const { rows } = await sql<Row>`
    select w.topic, w.week::text as week, sum(${counted})::int as n, sum(${negative})::int as negative
    from needs.topic_week w where w.week between ${from}::date and ${to}::date and ${where}
    group by w.topic, w.week
  `.execute(db);
  return rows;
}

function trendsOf(
  keys: readonly string[],
  rows: readonly Row[],
  { from, to }: { readonly from: string; readonly to: string },
): Map<string, TopicTrendView> {
  const turn = addWeeks(to, 1 - span);
  const weeks = Array.from({ length: 2 * span }, (_, i) => addWeeks(from, i));
  const of = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const own = of.get(row.topic) ?? new Map<string, Row>();
    own.set(row.week, row);
    of.set(row.topic, own);
  }
  const sum = (key: string, isNow: boolean, part: "n" | "negative" = "n") =>
    weeks.reduce(
      (total, week) => (week >= turn === isNow ? total + (of.get(key)?.get(week)?.[part] ?? 0) : total),
      0,
    );
  // A text may have several topics, and of each a voice counts once a week: of no topic more than of all together.
  const all = { before: sum("", false), after: sum("", true) };
  const counts = keys.map((topic) => ({
    topic,
    before: Math.min(all.before, sum(topic, false)),
    after: Math.min(all.after, sum(topic, true)),
  }));
  const hasBoth = all.before > 0 && all.after > 0;
  return new Map(
    topicTrends(counts, all).map(({ topic, before, after, trend, adjusted }) => [
      topic,
      {
        now: after,
        before,
        negative: sum(topic, true, "negative"),
        trend: hasBoth ? trend : "none",
        p: hasBoth ? adjusted : null,
        weeks: weeks.map((week) => ({ week, n: of.get(topic)?.get(week)?.n ?? 0 })),
      },
    ]),
  );
}

export async function askRediscovery(context: Context): Promise<{ task: string }> {
  const task = await context.later(rediscoverJob, {}, { task: { kind: rediscoverJob } });
  return { task: task! };
}
