import { sql } from "kysely";
import type { Database } from "#platform/database";

/** A request of the house itself, as evidence. */
export interface RequestFact {
  /** Its id: told again, it is the same piece of evidence. */
  readonly key: string;
  readonly at: Date;
  readonly closedAt: Date | null;
  readonly requester: string | null;
  readonly customer: string;
  /** Who serves: a unit, a partner or a person. */
  readonly server: string;
  readonly service: string;
  readonly kind: string;
}

export interface Witnessed {
  readonly supplier: string;
  readonly customer: string;
  readonly service: string;
  readonly at: Date;
}

/**
 * Writes requests down as rows of evidence, with the codes by which they find their parties again after the organisation
 * has changed. Returns those that are new and count; asking along one's own reporting line is no service.
 */
export async function writeRequestRows(
  db: Database,
  system: string,
  facts: readonly RequestFact[],
): Promise<Witnessed[]> {
  const { rows } = await sql<Witnessed & { fresh: boolean; counts: boolean }>`
    with recursive fact as (
      select f.*, coalesce(e.unit, f.server) as supplier, case when p.kind = 'person' then f.server end as person,
        p.external_id as server_code, coalesce(r.email, rp.external_id, c.external_id) as requester_code
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f (
        key text, at timestamptz, "closedAt" timestamptz, requester uuid, customer uuid, server uuid, service text, kind text)
      join organisation.party p on p.id = f.server
      join organisation.party c on c.id = f.customer
      left join organisation.person e on e.party = f.server
      left join organisation.person r on r.party = f.requester
      left join organisation.party rp on rp.id = f.requester
    ), chain (key, person, below, steps) as (
      select key, person, requester, 0 from fact where person is not null and requester is not null
      union all
      select key, requester, person, 0 from fact where person is not null and requester is not null
      union all
      select c.key, m.manager, c.below, c.steps + 1
      from chain c join organisation.person m on m.party = c.person
      where m.manager is not null and c.steps < 40
    ), written as (
      insert into relationships.request as t (line, system, key, at, closed_at, requester, server, service, kind, asked_by,
        served_by, supplier, customer, counts)
      select 0, ${system}, f.key, f.at, f."closedAt", f.requester_code, f.server_code, f.service, f.kind, f.requester,
        f.person, f.supplier, f.customer,
        not exists (select 1 from chain c where c.key = f.key and c.person = c.below and c.steps > 0)
      from fact f
      on conflict (system, key) do update set closed_at = excluded.closed_at, server = excluded.server,
        service = excluded.service, supplier = excluded.supplier, served_by = excluded.served_by, counts = excluded.counts
      returning supplier, customer, service, at, counts, xmax = 0 as fresh
    )
    select supplier, customer, service, at, counts, fresh from written
  `.execute(db);
  return rows.filter(({ fresh, counts }) => fresh && counts);
}

/** Adds new requests to what is counted, so that a pair shows them before the map is drawn anew. Returns pairs never seen before. */
export async function addToEvidence(db: Database, witnessed: readonly Witnessed[]): Promise<number> {
  if (witnessed.length === 0) return 0;
  const { rows } = await sql<{ fresh: boolean }>`
    with counted as (
      select supplier, customer, service,
        ((extract(year from at at time zone 'UTC') - 1970) * 12 + extract(month from at at time zone 'UTC') - 1)::int as month,
        count(*) as count, min(at) as first_at, max(at) as last_at
      from jsonb_to_recordset(${JSON.stringify(witnessed)}::jsonb) as w (supplier uuid, customer uuid, service text, at timestamptz)
      group by 1, 2, 3, 4
    ), added as (
      insert into relationships.evidence as e (source, supplier, customer, service, month, count, first_at, last_at)
      select 'requests', supplier, customer, service, month, count, first_at, last_at from counted
      on conflict (supplier, customer, source, service, month) do update set count = e.count + excluded.count,
        first_at = least(e.first_at, excluded.first_at), last_at = greatest(e.last_at, excluded.last_at)
    ), pair as (
      insert into relationships.relationship as r (supplier, customer, evidence_count, sources)
      select supplier, customer, sum(count), '{requests}' from counted where supplier <> customer group by 1, 2
      on conflict (supplier, customer) do update set evidence_count = r.evidence_count + excluded.evidence_count,
        sources = case when 'requests' = any(r.sources) then r.sources else array_append(r.sources, 'requests') end
      returning xmax = 0 as fresh
    )
    select fresh from pair where fresh
  `.execute(db);
  return rows.length;
}

/** What was evidence and is no more: a request that turned out to be another's. */
export async function forgetRequestRow(db: Database, system: string, key: string): Promise<void> {
  await sql`update relationships.request set counts = false where system = ${system} and key = ${key}`.execute(
    db,
  );
}

/** When a request ended, for the row that tells of it. */
export async function closeRequestRow(
  db: Database,
  system: string,
  key: string,
  at: Date | null,
): Promise<void> {
  await sql`update relationships.request set closed_at = ${at} where system = ${system} and key = ${key}`.execute(
    db,
  );
}
