import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Seed } from "#science/text";
import { needEvent } from "../events.ts";
import { textErrors } from "./errors.ts";
import { readAnew } from "./state.ts";
import { type HouseTopic, readTopics, writeTopic } from "./topics.ts";

export interface TopicGiven {
  readonly name: { readonly ru: string; readonly en: string };
  readonly seeds: readonly Seed[];
  readonly isUsed: boolean;
}

export async function addTopic(context: Context, given: TopicGiven): Promise<{ key: string }> {
  const topics = await readTopics(context.db);
  heedNames(topics, given, undefined);
  const key = `own-${randomBytes(4).toString("hex")}`;
  await write(context, { key, origin: "own", found: null, mergedInto: null }, given);
  return { key };
}

export async function editTopic(context: Context, key: string, given: TopicGiven): Promise<{ key: string }> {
  const topics = await readTopics(context.db);
  const topic = find(topics, key);
  heedNames(topics, given, key);
  await write(context, { ...topic, mergedInto: given.isUsed ? null : topic.mergedInto }, given);
  return { key };
}

/** As it is shipped again; one of the house's own goes. */
export async function resetTopic(context: Context, key: string): Promise<{ key: string }> {
  const { db } = context;
  find(await readTopics(db), key);
  await sql`delete from needs.topic where key = ${key}`.execute(db);
  await changed(context, key);
  return { key };
}

/** One goes into another: with its words, and with the texts that had it. */
export async function mergeTopic(context: Context, key: string, into: string): Promise<{ key: string }> {
  const { db } = context;
  if (key === into) throw textErrors.refuse("merged_with_itself", {}, { place: "into" });
  const topics = await readTopics(db);
  const [one, other] = [find(topics, key), find(topics, into)];
  const known = new Set(other.seeds.map(({ phrase }) => phrase));
  const seeds = [...other.seeds, ...one.seeds.filter(({ phrase }) => !known.has(phrase))];
  await write(context, other, { name: other.name, seeds, isUsed: true });
  await write(context, { ...one, mergedInto: into }, { name: one.name, seeds: one.seeds, isUsed: false });
  await sql`
    update needs.signal set topics = case when ${into}::text = any(topics) then array_remove(topics, ${key}::text)
      else array_replace(topics, ${key}::text, ${into}::text) end
    where topics @> array[${key}::text]
  `.execute(db);
  await sql`
    insert into needs.correction (signal, topic, is_right, corrected_by, corrected_at)
    select signal, ${into}, is_right, corrected_by, corrected_at from needs.correction where topic = ${key}
    on conflict (signal, topic) do nothing
  `.execute(db);
  return { key: into };
}

/** Each of a found topic's words needs company, so that two of them make a text belong. */
const foundWeight = 0.5;
const foundWords = 20;

/** A topic found in texts becomes one of the house, with the texts it was found in. */
export async function acceptTopic(
  context: Context,
  key: string,
  name: { readonly ru: string; readonly en: string } | undefined,
): Promise<{ key: string }> {
  const { db } = context;
  const topics = await readTopics(db);
  const topic = find(topics, key);
  if (!topic.found) throw textErrors.refuse("not_found_in_texts", { key });
  const seeds = topic.seeds.length > 0 ? topic.seeds : seedsOf(topic.found.label);
  const given = { name: name ?? topic.name, seeds: seeds.slice(0, foundWords), isUsed: true };
  heedNames(topics, given, key);
  await write(context, { ...topic, found: { ...topic.found, verdict: "accepted" } }, given);
  await sql`
    update needs.signal set topics = topics || ${key}::text
    where topics = '{}' and reasons @> ${JSON.stringify([{ topic: key }])}::jsonb
  `.execute(db);
  return { key };
}

export async function dismissTopic(context: Context, key: string): Promise<{ key: string }> {
  const topic = find(await readTopics(context.db), key);
  if (!topic.found) throw textErrors.refuse("not_found_in_texts", { key });
  await write(
    context,
    { ...topic, found: { ...topic.found, verdict: "dismissed" } },
    { name: topic.name, seeds: topic.seeds, isUsed: false },
  );
  return { key };
}

/** Stems, and pairs of them, as phrases that people can read and edit. */
export const seedsOf = (terms: readonly string[]): Seed[] =>
  terms.map((term) => ({ phrase: phraseOf(term), weight: foundWeight }));

/** Too short a stem with any ending would be any word. */
export const phraseOf = (term: string): string =>
  term
    .split(" ")
    .map((stem) => (stem.length >= 3 ? `${stem}*` : stem))
    .join(" ");

function find(topics: readonly HouseTopic[], key: string): HouseTopic {
  const topic = topics.find((one) => one.key === key);
  if (!topic) throw textErrors.refuse("topic_unknown", { key });
  return topic;
}

function heedNames(topics: readonly HouseTopic[], { name }: TopicGiven, key: string | undefined): void {
  const taken = topics.find(
    (one) =>
      one.key !== key &&
      one.isUsed &&
      (["ru", "en"] as const).some(
        (language) => one.name[language].trim().toLowerCase() === name[language].trim().toLowerCase(),
      ),
  );
  if (taken) throw textErrors.refuse("topic_taken", { name: taken.name.ru }, { place: "name" });
}

async function write(
  context: Context,
  { key, origin, found, mergedInto }: Pick<HouseTopic, "key" | "origin" | "found" | "mergedInto">,
  { name, seeds, isUsed }: TopicGiven,
): Promise<void> {
  const { db, actor, now } = context;
  await writeTopic(
    db,
    {
      key,
      name,
      seeds: { list: seeds },
      origin,
      is_used: isUsed,
      more: { ...(mergedInto ? { mergedInto } : {}), ...(found ? { found } : {}) },
    },
    { by: actor.self ?? null, now },
  );
  await changed(context, key);
}

async function changed(context: Context, key: string): Promise<void> {
  await readAnew(context.db, context.now);
  await context.announce(needEvent("topics_changed", { kind: "topic", id: key }, { topic: key }));
}
