import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PairFigures } from "../schema/pair.ts";

/** At most so many works are looked through for a page. */
const most = 5_000;
/** Fewer tell nothing of what is usual. */
const enough = 5;

interface Figures extends Omit<PairFigures, "days" | "capped" | "clocks"> {
  readonly looked: number;
  readonly settled: number;
  readonly met: number;
}

export async function pairFigures(
  db: Database,
  pair: { readonly supplier: string; readonly customer: string },
  from: Date,
  language: "en" | "ru",
): Promise<Omit<PairFigures, "days">> {
  const { rows } = await sql<Figures>`
    with w as materialized (
      select w.id, w.request, w.state, w.opened_at, w.first_answered_at, w.done_at, r.service, r.kind
      from requests.work w join requests.request r on r.id = w.request
      where w.unit = ${pair.supplier} and w.customer = ${pair.customer} and w.opened_at >= ${from}
        and r.kind not in ('thanks', 'complaint') and not r.confidential
      order by w.opened_at desc limit ${most}
    ), hours as (
      select extract(epoch from first_answered_at - opened_at) / 3600 as first,
        case when state = 'done' then extract(epoch from done_at - opened_at) / 3600 end as done
      from w
    )
    select
      (select count(*) from w)::int as looked,
      (select count(*) from w)::int as asked,
      (select count(*) from w where state in ('open', 'waiting'))::int as open,
      (select count(*) from w where state = 'done')::int as done,
      (select count(*) from w where state = 'handed_over')::int as "handedOver",
      (select count(distinct v.case_id) from platform.event v
       where v.kind = 'request_reopened' and v.case_id in (select request::text from w))::int as reopened,
      (select case when count(first) >= ${enough} then percentile_cont(0.5) within group (order by first) end from hours)::float8
        as "firstAnswerHours",
      (select case when count(done) >= ${enough} then percentile_cont(0.5) within group (order by done) end from hours)::float8
        as "doneHours",
      (select count(*) from requests.clock c where c.work in (select id from w) and c.state in ('met', 'breached'))::int as settled,
      (select count(*) from requests.clock c where c.work in (select id from w) and c.state = 'met')::int as met,
      (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'count', count) order by count desc), '[]') from (
         select coalesce(s.words -> ${language}::text ->> 'name', s.words -> 'ru' ->> 'name', s.words -> 'en' ->> 'name') as name,
           count(*)::int as count
         from w join catalogue.service s on s.id = w.service group by 1 order by 2 desc limit 5) top) as services,
      (select jsonb_agg(jsonb_build_object('from', day::date::text, 'asked', asked, 'done', done) order by day) from (
         select day,
           (select count(*) from w where opened_at >= day and opened_at < day + interval '7 days')::int as asked,
           (select count(*) from w where state = 'done' and done_at >= day and done_at < day + interval '7 days')::int as done
         from generate_series(${from}::timestamptz, now(), interval '7 days') as day) weekly) as weeks
  `.execute(db);
  const { looked, settled, met, ...figures } = rows[0] as Figures;
  return { ...figures, clocks: { settled, met }, capped: looked === most };
}
