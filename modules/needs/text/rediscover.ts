import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import type { JobRun } from "#platform/jobs";
import { runInThread } from "#platform/threads";
import type { Feeling } from "#science/text";
import { phraseOf, seedsOf } from "./edit.ts";
import { namesInHouse } from "./names.ts";
import { readAnew, writeLearnt } from "./state.ts";
import type { Studied, StudyGiven } from "./study.ts";
import { type HouseTopic, readTopics, topicsInUse, writeTopic } from "./topics.ts";

const mostTexts = 20_000;

/** Learns from all corrections anew, trains the feelings on rated comments, and looks for topics nobody named. */
export async function rediscoverTopics(
  run: Pick<JobRun, "transact" | "signal">,
): Promise<{ found: number; model: string }> {
  const given = await run.transact((context) => gatherStudy(context));
  const studied = await runInThread<Studied>(new URL("./study-thread.ts", import.meta.url), given, {
    signal: run.signal,
  });
  await run.transact((context) => keep(context, studied));
  return { found: studied.found.length, model: studied.training.model ? "trained" : studied.training.reason };
}

async function gatherStudy({ db, now }: Context): Promise<StudyGiven> {
  const { rows: reviews } = await sql<StudyGiven["reviews"][number]>`
    select s.words, jsonb_agg(jsonb_build_object('topic', c.topic, 'belongs', c.is_right) order by c.topic) as corrections
    from needs.correction c join needs.signal s on s.id = c.signal where s.words is not null
    group by s.id, s.words order by s.id limit ${mostTexts}
  `.execute(db);
  const { rows: rated } = await sql<{ words: string; score: number | null; feeling: Feeling | null }>`
    select s.words, s.score, nullif(f.sentiment, 'unclear') as feeling
    from needs.signal s left join needs.sentiment_correction f on f.signal = s.id
    where s.words is not null and s.openness <> 'counted'
      and ((s.kind = 'rating' and s.score is not null) or nullif(f.sentiment, 'unclear') is not null)
    order by s.id desc limit ${mostTexts}
  `.execute(db);
  const { rows: texts } = await sql<StudyGiven["texts"][number]>`
    select s.words, s.openness = 'both' and s.kind <> 'search' as "mayQuote" from needs.signal s
    where s.words is not null and s.said_on > ${now}::date - 366 and s.same_as is null
    order by s.id desc limit ${mostTexts}
  `.execute(db);
  return { topics: topicsInUse(await readTopics(db)), names: await namesInHouse(db), reviews, rated, texts };
}

async function keep(context: Context, { learned, training, model, found }: Studied): Promise<void> {
  const { db, now } = context;
  await writeLearnt(db, "topics", { learned }, now);
  await writeLearnt(
    db,
    "sentiment",
    { model: training.model ?? null, figures: training.figures, reason: training.reason ?? null },
    now,
  );
  const keys = await keepFound(context, found);
  await writeLearnt(db, "discovered", { model, keys }, now);
  await readAnew(db, now);
}

/** Two finds are one when they share this much of their words: what was dismissed does not come back under a new key. */
const leastShared = 0.4;

async function keepFound(context: Context, found: Studied["found"]): Promise<string[]> {
  const { db, now } = context;
  const before = (await readTopics(db)).filter((topic) => topic.found !== null);
  const taken = new Set<string>();
  const keys: string[] = [];
  for (const { label, terms, size, quotes } of found) {
    const same = before.find((topic) => !taken.has(topic.key) && isSame(topic, terms));
    const key =
      same?.key ?? `found-${createHash("sha256").update(terms.join(" ")).digest("hex").slice(0, 8)}`;
    taken.add(key);
    keys.push(key);
    if (same && same.found?.verdict !== "waiting") continue;
    const title = label.slice(0, 3).join(", ");
    await writeTopic(
      db,
      {
        key,
        name: same?.found?.namedBy ? same.name : { ru: title, en: title },
        seeds: { list: seedsOf(terms) },
        origin: "discovered",
        is_used: false,
        more: {
          found: {
            label,
            quotes,
            size,
            firstSeen: same?.found?.firstSeen ?? now.toISOString().slice(0, 10),
            verdict: "waiting",
            namedBy: same?.found?.namedBy ?? null,
          },
        },
      },
      { by: null, now },
    );
  }
  // What waited for a word and is found no more was a passing thing.
  await forgetWaiting(db, keys);
  return keys;
}

const isSame = (topic: HouseTopic, terms: readonly string[]): boolean => {
  const known = new Set(topic.seeds.map(({ phrase }) => phrase));
  const shared = terms.filter((term) => known.has(phraseOf(term))).length;
  return shared / Math.max(1, Math.min(known.size, terms.length)) >= leastShared;
};

async function forgetWaiting(db: Database, keys: readonly string[]): Promise<void> {
  await sql`
    delete from needs.topic where origin = 'discovered' and more #>> '{found,verdict}' = 'waiting'
      and key <> all(${[...keys]}::text[])
  `.execute(db);
}
