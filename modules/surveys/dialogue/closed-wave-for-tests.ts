import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { World } from "#test/world";
import { hashOf } from "./author-key.ts";

const items = JSON.stringify([
  { name: "more", form: "text", title: { en: "Anything else, {subject}?", ru: "Что ещё: {subject}?" } },
]);
const contract = JSON.stringify({ en: {}, ru: {} });

/** A wave with a comment, as a release leaves it; `key` is its author's, if they are ready to talk. */
export async function releaseComment(
  world: World,
  given: { supplier: string | null; key?: string; state?: "closing" | "closed"; words?: string; by?: string },
): Promise<{ wave: string; comment: string }> {
  const comment = randomUUID();
  const hash = given.key === undefined ? null : hashOf(given.key);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ wave: string }>`
      with questionnaire as (
        insert into surveys.questionnaire (purpose, about, name, draft) values ('own', 'supplier', '{}', '{}') returning id
      ), version as (
        insert into surveys.version (questionnaire, number, form, items, sha256)
        select id, 1, '{}', ${items}::jsonb, 'x' from questionnaire returning id, questionnaire
      ), wave as (
        insert into surveys.wave (name, questionnaire, version, kind, direction, state, contract, contract_hash, created_by)
        select '{"en": "Spring", "ru": "Весна"}', questionnaire, id, 'anonymous', 'suppliers', ${given.state ?? "closed"},
          ${contract}::jsonb, 'x', ${given.by ?? null}::uuid
        from version returning id
      )
      insert into surveys.comment (id, wave, supplier, item, words, key_hash)
      select ${comment}, id, ${given.supplier}::uuid, 'more', ${given.words ?? "Долго ждём ответа."}, ${hash}
      from wave returning wave
    `.execute(db),
  );
  return { wave: rows[0]?.wave as string, comment };
}
