import fs from "node:fs";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyText, type Database } from "#platform/database";

type Connection = Pick<Context, "db" | "client">;

/** One discovery at a time: two would count each other's rows half done. */
export async function lockDiscovery(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('relationships.discovery'))`.execute(db);
}

export interface Stale {
  readonly source: string;
  readonly log: string | null;
  readonly since: Date;
}

/** Notes what has to be counted anew, and that a new map is wanted. */
export async function markStale(db: Database, source: string, log: string | null = null): Promise<void> {
  await sql`
    insert into relationships.stale (source, log) values (${source}, ${log})
    on conflict (source, log) do update set since = clock_timestamp()
  `.execute(db);
  await wantDiscovery(db);
}

export async function wantDiscovery(db: Database): Promise<void> {
  await sql`update relationships.discovery set wanted = wanted + 1`.execute(db);
}

/**
 * When a drawing must be queued for: at once, or after a rest where drawing takes long, so that a large company's
 * map does not draw itself without end. Undefined while one waits already, unless it seems to have been lost.
 */
export async function takeQueueing(db: Database): Promise<Date | undefined> {
  const { rows } = await sql<{ due: Date }>`
    update relationships.discovery set queued_at = clock_timestamp() + interval '1 millisecond' *
      case when (figures->>'milliseconds')::float8 > ${longDrawing}
        then least((figures->>'milliseconds')::float8 * ${restAfter}, ${longestRest}) else 0 end
    where queued_at is null or queued_at < clock_timestamp() - interval '2 minutes'
    returning queued_at as due
  `.execute(db);
  return rows[0]?.due;
}

/** Milliseconds of the last drawing from which on the next one waits, how many times as long, and at most how long. */
const [longDrawing, restAfter, longestRest] = [1_000, 30, 600_000];

/** A drawing has begun: what changes from now on needs another one. */
export async function leaveQueue(db: Database): Promise<void> {
  await sql`update relationships.discovery set queued_at = null`.execute(db);
}

export async function readStale(db: Database): Promise<Stale[]> {
  const { rows } = await sql<Stale>`select source, log, since from relationships.stale`.execute(db);
  return rows;
}

/** What was marked again meanwhile stays. */
export async function clearStale(db: Database, { source, log, since }: Stale): Promise<void> {
  await sql`
    delete from relationships.stale
    where source = ${source} and log is not distinct from ${log} and since <= ${since}::timestamptz + interval '1 millisecond'
  `.execute(db);
}

export interface DiscoveryState {
  readonly wanted: number;
  readonly done: number;
  readonly asOf: Date | null;
  readonly foundAt: Date | null;
  readonly prior: number | null;
  readonly figures: Readonly<Record<string, number>>;
}

export async function discoveryState(db: Database): Promise<DiscoveryState> {
  const { rows } = await sql<DiscoveryState>`
    select wanted, done, as_of as "asOf", found_at as "foundAt", prior, figures from relationships.discovery
  `.execute(db);
  return rows[0]!;
}

export async function settleDiscovery(
  db: Database,
  found: {
    done: number;
    asOf: Date;
    foundAt: Date;
    prior: number;
    learned: readonly object[];
    figures: object;
  },
): Promise<void> {
  await sql`
    update relationships.discovery set done = greatest(done, ${found.done}), as_of = ${found.asOf},
      found_at = ${found.foundAt}, prior = ${found.prior}, learned = ${JSON.stringify(found.learned)}::jsonb,
      figures = ${JSON.stringify(found.figures)}::jsonb
  `.execute(db);
}

export interface WordPair {
  readonly supplier: string;
  readonly customer: string;
  readonly word: "confirmed" | "rejected" | "ended";
}

export async function spokenPairs(db: Database): Promise<WordPair[]> {
  const { rows } = await sql<WordPair>`
    select supplier, customer, word from relationships.relationship where word is not null
  `.execute(db);
  return rows;
}

/**
 * Takes over what was found. The human's word, the name and the services stay as they are; pairs that left no
 * trace any more and of which nobody has spoken go.
 */
export async function replaceFound({ db, client }: Connection, file: string): Promise<void> {
  await sql`
    create temp table found (
      supplier uuid, customer uuid, confidence float8, of_customer_demand float8, of_supplier_work float8, work float8,
      hand_overs int, wait_hours_monthly float8, evidence_count float8, sources text[], parts jsonb, recent real[]
    ) on commit drop`.execute(db);
  await copyText(client, "found", fs.createReadStream(file, { highWaterMark: 1 << 20 }));
  await sql`create index on found (supplier, customer)`.execute(db);
  await sql`analyze found`.execute(db);
  await sql`
    delete from relationships.relationship r
    where word is null and not declared and name is null and services = '{}'
      and not exists (select 1 from found f where f.supplier = r.supplier and f.customer = r.customer)
  `.execute(db);
  await sql`
    update relationships.relationship r set confidence = 0, of_customer_demand = 0, of_supplier_work = 0, work = 0,
      hand_overs = 0, wait_hours_monthly = 0, evidence_count = 0, mean_wait_seconds = null, median_wait_seconds = null,
      sources = case when declared then '{declaration}'::text[] else '{}' end, parts = '[]', recent = '{}'
    where not exists (select 1 from found f where f.supplier = r.supplier and f.customer = r.customer)
  `.execute(db);
  await sql`
    with wait as materialized (
      select supplier, customer, avg(seconds) as mean, percentile_cont(0.5) within group (order by seconds) as median
      from relationships.hand_over group by 1, 2
    )
    insert into relationships.relationship as r (supplier, customer, confidence, of_customer_demand, of_supplier_work,
      work, hand_overs, mean_wait_seconds, median_wait_seconds, wait_hours_monthly, evidence_count, sources, parts, recent)
    select f.supplier, f.customer, f.confidence, f.of_customer_demand, f.of_supplier_work, f.work, f.hand_overs,
      w.mean, w.median, f.wait_hours_monthly, f.evidence_count, f.sources, f.parts, f.recent
    from found f left join wait w on w.supplier = f.supplier and w.customer = f.customer
    on conflict (supplier, customer) do update set
      confidence = excluded.confidence, of_customer_demand = excluded.of_customer_demand,
      of_supplier_work = excluded.of_supplier_work, work = excluded.work, hand_overs = excluded.hand_overs,
      mean_wait_seconds = excluded.mean_wait_seconds, median_wait_seconds = excluded.median_wait_seconds,
      wait_hours_monthly = excluded.wait_hours_monthly, evidence_count = excluded.evidence_count,
      sources = case when r.declared then array_append(excluded.sources, 'declaration') else excluded.sources end,
      parts = excluded.parts, recent = excluded.recent
  `.execute(db);
}

export async function replacePictures(
  { db, client }: Connection,
  files: { readonly self: string; readonly places: string },
): Promise<void> {
  await sql`delete from relationships.self_service`.execute(db);
  await copyText(client, "relationships.self_service (party, evidence)", fs.createReadStream(files.self));
  await sql`delete from relationships.place`.execute(db);
  await copyText(
    client,
    "relationships.place (party, x, y, supplier_rank, customer_rank)",
    fs.createReadStream(files.places),
  );
}

export interface Spoken {
  readonly id: string;
  readonly word: "confirmed" | "rejected" | "ended";
  readonly declared: boolean;
  readonly review: string | null;
  readonly confidence: number;
  readonly count: number;
  readonly wordConfidence: number | null;
  readonly wordCount: number | null;
}

export async function spokenOf(db: Database): Promise<Spoken[]> {
  const { rows } = await sql<Spoken>`
    select id, word, declared, review, confidence, evidence_count as count, word_confidence as "wordConfidence",
      word_count as "wordCount"
    from relationships.relationship where word is not null
  `.execute(db);
  return rows;
}

export async function setReview(db: Database, id: string, review: string | null): Promise<void> {
  await sql`update relationships.relationship set review = ${review} where id = ${id}`.execute(db);
}
