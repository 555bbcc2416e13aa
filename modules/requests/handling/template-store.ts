import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { TemplateContent } from "../schema/templates.ts";
import type { Filling } from "./placeholders.ts";

export interface Template {
  readonly id: string;
  readonly unit: string | null;
  readonly name: string;
  readonly kind: "answer" | "checklist";
  readonly content: unknown;
  readonly updatedAt: Date;
}

const columns = sql`id, unit, name, kind, content, updated_at as "updatedAt"`;

export async function templatesIn(db: Database, unit: string | null): Promise<Template[]> {
  const { rows } = await sql<Template>`
    select ${columns} from requests.template where unit is not distinct from ${unit}::uuid
    order by kind, name, id limit 500
  `.execute(db);
  return rows;
}

export async function findTemplate(db: Database, id: string): Promise<Template | undefined> {
  const { rows } = await sql<Template>`select ${columns} from requests.template where id = ${id}`.execute(db);
  return rows[0];
}

export async function isLivingUnit(db: Database, unit: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organisation.party where id = ${unit} and kind = 'unit' and ended_on is null
  `.execute(db);
  return rows.length > 0;
}

export async function insertTemplate(
  db: Database,
  unit: string | null,
  { kind, name, content }: TemplateContent & { name: string },
  by: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into requests.template (unit, kind, name, content, updated_by)
    values (${unit}, ${kind}, ${name}, ${JSON.stringify(content)}::jsonb, ${by}) returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function updateTemplate(
  db: Database,
  id: string,
  { name, content }: { name: string; content: object },
  by: string | null,
): Promise<void> {
  await sql`
    update requests.template set name = ${name}, content = ${JSON.stringify(content)}::jsonb, updated_at = now(),
      updated_by = ${by}
    where id = ${id}
  `.execute(db);
}

/** The name of a rule that uses it. */
export async function ruleUsing(db: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from requests.rule
    where definition -> 'deeds' @> ${JSON.stringify([{ template: id }])}::jsonb order by position, id limit 1
  `.execute(db);
  return rows[0]?.name;
}

export async function deleteTemplate(db: Database, id: string): Promise<void> {
  await sql`delete from requests.template where id = ${id}`.execute(db);
}

export async function placeOfWork(
  db: Database,
  work: string,
): Promise<{ request: string; unit: string } | undefined> {
  const { rows } = await sql<{ request: string; unit: string }>`
    select request, unit from requests.work where id = ${work}
  `.execute(db);
  return rows[0];
}

export interface ReadyAnswer {
  readonly id: string;
  readonly name: string;
  readonly ru: string | null;
  readonly en: string | null;
}

/** The ready answers of a unit, of those above it, and of the house. */
export async function answersFor(db: Database, unit: string): Promise<ReadyAnswer[]> {
  const { rows } = await sql<ReadyAnswer>`
    select id, name, content ->> 'ru' as ru, content ->> 'en' as en from requests.template
    where kind = 'answer' and (unit is null or unit = ${unit}::uuid
      or unit in (select above from organisation.unit_above where unit = ${unit}::uuid))
    order by (unit = ${unit}::uuid) desc nulls last, name, id limit 200
  `.execute(db);
  return rows;
}

/** What fills a ready answer's open places for a request, and the language of whoever asked. */
export async function fillingFor(
  db: Database,
  request: string,
): Promise<Filling & { language: "ru" | "en" | null }> {
  const { rows } = await sql<Filling & { language: "ru" | "en" | null }>`
    select p.name, r.number::text as number, r.subject, f.language,
      coalesce(s.words #>> array[coalesce(f.language, 'ru'), 'name'], s.words #>> '{ru,name}', s.words #>> '{en,name}') as service
    from requests.request r
    left join organisation.party p on p.id = coalesce(r.requester, r.customer)
    left join organisation.profile f on f.party = r.requester
    left join catalogue.service s on s.id = r.service
    where r.id = ${request}
  `.execute(db);
  return rows[0]!;
}
