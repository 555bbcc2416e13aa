import { sql } from "kysely";
import type { Database } from "#platform/database";

/** What there is, and how much of it is open to whom: counted from what stands in the house now. */
export interface State {
  readonly agreements: number;
  readonly standards: number;
  readonly agreementsMine: number;
  readonly logsOpen: number;
  readonly logsForLeads: number;
  readonly needsOpen: number;
  readonly needsDecided: number;
  readonly needsRejected: number;
  readonly solutions: number;
  readonly drafts: number;
  readonly evaluated: number;
  readonly wavesClosed: number;
  readonly wavesNamed: number;
  readonly relationships: number;
  readonly relationshipsMine: number;
}

/** `among`: the reader's parties, null for all. */
export async function readState(db: Database, among: readonly string[] | null): Promise<State> {
  const mine = (supplier: string, customer: string) =>
    among === null
      ? sql`true`
      : sql`(${sql.ref(supplier)} = any(${[...among]}::uuid[]) or ${sql.ref(customer)} = any(${[...among]}::uuid[]))`;
  const { rows } = await sql<State>`
    with a as (
      select count(*) filter (where customer is not null)::int as agreements,
        count(*) filter (where customer is null)::int as standards,
        count(*) filter (where customer is not null and ${mine("supplier", "customer")})::int as "agreementsMine"
      from catalogue.agreement where current is not null and ended_at is null),
    l as (
      select count(*) filter (where audience = 'everyone')::int as "logsOpen",
        count(*) filter (where audience = 'leads')::int as "logsForLeads" from processes.log),
    n as (
      select count(*) filter (where state = 'open')::int as "needsOpen",
        count(*) filter (where state in ('met', 'given_up'))::int as "needsDecided",
        count(*) filter (where state = 'rejected')::int as "needsRejected" from needs.need),
    s as (
      select count(*) filter (where state <> 'draft')::int as solutions,
        count(*) filter (where state = 'draft')::int as drafts,
        count(*) filter (where state = 'evaluated')::int as evaluated from solutions.solution),
    w as (
      select count(*) filter (where kind = 'anonymous')::int as "wavesClosed",
        count(*) filter (where kind = 'identified')::int as "wavesNamed"
      from surveys.wave where state = 'closed'),
    r as (
      select count(*)::int as relationships, count(*) filter (where ${mine("supplier", "customer")})::int as "relationshipsMine"
      from relationships.relationship where word is distinct from 'rejected' and word is distinct from 'ended')
    select * from a, l, n, s, w, r
  `.execute(db);
  return rows[0] as State;
}

export interface Visibility {
  readonly visibility: string;
  readonly requests: number;
}

/** Requests of the last year by whom their words are open to. Confidential reports are in no count. */
export async function readVisibility(db: Database, now: Date): Promise<Visibility[]> {
  const { rows } = await sql<Visibility>`
    select visibility, count(*)::int as requests from requests.request
    where not confidential and opened_at > ${now}::timestamptz - interval '1 year' group by visibility
  `.execute(db);
  return rows;
}

export interface WaveOpenness {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly kind: "anonymous" | "identified";
  readonly k: number;
  readonly closedAt: Date;
  /** Figures the gate released, and by reason those it did not. */
  readonly told: number;
  readonly withheld: Readonly<Record<string, number>>;
}

/** The latest closed waves. What was withheld was decided once, when they closed, and tells of nobody. */
export async function readWaves(db: Database, limit: number): Promise<WaveOpenness[]> {
  const { rows } = await sql<WaveOpenness>`
    select w.id, w.name, w.kind, w.k, w.closed_at as "closedAt",
      coalesce(sum(f.figures) filter (where f.withheld is null), 0)::int as told,
      coalesce(jsonb_object_agg(f.withheld, f.figures) filter (where f.withheld is not null), '{}') as withheld
    from (select * from surveys.wave where state = 'closed' order by closed_at desc limit ${limit}) w
    left join lateral (select withheld, count(*) as figures from surveys.figure where wave = w.id group by withheld) f on true
    group by w.id, w.name, w.kind, w.k, w.closed_at order by w.closed_at desc
  `.execute(db);
  return rows;
}
