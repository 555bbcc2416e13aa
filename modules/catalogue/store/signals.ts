// What searches leave behind: what was opened after them, and those nobody found an answer to. Never who searched.

import { randomBytes } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "#platform/database";

/**
 * Whether this is the first time today that somebody says this. The mark is a hash with the day's own salt; both are
 * gone with the day, so that nobody can find out afterwards who searched for what.
 */
export async function firstToday(db: Database, now: Date, said: readonly string[]): Promise<boolean> {
  const day = now.toISOString().slice(0, 10);
  await sql`
    insert into catalogue.search_day (day, salt) values (${day}, ${randomBytes(32)}) on conflict do nothing
  `.execute(db);
  const { numAffectedRows } = await sql`
    insert into catalogue.search_mark (day, mark)
    select day, sha256(salt || convert_to(${said.join("\n")}, 'UTF8')) from catalogue.search_day where day = ${day}
    on conflict do nothing
  `.execute(db);
  return numAffectedRows === 1n;
}

export async function forgetMarks(db: Database, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await sql`delete from catalogue.search_mark where day < ${day}`.execute(db);
  await sql`delete from catalogue.search_day where day < ${day}`.execute(db);
}

export async function countChoice(db: Database, query: string, service: string, now: Date): Promise<void> {
  await sql`
    insert into catalogue.search_choice (query, service, count, last_at) values (${query}, ${service}, 1, ${now})
    on conflict (query, service) do update set count = search_choice.count + 1, last_at = excluded.last_at
  `.execute(db);
}

/** What nobody has opened for a year was learnt from another catalogue than today's. */
export async function forgetChoices(db: Database, now: Date): Promise<void> {
  await sql`delete from catalogue.search_choice where last_at < ${now}::timestamptz - interval '1 year'`.execute(
    db,
  );
}

export async function countMissed(db: Database, query: string, typed: string, now: Date): Promise<void> {
  await sql`
    insert into catalogue.search_missed (query, typed, count, first_at, last_at) values (${query}, ${typed}, 1, ${now}, ${now})
    on conflict (query) do update
      set count = search_missed.count + 1, typed = excluded.typed, last_at = excluded.last_at
  `.execute(db);
}

export interface MissedRow {
  readonly query: string;
  readonly typed: string;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface MissedPlace {
  readonly by: string;
  readonly query: string;
}

/** By how often, or by when last; `after` is where the page before ended. */
export async function missedSearches(
  db: Database,
  order: "count" | "recent",
  after: MissedPlace | undefined,
  limit: number,
): Promise<(MissedRow & { readonly by: string })[]> {
  const key: RawBuilder<unknown> = order === "count" ? sql`count` : sql`last_at`;
  const text = order === "count" ? sql`count::text` : sql`to_json(last_at) #>> '{}'`;
  const type = order === "count" ? sql`int` : sql`timestamptz`;
  const beyond = after ? sql`where (${key}, query) < (${after.by}::text::${type}, ${after.query})` : sql``;
  const { rows } = await sql<MissedRow & { by: string }>`
    select query, typed, count, first_at as "firstAt", last_at as "lastAt", ${text} as by
    from catalogue.search_missed ${beyond} order by ${key} desc, query desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function dropMissed(db: Database, query: string): Promise<void> {
  await sql`delete from catalogue.search_missed where query = ${query}`.execute(db);
}

/** Missed searches with more to tell than was told, and marks them told. */
export async function untoldMissed(db: Database, atMost: number): Promise<MissedRow[]> {
  const { rows } = await sql<MissedRow>`
    update catalogue.search_missed m set told = m.count
    from (select query from catalogue.search_missed where count > told order by query limit ${atMost} for update skip locked) u
    where m.query = u.query
    returning m.query, m.typed, m.count, m.first_at as "firstAt", m.last_at as "lastAt"
  `.execute(db);
  return rows;
}
