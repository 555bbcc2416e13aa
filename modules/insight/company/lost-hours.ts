// What waiting costs, in hours a month. Defined here and nowhere else; the page says it in words.
//
// Of each pair and week: (hours waited in all) less (how many were waited for) times (what one may take), where that is
// more than nothing: a quick week does not pay for a slow one. One may take what both sides have agreed on; where nothing
// is agreed on, what half of everything in the company took at most in the year before. Requests and hand-overs may tell
// of the same work, so that of a pair the larger of the two counts and not their sum.

import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface LostAsked {
  readonly from: string;
  readonly to: string;
  /** The company's medians of the year before, in hours; null where nothing is known. */
  readonly usual: { readonly waiting: number | null; readonly hand_over_waiting: number | null };
  /** Hours by the clock that an hour of working time stands for: agreements are in working time. */
  readonly clockHours: number;
  /** Only what this party serves or is served. */
  readonly party?: string;
  /** Pairs with one of these on a side are told one by one; null: all. */
  readonly seen: readonly string[] | null;
  readonly limit: number;
}

type Party = { readonly id: string; readonly name: string; readonly kind: "person" | "unit" | "partner" };

export interface LostPair {
  readonly supplier: Party;
  readonly customer: Party;
  readonly relationship: string | null;
  readonly measure: "waiting" | "hand_over_waiting";
  readonly hoursMonthly: number;
  readonly n: number;
  readonly meanHours: number;
  /** What one may take, and whether that was agreed on. */
  readonly each: number;
  readonly isAgreed: boolean;
}

export interface Lost {
  readonly hoursMonthly: number;
  readonly pairs: readonly LostPair[];
  readonly months: readonly { readonly month: string; readonly hours: number }[];
}

/** Three months of thirteen weeks. */
const weeksOfMonth = 52 / 12;

/** Of the company as a whole: what its own units wait for each other. How long a delivery takes is for partners to say. */
const insideOnly = sql<boolean>`not exists (
  select 1 from organisation.party p where p.id in (w.supplier, w.customer) and p.kind = 'partner')`;

/** One statement. */
export async function lostHours(db: Database, asked: LostAsked): Promise<Lost> {
  const { from, to, usual, clockHours, party, seen, limit } = asked;
  const own = seen === null ? [] : [...seen];
  const weeks = Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000)) + 1;
  const recent = new Date(Date.parse(to) - 12 * 7 * 86_400_000).toISOString().slice(0, 10);
  const { rows } = await sql<{ lost: Lost }>`
    with agreed as (
      select a.supplier, a.customer, min((t.value ->> 'done')::float8) / 60 * ${clockHours}::float8 as hours
      from catalogue.agreement a
      join catalogue.agreement_version v on v.agreement = a.id and v.in_force_at is not null
        and (v.ended_at is null or v.ended_at > now())
      cross join lateral jsonb_array_elements(v.targets) as t (value)
      where a.customer is not null and a.service is null and a.category is null and t.value ->> 'priority' is null
        and t.value ->> 'done' is not null
      group by 1, 2
    ),
    told as (
      select w.supplier, w.customer, w.measure, w.week, sum(w.n)::float8 as n, sum(w.total) as total
      from measures.weekly w
      where w.measure in ('waiting', 'hand_over_waiting') and w.week between ${from}::date and ${to}::date
        and ${party ? sql<boolean>`(w.supplier = ${party} or w.customer = ${party})` : insideOnly}
      group by 1, 2, 3, 4
    ),
    beyond as (
      select t.*, coalesce(g.hours, case t.measure when 'waiting' then ${usual.waiting}::float8
          else ${usual.hand_over_waiting}::float8 end) as each, g.hours is not null as is_agreed
      from told t left join agreed g on g.supplier = t.supplier and g.customer = t.customer
    ),
    pair as (
      select supplier, customer, measure, sum(n) as n, sum(total) as total, min(each) as each, bool_or(is_agreed) as is_agreed,
        sum(greatest(0, total - n * each)) as hours
      from beyond where each is not null and week >= ${recent}::date group by 1, 2, 3
    ),
    larger as (
      select distinct on (supplier, customer) * from pair order by supplier, customer, hours desc, measure
    ),
    top as (
      select l.*, s.name as supplier_name, s.kind as supplier_kind, c.name as customer_name, c.kind as customer_kind,
        r.id as relationship
      from larger l join organisation.party s on s.id = l.supplier join organisation.party c on c.id = l.customer
      left join relationships.relationship r on r.supplier = l.supplier and r.customer = l.customer
      where l.hours > 0 and (${seen === null} or l.supplier = any(${own}::uuid[]) or l.customer = any(${own}::uuid[]))
      order by l.hours desc, l.supplier, l.customer limit ${limit}
    ),
    by_month as (
      select to_char(week, 'YYYY-MM') as month, measure, sum(greatest(0, total - n * each)) as hours,
        count(distinct week) as weeks
      from beyond where each is not null group by 1, 2
    )
    select jsonb_build_object(
      'hoursMonthly', coalesce((select sum(hours) from larger), 0) / ${Math.min(weeks, 13)} * ${weeksOfMonth}::float8,
      'pairs', coalesce((select jsonb_agg(jsonb_build_object(
          'supplier', jsonb_build_object('id', supplier, 'name', supplier_name, 'kind', supplier_kind),
          'customer', jsonb_build_object('id', customer, 'name', customer_name, 'kind', customer_kind),
          'relationship', relationship, 'measure', measure,
          'hoursMonthly', hours / ${Math.min(weeks, 13)} * ${weeksOfMonth}::float8, 'n', n, 'meanHours', total / n,
          'each', each, 'isAgreed', is_agreed) order by hours desc, supplier, customer) from top), '[]'),
      'months', coalesce((select jsonb_agg(jsonb_build_object('month', month, 'hours', hours) order by month)
          from (select month, max(hours / weeks * ${weeksOfMonth}::float8) as hours from by_month group by month) m), '[]')
    ) as lost
  `.execute(db);
  return rows[0]?.lost as Lost;
}
