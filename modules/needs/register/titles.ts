import { sql } from "kysely";
import type { Database } from "#platform/database";
import { type Language, say } from "#platform/words";
import { defaultTopics } from "#science/text";
import type { Proposal } from "./proposal/index.ts";
import { knownParties } from "./store/needs.ts";
import { titleWords } from "./words.ts";

export type TopicNames = ReadonlyMap<string, { readonly en: string; readonly ru: string }>;

/** How topics are called here: as shipped, and as the house has renamed or added. */
export async function topicNames(db: Database): Promise<TopicNames> {
  const { rows } = await sql<{ key: string; name: { en: string; ru: string } }>`
    select key, name from needs.topic
  `.execute(db);
  const shipped = defaultTopics.map(({ key, name }) => ({ key, name: { en: name.en, ru: name.ru } }));
  return new Map([...shipped, ...rows].map(({ key, name }) => [key, name]));
}

export interface Entitled {
  readonly en: string;
  readonly ru: string;
}

export interface TitleParts {
  readonly topic: string | null;
  readonly service: string | null;
  readonly supplier: string | null;
  readonly customer: string | null;
  /** What was looked for in vain. */
  readonly words: string | null;
}

/** A first name for a need, in both languages: what about, whose, for whom. People give it a better one. */
export function titleOf(parts: TitleParts, topics: TopicNames): Entitled {
  const inOne = (language: Language): string => {
    const t = say(titleWords, language);
    const topic = (parts.topic && topics.get(parts.topic)?.[language]) || t("other");
    if (parts.words !== null) return t("notFound", { words: parts.words });
    const sides = [parts.supplier, parts.customer].filter((side) => side !== null).join(" → ");
    if (parts.service !== null && sides !== "")
      return t("ofService", { topic, service: parts.service, sides });
    return sides === "" ? topic : t("ofSides", { topic, sides });
  };
  return { en: inOne("en"), ru: inOne("ru") };
}

/** Titles of what is proposed, with the names of parties and services looked up once. */
export async function titlesFor(
  db: Database,
  proposals: readonly (Proposal & { readonly words: string | null })[],
): Promise<ReadonlyMap<string, Entitled>> {
  const topics = await topicNames(db);
  const parties = await knownParties(
    db,
    proposals.flatMap(({ supplier, customer }) => [supplier, customer].filter((one) => one !== null)),
  );
  const services = await serviceNames(
    db,
    proposals.flatMap(({ service }) => service ?? []),
  );
  return new Map(
    proposals.map((one) => [
      one.key,
      titleOf(
        {
          topic: one.topic,
          service: one.service === null ? null : (services.get(one.service) ?? one.service),
          supplier: one.supplier === null ? null : (parties.get(one.supplier)?.name ?? null),
          customer: one.customer === null ? null : (parties.get(one.customer)?.name ?? null),
          words: one.words,
        },
        topics,
      ),
    ]),
  );
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text);

export async function serviceNames(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(isId);
  if (known.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(words #>> '{ru,name}', words #>> '{en,name}', '') as name from catalogue.service where id = any(${known}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
