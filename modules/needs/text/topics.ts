import { sql } from "kysely";
import type { Database } from "#platform/database";
import { defaultTopics, type Seed, type Topic } from "#science/text";

/** A topic as the house has it: shipped, its own, or found in texts and accepted. */
export interface HouseTopic extends Topic {
  readonly origin: "shipped" | "own" | "discovered";
  readonly isUsed: boolean;
  /** It was made one with this one. */
  readonly mergedInto: string | null;
  /** Found in texts and not judged by anybody yet. */
  readonly isWaiting: boolean;
  readonly isEdited: boolean;
  readonly found: FoundMore | null;
}

/** What is kept of a topic found in texts. */
export interface FoundMore {
  readonly label: readonly string[];
  readonly quotes: readonly string[];
  readonly size: number;
  readonly firstSeen: string;
  readonly verdict: "waiting" | "accepted" | "dismissed";
  /** The model that proposed its name, if an assistant did. */
  readonly namedBy?: string | null;
}

export interface TopicRow {
  readonly key: string;
  readonly name: { readonly ru: string; readonly en: string };
  readonly seeds: { readonly list?: readonly Seed[] };
  readonly origin: "shipped" | "own" | "discovered";
  readonly is_used: boolean;
  readonly more: { readonly mergedInto?: string; readonly found?: FoundMore };
}

/** The whole taxonomy: what the house ships with, as the house has edited it, and its own. */
export async function readTopics(db: Database): Promise<HouseTopic[]> {
  const { rows } = await sql<TopicRow>`
    select key, name, seeds, origin, is_used, more from needs.topic order by changed_at, key
  `.execute(db);
  const edited = new Map(rows.map((row) => [row.key, row]));
  const shipped = defaultTopics.map((topic): HouseTopic => {
    const row = edited.get(topic.key);
    edited.delete(topic.key);
    return row ? topicOf(row, topic.seeds) : { ...topic, ...asShipped };
  });
  return [...shipped, ...[...edited.values()].map((row) => topicOf(row, []))];
}

const asShipped = {
  origin: "shipped",
  isUsed: true,
  mergedInto: null,
  isWaiting: false,
  isEdited: false,
  found: null,
} as const;

function topicOf(row: TopicRow, seeds: readonly Seed[]): HouseTopic {
  const found = row.more.found ?? null;
  return {
    key: row.key,
    name: row.name,
    seeds: row.seeds.list ?? seeds,
    origin: row.origin,
    isUsed: row.is_used,
    mergedInto: row.more.mergedInto ?? null,
    isWaiting: found?.verdict === "waiting",
    isEdited: true,
    found,
  };
}

/** Those by which texts are read. */
export const topicsInUse = (topics: readonly HouseTopic[]): Topic[] =>
  topics.filter(({ isUsed }) => isUsed).map(({ key, name, seeds }) => ({ key, name, seeds }));

export async function writeTopic(
  db: Database,
  topic: Pick<TopicRow, "key" | "name" | "seeds" | "origin" | "is_used" | "more">,
  { by, now }: { readonly by: string | null; readonly now: Date },
): Promise<void> {
  await sql`
    insert into needs.topic (key, name, seeds, origin, is_used, more, changed_by, changed_at)
    values (${topic.key}, ${JSON.stringify(topic.name)}::jsonb, ${JSON.stringify(topic.seeds)}::jsonb, ${topic.origin},
      ${topic.is_used}, ${JSON.stringify(topic.more)}::jsonb, ${by}, ${now})
    on conflict (key) do update set name = excluded.name, seeds = excluded.seeds, is_used = excluded.is_used,
      more = excluded.more, changed_by = excluded.changed_by, changed_at = excluded.changed_at
  `.execute(db);
}
