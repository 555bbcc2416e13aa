import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Because, PartyName, SentimentKey, SignalKind } from "../schema/shapes.ts";
import type { Guarded } from "./readable.ts";

export interface SignalRow extends Guarded {
  readonly kind: SignalKind;
  readonly supplier: PartyName | null;
  readonly customer: PartyName | null;
  readonly service: string | null;
  readonly service_name: string;
  readonly said: PartyName | null;
  readonly said_on: string;
  readonly words: string | null;
  readonly hours: number | null;
  readonly score: number | null;
  readonly topics: string[] | null;
  readonly reasons: Because[] | null;
  readonly sentiment: SentimentKey | null;
  readonly sentiment_score: number | null;
  readonly same_as: string | null;
  readonly need: string | null;
  readonly corrected: { topic: string; isRight: boolean }[];
}

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name) from organisation.party p
   where p.id = ${sql.ref(column)})`;

const columns = sql`
  s.id, s.module, s.kind, s.source, s.openness, s.ref_kind, s.ref_id, s.person, ${party("s.supplier")} as supplier,
  ${party("s.customer")} as customer, ${party("s.person")} as said, s.service,
  coalesce(nullif(s.service_name, ''), (select coalesce(v.words #>> '{ru,name}', v.words #>> '{en,name}') from catalogue.service v
    where v.id = s.service), '') as service_name,
  s.said_on::text as said_on, s.words, s.hours, s.score, s.topics, s.reasons, s.sentiment, s.sentiment_score, s.same_as,
  s.need, coalesce((select jsonb_agg(jsonb_build_object('topic', c.topic, 'isRight', c.is_right) order by c.topic)
    from needs.correction c where c.signal = s.id), '[]'::jsonb) as corrected`;

export interface SignalFilter {
  readonly ids?: readonly string[] | undefined;
  readonly need?: string | undefined;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly service?: string | undefined;
  readonly topic?: string | undefined;
  readonly sentiment?: string | undefined;
  readonly kind?: string | undefined;
  /** In no need yet. */
  readonly free?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function filtered(filter: SignalFilter): RawBuilder<SqlBool> {
  const { ids, need, supplier, customer, service, topic, sentiment, kind, free, from, to } = filter;
  const parts: RawBuilder<SqlBool>[] = [];
  if (ids) parts.push(sql`s.id = any(${[...ids]}::uuid[])`);
  if (need) parts.push(sql`s.need = ${need}`);
  if (supplier) parts.push(sql`s.supplier = ${supplier}`);
  if (customer) parts.push(sql`s.customer = ${customer}`);
  if (service) parts.push(sql`s.service = ${service}`);
  if (topic) parts.push(sql`s.topics @> array[${topic}]::text[]`);
  if (sentiment) parts.push(sql`s.sentiment = ${sentiment}`);
  if (kind) parts.push(sql`s.kind = ${kind}`);
  if (free) parts.push(sql`s.need is null`);
  if (from) parts.push(sql`s.said_on >= ${from}::date`);
  if (to) parts.push(sql`s.said_on <= ${to}::date`);
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

export type Place = readonly [day: string, id: string];

export async function listSignals(
  db: Database,
  where: RawBuilder<SqlBool>,
  { before, limit }: { readonly before?: Place | undefined; readonly limit: number },
): Promise<SignalRow[]> {
  const { rows } = await sql<SignalRow>`
    select ${columns} from needs.signal s
    where ${where} and ${before ? sql`(s.said_on, s.id) < (${before[0]}::date, ${before[1]}::uuid)` : sql`true`}
    order by s.said_on desc, s.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export interface VeiledRow {
  readonly words: string;
  readonly month: string;
  readonly topics: string[];
  readonly voices: number;
}

/**
 * Complaints that at least `least` people have made alike: of one need, or about one supplier under one topic. Of
 * months that are over, in no order that tells when or by whom.
 */
export async function alikeComplaints(
  db: Database,
  asked: {
    readonly need?: string | undefined;
    readonly supplier?: string | undefined;
    readonly topic?: string | undefined;
  },
  { today, least, limit }: { readonly today: string; readonly least: number; readonly limit: number },
): Promise<VeiledRow[]> {
  const group = asked.need
    ? sql`array[s.need::text]`
    : asked.topic
      ? sql`array[${asked.topic}::text]`
      : sql`s.topics`;
  const where = asked.need
    ? sql`s.need = ${asked.need}`
    : sql`s.supplier = ${asked.supplier ?? null}::uuid
        and ${asked.topic ? sql`s.topics @> array[${asked.topic}]::text[]` : sql`true`}`;
  const { rows } = await sql<VeiledRow>`
    with said as (
      select s.id, s.person, s.words, to_char(s.said_on, 'YYYY-MM') as month, coalesce(s.topics, '{}') as topics, g.one
      from needs.signal s cross join lateral unnest(${group}) as g (one)
      where ${where} and s.kind = 'complaint' and s.words is not null and s.person is not null
        and s.said_on < date_trunc('month', ${today}::date) and s.said_on >= ${today}::date - interval '1 year'
    ), loud as (
      select one, count(distinct person)::int as voices from said group by one having count(distinct person) >= ${least}
    )
    select words, month, topics, voices from (
      select distinct on (said.id) said.id, said.words, said.month, said.topics, loud.voices
      from said join loud using (one) order by said.id, loud.voices desc
    ) each order by md5(id::text) limit ${limit}
  `.execute(db);
  return rows;
}
