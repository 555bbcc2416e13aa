import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { MeasureKey } from "../measure.ts";

export interface RowsAsked {
  readonly measure: MeasureKey;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service: string | undefined;
  readonly week: string;
  readonly zone: string;
  readonly after: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
  /** Hand-overs of logs for those who lead are left out for others. */
  readonly leads: boolean;
}

interface PartyName {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export interface FoundRow {
  readonly id: string;
  readonly origin: "request" | "imported" | "hand_over";
  readonly at: Date;
  /** To the microsecond, which a Date does not hold. */
  readonly exactly: string;
  readonly request: string | null;
  readonly supplier: PartyName | null;
  readonly customer: PartyName | null;
  readonly what: string;
  readonly log: string | null;
  readonly number: string | null;
  readonly hours: number | null;
  readonly score: number | null;
  readonly counted: boolean | null;
}

/** The rows that a week's figure was counted from, as `facts.ts` counts them. */
export async function readRows(db: Database, asked: RowsAsked): Promise<FoundRow[]> {
  const { after, limit } = asked;
  const beyond = after
    ? sql<SqlBool>`(t.at, t.id) < (${after.at}::timestamptz, ${after.id})`
    : sql<SqlBool>`true`;
  const party = (column: string) => sql`(select jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name)
    from organisation.party p left join measures.heir h on h.party = ${sql.ref(column)}
    where p.id = coalesce(h.heir, ${sql.ref(column)}))`;
  const { rows } = await sql<FoundRow>`
    select t.id, t.origin, t.at, t.at::text as exactly, t.request, ${party("t.supplier")} as supplier,
      ${party("t.customer")} as customer, t.what, t.log, t.number, t.hours, t.score, t.counted
    from (${queryOf(asked)}) t where ${beyond} order by t.at desc, t.id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** A party with all that were merged into it. */
const of = (column: string, party: string | null) =>
  party === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(column)} = any(array(
        select ${party}::uuid union all select h.party from measures.heir h where h.heir = ${party}::uuid))`;

const inWeek = (column: string, { week, zone }: RowsAsked) => sql<SqlBool>`
  (${sql.ref(column)} >= ${week}::date::timestamp at time zone ${zone}
   and ${sql.ref(column)} < (${week}::date + 7)::timestamp at time zone ${zone})`;

const named = (column: RawBuilder<unknown>, { service }: RowsAsked) =>
  service === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${column} = ${service}`;

const serviceName = sql`coalesce(s.words -> 'ru' ->> 'name', s.words -> 'en' ->> 'name', '')`;

/** `relationships.request`: requests of the house, one a work, and those of other systems. */
function evidence(asked: RowsAsked, kinds: RawBuilder<SqlBool>, by: "at" | "closed_at") {
  const at = `r.${by}`;
  return sql`
    select 'r' || r.id as id, case when coalesce(w.request, q.id) is null then 'imported' else 'request' end as origin,
      ${sql.ref(at)} as at, coalesce(w.request, q.id) as request, r.supplier, r.customer, r.service as what,
      null::text as log, case when r.system <> 'vizavi' and r.key not like '#%' then r.key end as number,
      case when ${by} = 'closed_at' then extract(epoch from r.closed_at - r.at)::float8 / 3600 end as hours,
      null::int as score, null::boolean as counted
    from relationships.request r
    left join requests.work w on w.id = case when r.system = 'vizavi' then r.key::uuid end
    left join requests.request q on q.origin = r.system and q.origin_key = r.key
    where r.counts and ${of("r.supplier", asked.supplier)} and ${of("r.customer", asked.customer)} and ${kinds}
      and ${inWeek(at, asked)} and ${named(sql`r.service`, asked)}
      and ${by === "closed_at" ? sql<SqlBool>`r.closed_at is not null and r.closed_at >= r.at` : sql<SqlBool>`true`}`;
}

/** Complaints and thanks. */
function feedback(asked: RowsAsked, kind: "complaint" | "thanks") {
  return sql`
    select 'q' || q.id as id, 'request' as origin, q.opened_at as at, q.id as request, u.unit as supplier, q.customer,
      '' as what, null::text as log, null::text as number, null::float8 as hours, null::int as score, null::boolean as counted
    from requests.request q cross join lateral (
      select case when p.kind <> 'person' then p.id else (
        select m.unit from organisation.membership m where m.person = p.id
          and (m.from_on is null or m.from_on <= (q.opened_at at time zone ${asked.zone})::date)
          and (m.to_on is null or m.to_on >= (q.opened_at at time zone ${asked.zone})::date)
        order by m.from_on desc nulls last, m.id desc limit 1) end as unit
      from organisation.party p where p.id = coalesce(q.about, q.supplier)) u
    where q.kind = ${kind} and q.kind in ('complaint', 'thanks') and not q.confidential
      and q.outcome is distinct from 'merged' and q.customer is not null and u.unit is not null
      and ${of("u.unit", asked.supplier)} and ${of("q.customer", asked.customer)} and ${inWeek("q.opened_at", asked)}
      and ${asked.service === undefined || asked.service === ""}`;
}

function handOvers(asked: RowsAsked) {
  return sql`
    select 'h' || h.id as id, 'hand_over' as origin, h.at, null::uuid as request, h.supplier, h.customer,
      h.activity as what, l.name as log, h.case_id as number, greatest(h.seconds, 0) / 3600 as hours, null::int as score,
      case when ${asked.measure} = 'returns' then coalesce((
        select n.supplier = h.customer and n.customer = h.supplier from relationships.hand_over n
        where n.log = h.log and n.case_id = h.case_id and (n.at, n.id) > (h.at, h.id) order by n.at, n.id limit 1), false)
      end as counted
    from relationships.hand_over h join processes.log l on l.id = h.log
    where ${of("h.supplier", asked.supplier)} and ${of("h.customer", asked.customer)} and ${inWeek("h.at", asked)}
      and (l.audience = 'everyone' or ${asked.leads}) and ${asked.service === undefined || asked.service === ""}`;
}

function ratings(asked: RowsAsked) {
  return sql`
    select 'g' || g.id as id, 'request' as origin, g.answered_at as at, g.request, g.supplier, g.customer,
      ${serviceName} as what, null::text as log, null::text as number, null::float8 as hours, g.score, null::boolean as counted
    from requests.rating g join requests.request q on q.id = g.request left join catalogue.service s on s.id = q.service
    where g.state = 'answered' and g.rated = 'supplier' and g.score is not null and not q.confidential
      and ${of("g.supplier", asked.supplier)} and ${of("g.customer", asked.customer)}
      and ${inWeek("g.answered_at", asked)} and ${named(serviceName, asked)}`;
}

function clocks(asked: RowsAsked) {
  return sql`
    select 'k' || k.id as id, 'request' as origin, k.settled_at as at, k.request, k.supplier, k.customer, k.what,
      null::text as log, null::text as number, k.hours, null::int as score, k.missed as counted
    from (
      select k.id, k.settled_at, k.request, k.state = 'breached' as missed, k.elapsed_seconds / 3600::float8 as hours,
        case when k.work is null then q.supplier else w.unit end as supplier,
        case when k.work is null then q.customer else w.customer end as customer, ${serviceName} as what
      from requests.clock k join requests.request q on q.id = k.request left join requests.work w on w.id = k.work
      left join catalogue.service s on s.id = q.service
      where k.state in ('met', 'breached') and not q.confidential and ${inWeek("k.settled_at", asked)}
    ) k
    where k.supplier is not null and k.customer is not null and ${of("k.supplier", asked.supplier)}
      and ${of("k.customer", asked.customer)} and ${named(sql`k.what`, asked)}`;
}

function queryOf(asked: RowsAsked): RawBuilder<unknown> {
  const demanded = sql<SqlBool>`r.kind not in ('complaint', 'suggestion', 'thanks')`;
  switch (asked.measure) {
    case "demand":
      return evidence(asked, demanded, "at");
    case "waiting":
      return evidence(asked, demanded, "closed_at");
    case "suggestions":
      return evidence(asked, sql<SqlBool>`r.kind = 'suggestion'`, "at");
    case "complaints":
      return sql`${evidence(asked, sql<SqlBool>`r.kind = 'complaint'`, "at")} union all ${feedback(asked, "complaint")}`;
    case "thanks":
      return sql`${evidence(asked, sql<SqlBool>`r.kind = 'thanks'`, "at")} union all ${feedback(asked, "thanks")}`;
    case "ratings":
      return ratings(asked);
    case "breaches":
      return clocks(asked);
    default:
      return handOvers(asked);
  }
}

/** Services of a relationship in a measure, the most frequent first. */
export async function servicesOf(
  db: Database,
  pair: { readonly measure: MeasureKey; readonly supplier: string; readonly customer: string },
): Promise<{ name: string; n: number }[]> {
  const { rows } = await sql<{ name: string; n: number }>`
    select service as name, sum(n)::int as n from measures.weekly
    where supplier = ${pair.supplier} and customer = ${pair.customer} and measure = ${pair.measure}
    group by 1 order by 2 desc, 1 limit 50
  `.execute(db);
  return rows;
}

export async function partiesNamed(db: Database, ids: readonly string[]): Promise<Map<string, PartyName>> {
  const { rows } = await sql<PartyName>`
    select id, kind, name from organisation.party where id = any(${[...ids]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
