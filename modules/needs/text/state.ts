import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { DiscoveredModel, LearnedWeights, SentimentModel, TextState, Training } from "#science/text";
import { readTopics, topicsInUse } from "./topics.ts";

/** What the house has learnt of its texts, by kind. */
export interface Learnt {
  readonly topics: { readonly learned: LearnedWeights };
  readonly sentiment: {
    readonly model: SentimentModel | null;
    readonly figures: Training["figures"];
    readonly reason: string | null;
  };
  /** The model of topics nobody named, and under which key each is kept. */
  readonly discovered: { readonly model: DiscoveredModel | null; readonly keys: readonly string[] };
}

export interface LearntRow<K extends keyof Learnt> {
  readonly state: Learnt[K];
  readonly version: number;
  readonly learnt_at: Date;
}

export async function readLearnt<K extends keyof Learnt>(
  db: Database,
  kind: K,
): Promise<LearntRow<K> | undefined> {
  const { rows } = await sql<LearntRow<K>>`
    select state, version, learnt_at from needs.learnt where kind = ${kind}
  `.execute(db);
  return rows[0];
}

export async function writeLearnt<K extends keyof Learnt>(
  db: Database,
  kind: K,
  state: Learnt[K],
  now: Date,
): Promise<void> {
  await sql`
    insert into needs.learnt (kind, state, learnt_at) values (${kind}, ${JSON.stringify(state)}::jsonb, ${now})
    on conflict (kind) do update set state = excluded.state, version = learnt.version + 1, learnt_at = excluded.learnt_at
  `.execute(db);
}

export interface HouseState {
  readonly state: TextState;
  readonly foundKeys: readonly string[];
  /** What is written beside what was read by it. */
  readonly mark: string;
}

/** Everything a text is read by. */
export async function readState(db: Database): Promise<HouseState> {
  const topics = topicsInUse(await readTopics(db));
  const learned = await readLearnt(db, "topics");
  const sentiment = await readLearnt(db, "sentiment");
  const found = await readLearnt(db, "discovered");
  return {
    state: {
      topics,
      learned: learned?.state.learned ?? {},
      discovered: found?.state.model ?? undefined,
      sentiment: sentiment?.state.model ?? undefined,
    },
    foundKeys: found?.state.keys ?? [],
    mark: `words ${learned?.version ?? 0}.${sentiment?.version ?? 0}.${found?.version ?? 0}`,
  };
}

/** Texts of the last year are read anew, soon and without anybody waiting; older ones stay as they were read. */
export async function readAnew(db: Database, now: Date): Promise<void> {
  await sql`
    update needs.signal set analysed_with = null
    where words is not null and analysed_with is not null and said_on > ${now}::date - 366
  `.execute(db);
}
