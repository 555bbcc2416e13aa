import { sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import { codeKey } from "../interview.ts";
import { type NamedRow, partIn } from "./interviews.ts";

/** The whole code book: it is made by hand. Counted are the quotes whose interviews the reader may read. */
export async function listCodes(db: Database, actor: Actor): Promise<(NamedRow & { quotes: number })[]> {
  const { rows } = await sql<NamedRow & { quotes: number }>`
    select c.id, c.name, (
      select count(*)::int from surveys.quote_code qc join surveys.quote q on q.id = qc.quote
      join surveys.interview i on i.id = q.interview where qc.code = c.id and ${partIn(actor, "reading")}) as quotes
    from surveys.code c where c.merged_into is null
    order by c.name collate "C", c.id limit 1000
  `.execute(db);
  return rows;
}

export async function findCodes(db: Database, ids: readonly string[]): Promise<NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select id, name from surveys.code where id = any(${[...ids]}::uuid[]) and merged_into is null for update
  `.execute(db);
  return rows;
}

/** The codes of these names, made where there are none; two spellings of one name are one code. */
export async function codesNamed(
  db: Database,
  names: readonly string[],
  by: string | null,
): Promise<string[]> {
  if (names.length === 0) return [];
  const wanted = new Map(names.map((name) => [codeKey(name), name.normalize("NFC").trim()]));
  const { rows } = await sql<{ id: string }>`
    insert into surveys.code (name, name_key, created_by)
    select name, key, ${by}::uuid from unnest(${[...wanted.values()]}::text[], ${[...wanted.keys()]}::text[]) as n (name, key)
    on conflict (name_key) where merged_into is null do update set name_key = excluded.name_key
    returning id
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function isNameTaken(db: Database, name: string, except: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from surveys.code where name_key = ${codeKey(name)} and merged_into is null and id <> ${except}
  `.execute(db);
  return rows.length > 0;
}

export async function renameCode(db: Database, id: string, name: string): Promise<void> {
  await sql`
    update surveys.code set name = ${name.normalize("NFC").trim()}, name_key = ${codeKey(name)} where id = ${id}
  `.execute(db);
}

export async function mergeCode(db: Database, from: string, into: string): Promise<void> {
  await sql`
    insert into surveys.quote_code (quote, code) select quote, ${into} from surveys.quote_code where code = ${from}
    on conflict do nothing
  `.execute(db);
  await sql`delete from surveys.quote_code where code = ${from}`.execute(db);
  // What was merged into it before goes along.
  await sql`update surveys.code set merged_into = ${into} where id = ${from} or merged_into = ${from}`.execute(
    db,
  );
}
