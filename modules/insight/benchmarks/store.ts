import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface BenchmarkDraft {
  readonly kind: "figure" | "practice";
  readonly beside: string | null;
  readonly title: string;
  readonly source: string;
  readonly link: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly unit: string;
  readonly n: number | null;
  readonly note: string;
}

export interface BenchmarkRow extends BenchmarkDraft {
  readonly id: string;
  readonly createdAt: Date;
  readonly place: string;
}

export async function readBenchmarks(
  db: Database,
  before: readonly [string, string] | undefined,
  limit: number,
): Promise<BenchmarkRow[]> {
  const { rows } = await sql<BenchmarkRow>`
    select id, kind, beside, title, source, link, year, value, unit, n, note, created_at as "createdAt",
      created_at::text as place
    from insight.benchmark
    where removed_at is null
      and ${before ? sql`(created_at, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql`true`}
    order by created_at desc, id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function insertBenchmark(
  db: Database,
  draft: BenchmarkDraft,
  by: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into insight.benchmark (kind, beside, title, source, link, year, value, unit, n, note, created_by)
    values (${draft.kind}, ${draft.beside}, ${draft.title}, ${draft.source}, ${draft.link}, ${draft.year}, ${draft.value},
      ${draft.unit}, ${draft.n}, ${draft.note}, ${by})
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

/** False where there is none. */
export async function updateBenchmark(db: Database, id: string, draft: BenchmarkDraft): Promise<boolean> {
  const { rows } = await sql`
    update insight.benchmark set kind = ${draft.kind}, beside = ${draft.beside}, title = ${draft.title},
      source = ${draft.source}, link = ${draft.link}, year = ${draft.year}, value = ${draft.value}, unit = ${draft.unit},
      n = ${draft.n}, note = ${draft.note}
    where id = ${id} and removed_at is null returning 1
  `.execute(db);
  return rows.length > 0;
}

export async function setRemoved(db: Database, id: string, removedAt: Date | null): Promise<boolean> {
  const { rows } = await sql`
    update insight.benchmark set removed_at = ${removedAt} where id = ${id} returning 1
  `.execute(db);
  return rows.length > 0;
}
