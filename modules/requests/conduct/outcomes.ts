import { sql } from "kysely";
import type { Context } from "#platform/context";
import { isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";

/** Fewer complaints in a quarter are not counted before anybody: one could be told from the number alone. */
export const least = 5;
const quarters = 8;

interface Row {
  readonly from: string;
  readonly to: string;
  readonly all: number;
  readonly open: number;
  readonly served: number;
  readonly declined: number;
  readonly withdrawn: number;
}

/**
 * What became of complaints about a unit and those under it, without a word of who complained or why. Only whole
 * quarters that are over: a number that grows under one's eyes says when somebody complained.
 */
export async function countComplaints({ db, actor, now }: Context, unit: string) {
  allow(isProgrammeLead(actor) || actor.leads.includes(unit));
  const { rows } = await sql<Row>`
    with quarter as (
      select q::date as "from", (q + interval '3 months' - interval '1 day')::date as "to", q as begins,
        q + interval '3 months' as ends
      from generate_series(date_trunc('quarter', ${now}::timestamptz) - make_interval(months => ${3 * quarters}),
        date_trunc('quarter', ${now}::timestamptz) - interval '3 months', interval '3 months') as q
    ), accused as (
      select ${unit}::uuid as party
      union select unit from organisation.unit_above where above = ${unit}
      union select e.party from organisation.person e join organisation.unit_above a on a.unit = e.unit where a.above = ${unit}
    )
    select "from"::text, "to"::text, count(r.id)::int as "all",
      count(r.id) filter (where r.state <> 'done')::int as open,
      count(r.id) filter (where r.outcome = 'served')::int as served,
      count(r.id) filter (where r.outcome = 'declined')::int as declined,
      count(r.id) filter (where r.outcome in ('withdrawn', 'merged'))::int as withdrawn
    from quarter left join (requests.request r join accused on accused.party = r.about)
      on r.kind = 'complaint' and r.opened_at >= quarter.begins and r.opened_at < quarter.ends
    group by 1, 2 order by 1 desc
  `.execute(db);
  return {
    least,
    quarters: rows.map(({ from, to, all, ...outcomes }) =>
      all < least ? { from, to, all: null, outcomes: null } : { from, to, all, outcomes },
    ),
  };
}
