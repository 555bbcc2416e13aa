import { sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import { type NamedRow, type PartyRow, partIn } from "./interviews.ts";

export interface QuoteRow {
  readonly id: string;
  readonly interview: string;
  readonly question: string;
  readonly starts: number;
  readonly words: string;
  readonly supplier: PartyRow | null;
  readonly customer: PartyRow | null;
  readonly codes: NamedRow[];
}

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind) from organisation.party p
   where p.id = ${sql.ref(column)})`;
const codes = sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
    from surveys.quote_code qc join surveys.code c on c.id = qc.code where qc.quote = q.id), '[]'::jsonb) as codes`;
const columns = sql`
  q.id, q.interview, q.question, q.starts, q.words, ${party("q.supplier")} as supplier,
  ${party("q.customer")} as customer, ${codes}`;

export async function quotesOf(db: Database, interview: string): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select ${columns} from surveys.quote q where q.interview = ${interview} order by q.question, q.starts, q.id
  `.execute(db);
  return rows;
}

export async function findQuote(db: Database, id: string): Promise<QuoteRow | undefined> {
  const { rows } = await sql<QuoteRow>`select ${columns} from surveys.quote q where q.id = ${id}`.execute(db);
  return rows[0];
}

export async function insertQuote(
  db: Database,
  made: {
    readonly id: string;
    readonly interview: string;
    readonly question: string;
    readonly starts: number;
    readonly words: string;
    readonly supplier: string | null;
    readonly customer: string | null;
    readonly by: string | null;
  },
): Promise<void> {
  await sql`
    insert into surveys.quote (id, interview, question, starts, words, supplier, customer, created_by)
    values (${made.id}, ${made.interview}, ${made.question}, ${made.starts}, ${made.words}, ${made.supplier},
      ${made.customer}, ${made.by})
    on conflict (id) do nothing
  `.execute(db);
}

export async function saveCoding(
  db: Database,
  id: string,
  to: {
    readonly supplier: string | null;
    readonly customer: string | null;
    readonly codes: readonly string[];
  },
): Promise<void> {
  await sql`
    update surveys.quote set supplier = ${to.supplier}, customer = ${to.customer} where id = ${id}
  `.execute(db);
  await sql`
    delete from surveys.quote_code where quote = ${id} and code <> all(${[...to.codes]}::uuid[])
  `.execute(db);
  await sql`
    insert into surveys.quote_code (quote, code) select ${id}, unnest(${[...to.codes]}::uuid[]) on conflict do nothing
  `.execute(db);
}

export async function deleteQuote(db: Database, id: string): Promise<void> {
  await sql`delete from surveys.quote where id = ${id}`.execute(db);
}

/** In a unit of fewer people its name would be that of the person. */
const fewest = 5;

export interface ListedRow {
  readonly id: string;
  readonly words: string;
  readonly supplier: PartyRow | null;
  readonly customer: PartyRow | null;
  readonly codes: NamedRow[];
  readonly who: string | null;
  readonly interview: string | null;
  readonly madeAt: string;
}

/** A quote without the name, where that was asked for: no interview and no small unit beside it either. */
const listed = sql`
  q.id, q.words, ${party("q.supplier")} as supplier, ${codes}, q.created_at::text as "madeAt",
  case when i.named then (select p.name from organisation.party p where p.id = i.interviewed) end as who,
  case when i.named then i.id end as interview,
  case when i.named or (
    select count(*) from organisation.unit_above a join organisation.person e on e.unit = a.unit
    join organisation.party p on p.id = e.party and p.ended_on is null where a.above = q.customer) >= ${fewest}::int
    then ${party("q.customer")} end as customer
  from surveys.quote q join surveys.interview i on i.id = q.interview`;

export async function listQuotes(
  db: Database,
  actor: Actor,
  filter: {
    readonly code?: string | undefined;
    readonly party?: string | undefined;
    readonly after?: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<ListedRow[]> {
  const { code, after } = filter;
  const { rows } = await sql<ListedRow>`
    select ${listed}
    where ${partIn(actor, "reading")}
      and ${code ? sql`exists (select 1 from surveys.quote_code qc where qc.quote = q.id and qc.code = ${code})` : sql`true`}
      and ${filter.party ? sql`(q.supplier = ${filter.party} or (i.named and q.customer = ${filter.party}))` : sql`true`}
      and ${after ? sql`(q.created_at, q.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by q.created_at desc, q.id desc limit ${filter.limit}
  `.execute(db);
  return rows;
}

/** For rooms that hang something on quotes: those of them that are still there, as they may be shown. */
export async function quotesForSignals(
  db: Database,
  ids: readonly string[],
): Promise<Omit<ListedRow, "madeAt">[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedRow>`
    select ${listed} where q.id = any(${[...ids]}::uuid[]) order by q.id
  `.execute(db);
  return rows.map(({ madeAt: _, ...quote }) => quote);
}

/** Of some quotes those that somebody may read: as interviewer, or as one of those named when consent was given. */
export async function quotesReadBy(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select q.id from surveys.quote q join surveys.interview i on i.id = q.interview
    where q.id = any(${[...ids]}::uuid[]) and ${partIn(actor, "reading")}
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}
