import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyOut, copyText, type Database } from "#platform/database";

type Connection = Pick<Context, "db" | "client">;

const month = (at: string) =>
  `((extract(year from ${at} at time zone 'UTC') - 1970) * 12 + extract(month from ${at} at time zone 'UTC') - 1)::int`;

/** Counts a source anew from its rows. `latest` dates answers that have no time of their own. */
const recounts = {
  requests: `
    select 'requests', supplier, customer, service, ${month("at")}, count(*), min(at), max(at), null::float8
    from relationships.request where counts group by 2, 3, 4, 5`,
  communication: `
    select 'communication', supplier, customer, '', ${month("at")}, round(sum(weight::float8)::numeric, 4), min(at), max(at), null
    from relationships.contact where counts group by 2, 3, 5`,
  nomination: `
    select 'nomination', supplier, customer, '', ${month("at")}, count(*), min(at), max(at), null
    from (
      select distinct on (coalesce(said_by, customer), supplier) supplier, customer, coalesce(at, $1::timestamptz) as at
      from relationships.nomination where counts
      order by coalesce(said_by, customer), supplier, import desc, line
    ) once group by 2, 3, 5`,
} as const;
export type RecountedSource = keyof typeof recounts;

const columns = "(source, supplier, customer, service, month, count, first_at, last_at, wait_seconds)";

export async function recount({ client }: Connection, source: RecountedSource, latest: Date): Promise<void> {
  await client.query("delete from relationships.evidence where source = $1", [source]);
  const parameters = source === "nomination" ? [latest] : [];
  await client.query(`insert into relationships.evidence ${columns} ${recounts[source]}`, parameters);
}

/** Replaces the hand-overs of a log and counts them. */
export async function replaceHandOvers(
  { db, client }: Connection,
  log: { readonly id: string; readonly name: string },
  files: { readonly rows: string; readonly own: string },
): Promise<void> {
  await forgetLog(db, log);
  await copyText(
    client,
    "relationships.hand_over (log, case_id, activity, at, seconds, supplier, customer)",
    fs.createReadStream(files.rows, { highWaterMark: 1 << 20 }),
  );
  await client.query(
    `insert into relationships.evidence ${columns}
     select 'processes', supplier, customer, $2, ${month("at")}, count(*), min(at), max(at), sum(seconds)
     from relationships.hand_over where log = $1 group by 2, 3, 5`,
    [log.id, log.name],
  );
  await sql`create temp table own_work (party uuid, month int, count int, first_at timestamptz, last_at timestamptz)
    on commit drop`.execute(db);
  await copyText(client, "own_work", fs.createReadStream(files.own));
  await client.query(
    `insert into relationships.evidence ${columns}
     select 'processes', party, party, $1, month, count, first_at, last_at, null from own_work`,
    [log.name],
  );
  await sql`drop table own_work`.execute(db);
}

async function forgetLog(db: Database, log: { readonly id: string; readonly name: string }): Promise<void> {
  await sql`delete from relationships.evidence where source = 'processes' and service = ${log.name}`.execute(
    db,
  );
  await sql`delete from relationships.hand_over where log = ${log.id}`.execute(db);
}

/** What logs left behind that are gone, or that are called otherwise now. */
export async function forgetGoneLogs(db: Database): Promise<void> {
  await sql`delete from relationships.hand_over where log not in (select id from processes.log)`.execute(db);
  await sql`
    delete from relationships.evidence where source = 'processes' and service not in (select name from processes.log)
  `.execute(db);
}

export async function writeEvidence({ client }: Connection, file: string): Promise<void> {
  const rows = copyOut(
    client,
    `select source, supplier, customer, service, month, count, (extract(epoch from first_at) * 1000)::bigint,
       (extract(epoch from last_at) * 1000)::bigint, wait_seconds
     from relationships.evidence where source not in ('structure', 'declaration')
     order by source, supplier, customer, service, month`,
  );
  await pipeline(rows, fs.createWriteStream(file));
}

export async function replaceStructure({ db, client }: Connection, file: string): Promise<void> {
  await sql`delete from relationships.evidence where source = 'structure'`.execute(db);
  await copyText(
    client,
    "relationships.evidence (source, supplier, customer, service, month, count)",
    fs.createReadStream(file),
  );
}

export interface MonthTotal {
  readonly month: number;
  readonly count: number;
  readonly last: Date;
}

/** What each month holds over all dated sources, to find out which months the record covers. */
export async function monthTotals(db: Database, sources: readonly string[]): Promise<MonthTotal[]> {
  const { rows } = await sql<MonthTotal>`
    select month, sum(count) as count, max(last_at) as last from relationships.evidence
    where source = any(${[...sources]}) and last_at is not null group by month
  `.execute(db);
  return rows;
}

export async function declare(db: Database, supplier: string, customer: string, at: Date): Promise<void> {
  const since1970 = (at.getUTCFullYear() - 1970) * 12 + at.getUTCMonth();
  await sql`
    insert into relationships.evidence (source, supplier, customer, service, month, count, first_at, last_at)
    values ('declaration', ${supplier}, ${customer}, '', ${since1970}, 1, ${at}, ${at})
    on conflict do nothing
  `.execute(db);
}

export async function withdrawDeclaration(db: Database, supplier: string, customer: string): Promise<void> {
  await sql`
    delete from relationships.evidence
    where source = 'declaration' and supplier = ${supplier} and customer = ${customer}
  `.execute(db);
}
