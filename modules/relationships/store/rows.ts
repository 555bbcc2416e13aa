import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyOut, copyText } from "#platform/database";
import type { RowKind } from "../finding/relocate.ts";
import type { ImportKind } from "../importing/kinds.ts";

type Connection = Pick<Context, "db" | "client">;

interface RowTable {
  readonly kind: RowKind;
  /** Columns as the reader writes them, with their types. */
  readonly staged: string;
  /** What makes a staged row the same as a stored one, with `s` for staged and `t` for stored. */
  readonly same: string;
  readonly insert: string;
  readonly onConflict: string;
}

const tables: Record<ImportKind, RowTable> = {
  requests: {
    kind: "request",
    staged: `line int, key text, at timestamptz, closed_at timestamptz, requester text, server text, service text,
      kind text, asked_by uuid, served_by uuid, supplier uuid, customer uuid, counts boolean`,
    same: "t.key = s.key and t.system = $1",
    insert: `relationships.request (import, system, line, key, at, closed_at, requester, server, service, kind,
      asked_by, served_by, supplier, customer, counts)
      select $2::uuid, $1, line, key, at, closed_at, requester, server, service, kind, asked_by, served_by, supplier,
        customer, counts from staged_row`,
    onConflict: `(system, key) do update set import = excluded.import, line = excluded.line, at = excluded.at,
      closed_at = excluded.closed_at, requester = excluded.requester, server = excluded.server,
      service = excluded.service, kind = excluded.kind, asked_by = excluded.asked_by, served_by = excluded.served_by,
      supplier = excluded.supplier, customer = excluded.customer, counts = excluded.counts`,
  },
  nominations: {
    kind: "nomination",
    staged: `line int, key text, at timestamptz, respondent text, named text, frequency text, criticality int,
      said_by uuid, supplier uuid, customer uuid, counts boolean`,
    same: "t.key = s.key and $1::text is not null",
    insert: `relationships.nomination (import, line, key, at, respondent, named, frequency, criticality, said_by,
      supplier, customer, counts)
      select distinct on (key) $2::uuid, line, key, at, respondent, named, frequency, criticality, said_by, supplier,
        customer, counts from staged_row where $1::text is not null order by key, line`,
    onConflict: `(key) do update set import = excluded.import, line = excluded.line, at = excluded.at,
      frequency = excluded.frequency, criticality = excluded.criticality, said_by = excluded.said_by,
      supplier = excluded.supplier, customer = excluded.customer, counts = excluded.counts`,
  },
  mail: {
    kind: "contact",
    staged: `day date, one uuid, other uuid, at timestamptz, weight real, supplier uuid, customer uuid, counts boolean`,
    same: "t.one = s.one and t.other = s.other and t.day = s.day and $1::text is not null",
    // The same message may be in two exports: a day's contact is the larger of the two, never the sum.
    insert: `relationships.contact (import, day, one, other, at, weight, supplier, customer, counts)
      select $2::uuid, day, one, other, at, weight, supplier, customer, counts from staged_row
      where $1::text is not null`,
    onConflict: `(one, other, day) do update set weight = greatest(contact.weight, excluded.weight),
      at = least(contact.at, excluded.at), supplier = excluded.supplier, customer = excluded.customer,
      counts = excluded.counts`,
  },
};

export const tableOf = (kind: ImportKind): string => `relationships.${tables[kind].kind}`;

/** Puts the rows a reader wrote into a table that lives as long as the transaction. */
export async function stageRows({ db, client }: Connection, kind: ImportKind, file: string): Promise<void> {
  await sql.raw(`create temp table staged_row (${tables[kind].staged}) on commit drop`).execute(db);
  await copyText(client, "staged_row", fs.createReadStream(file, { highWaterMark: 1 << 20 }));
  await sql.raw("analyze staged_row").execute(db);
}

/** How many of the staged rows the house has already. */
export async function countKnown({ client }: Connection, kind: ImportKind, system: string): Promise<number> {
  const { same } = tables[kind];
  const { rows } = await client.query(
    `select count(*) as known from staged_row s where exists (select 1 from ${tableOf(kind)} t where ${same})`,
    [system],
  );
  return rows[0].known;
}

export async function storeRows(
  { client }: Connection,
  kind: ImportKind,
  system: string,
  importId: string,
): Promise<void> {
  const { insert, onConflict } = tables[kind];
  await client.query(`insert into ${insert} on conflict ${onConflict}`, [system, importId]);
}

/** What `relocate` needs of each stored row: id, milliseconds, whom it names, and what that was taken for. */
const located: Record<RowKind, string> = {
  request: `select id, (extract(epoch from at) * 1000)::bigint, requester, server, asked_by, served_by, supplier,
    customer, counts from relationships.request`,
  nomination: `select id, (extract(epoch from at) * 1000)::bigint, respondent, named, said_by, null, supplier, customer,
    counts from relationships.nomination`,
  contact: `select id, (extract(epoch from at) * 1000)::bigint, one, other, null, null, supplier, customer, counts
    from relationships.contact`,
};

export async function writeRows({ client }: Connection, kind: RowKind, file: string): Promise<void> {
  await pipeline(copyOut(client, located[kind]), fs.createWriteStream(file));
}

const people: Record<RowKind, string> = {
  request: "asked_by = s.one, served_by = s.other,",
  nomination: "said_by = s.one,",
  contact: "",
};

/** Takes over what rows mean now. */
export async function applyChanges({ db, client }: Connection, kind: RowKind, file: string): Promise<void> {
  await sql`
    create temp table moved_row (
      id bigint primary key, one uuid, other uuid, supplier uuid, customer uuid, counts boolean
    ) on commit drop`.execute(db);
  await copyText(client, "moved_row", fs.createReadStream(file, { highWaterMark: 1 << 20 }));
  await client.query(
    `update relationships.${kind} t set ${people[kind]} supplier = s.supplier, customer = s.customer, counts = s.counts
     from moved_row s where s.id = t.id`,
  );
  await sql`drop table moved_row`.execute(db);
}
