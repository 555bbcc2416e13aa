import { sql } from "kysely";
import type { Database } from "#platform/database";
import { fillIn } from "../handling/placeholders.ts";
import { fillingFor } from "../handling/template-store.ts";

/** A ready answer, filled in, in the language of whoever asked; in the only one there is, if need be. */
export async function answerText(
  db: Database,
  template: string,
  request: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ ru: string | null; en: string | null }>`
    select t.content ->> 'ru' as ru, t.content ->> 'en' as en
    from requests.template t where t.id = ${template} and t.kind = 'answer'
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const filling = await fillingFor(db, request);
  const text = filling.language === "en" ? row.en || row.ru : row.ru || row.en;
  return text ? fillIn(text, filling) : undefined;
}

/** Adds a checklist's points to a work, those it has not got yet. */
export async function addChecklist(
  db: Database,
  template: string,
  request: string,
  work: string,
): Promise<number> {
  const added = await sql`
    insert into requests.check_item (request, work, position, words)
    select ${request}, ${work}, (select coalesce(max(position), 0) from requests.check_item where work = ${work}) + item.place,
      item.words
    from requests.template t, jsonb_array_elements_text(t.content -> 'items') with ordinality as item (words, place)
    where t.id = ${template} and t.kind = 'checklist'
      and not exists (select 1 from requests.check_item c where c.work = ${work} and c.words = item.words)
  `.execute(db);
  return Number(added.numAffectedRows ?? 0);
}
