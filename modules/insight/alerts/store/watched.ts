import { sql } from "kysely";
import type { Database } from "#platform/database";
import { type Known, rules } from "../follow.ts";
import { type AlertMeasure, type SeriesOf, seriesName } from "../watched.ts";

export interface KeptSeries extends SeriesOf {
  readonly through: string;
  readonly state: Known;
}

/** Locked, so that two rounds do not take the same week twice. */
export async function readWatched(
  db: Database,
  measure: AlertMeasure,
  suppliers: readonly string[],
): Promise<KeptSeries[]> {
  const { rows } = await sql<KeptSeries>`
    select measure, supplier, customer, topic, through::text as through, state from insight.watched
    where measure = ${measure} and supplier = any(${[...suppliers]}::uuid[]) and rules = ${rules}
    order by series for update
  `.execute(db);
  return rows;
}

export async function keepWatched(db: Database, series: readonly KeptSeries[]): Promise<void> {
  if (series.length === 0) return;
  const rows = series.map(({ state, ...one }) => ({ ...one, series: seriesName(one), state, rules }));
  await sql`
    insert into insight.watched (series, measure, supplier, customer, topic, through, state, rules)
    select series, measure, supplier, customer, topic, through, state, rules
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (series text, measure text, supplier uuid, customer uuid,
      topic text, through date, state jsonb, rules int)
    on conflict (series) do update set through = excluded.through, state = excluded.state, rules = excluded.rules
  `.execute(db);
}

/** Up to which week the house has looked; null: never, or by other rules. */
export async function lookedThrough(db: Database): Promise<string | null> {
  const { rows } = await sql<{ through: string | null }>`
    select max(through)::text as through from insight.watched where rules = ${rules}
  `.execute(db);
  return rows[0]?.through ?? null;
}

export async function forgetWatched(db: Database, party?: string): Promise<void> {
  if (party === undefined) await sql`delete from insight.watched`.execute(db);
  else await sql`delete from insight.watched where supplier = ${party} or customer = ${party}`.execute(db);
}
