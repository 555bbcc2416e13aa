// What is counted, as SQL over the rows it comes from: one row a fact, {measure, supplier, customer, service, week, n, value,
// bucket}. The same text counts everything, and some cells only, so that both say the same. `$1` is the house's zone.

import { bucketOfHours } from "../histogram.ts";
import type { Source } from "../measure.ts";

/** Everything of a source, or the cells of the table `cell`. */
export type Reach = "all" | "cells";

/** How it is counted; `merged`: whether any unit was merged into another, which cells know already. */
interface Way {
  readonly reach: Reach;
  readonly merged: boolean;
}

interface Place {
  readonly join: string;
  readonly supplier: string;
  readonly customer: string;
  readonly week: string;
}

interface Told {
  readonly supplier: string;
  readonly customer: string;
  /** The moment that decides about the week. */
  readonly at: string;
}

/** Where a fact belongs: a unit that was merged into another is the other, and its days are those of the house's wall clock. */
function place(source: Source, { reach, merged }: Way, { supplier, customer, at }: Told): Place {
  if (reach === "cells")
    return {
      join: `join cell c on c.source = '${source}' and c.raw_supplier = ${supplier} and c.raw_customer = ${customer}
        and ${at} >= c.from_at and ${at} < c.to_at`,
      supplier: "c.supplier",
      customer: "c.customer",
      week: "c.week",
    };
  const week = `date_trunc('week', ${at} at time zone $1)::date`;
  if (!merged) return { join: "", supplier, customer, week };
  return {
    join: `left join heir hs on hs.party = ${supplier} left join heir hc on hc.party = ${customer}`,
    supplier: `coalesce(hs.heir, ${supplier})`,
    customer: `coalesce(hc.heir, ${customer})`,
    week,
  };
}

/** Where there is no index by pair, at least the weeks in question are looked through only. */
const within = (source: Source, { reach }: Way, at: string) =>
  reach === "all"
    ? "true"
    : `${at} >= (select min(from_at) from cell where source = '${source}')
       and ${at} < (select max(to_at) from cell where source = '${source}')`;

const hoursBetween = (from: string, to: string) => `(extract(epoch from ${to} - ${from})::float8 / 3600)`;
const serviceName = `coalesce(s.words -> 'ru' ->> 'name', s.words -> 'en' ->> 'name', '')`;
/** Where a person belonged on the day: complaints and thanks about somebody are those of the unit. */
const unitAbout = (about: string, at: string) => `
  (select case when p.kind <> 'person' then p.id else (
      select m.unit from organisation.membership m
      where m.person = p.id and (m.from_on is null or m.from_on <= (${at} at time zone $1)::date)
        and (m.to_on is null or m.to_on >= (${at} at time zone $1)::date)
      order by m.from_on desc nulls last, m.id desc limit 1) end as unit
    from organisation.party p where p.id = ${about})`;

function asked(way: Way): string {
  const row = { supplier: "r.supplier", customer: "r.customer" };
  const begun = place("asked", way, { ...row, at: "r.at" });
  const ended = place("asked", way, { ...row, at: "r.closed_at" });
  const said = place("asked", way, { supplier: "u.unit", customer: "q.customer", at: "q.opened_at" });
  const hours = hoursBetween("r.at", "r.closed_at");
  return `
    select case r.kind when 'complaint' then 'complaints' when 'suggestion' then 'suggestions' when 'thanks' then 'thanks'
        else 'demand' end as measure,
      ${begun.supplier} as supplier, ${begun.customer} as customer, r.service, ${begun.week} as week, 1 as n,
      1::float8 as value, null::smallint as bucket
    from relationships.request r ${begun.join}
    where r.counts and r.supplier is not null and r.customer is not null
    union all
    select 'waiting', ${ended.supplier}, ${ended.customer}, r.service, ${ended.week}, 1, ${hours}, ${bucketOfHours(hours)}
    from relationships.request r ${ended.join}
    where r.counts and r.closed_at is not null and r.closed_at >= r.at and r.supplier is not null
      and r.customer is not null and r.kind not in ('complaint', 'suggestion', 'thanks')
    union all
    select case q.kind when 'complaint' then 'complaints' else 'thanks' end, ${said.supplier}, ${said.customer}, '',
      ${said.week}, 1, 1, null
    from requests.request q cross join lateral ${unitAbout("coalesce(q.about, q.supplier)", "q.opened_at")} u ${said.join}
    where q.kind in ('complaint', 'thanks') and not q.confidential and q.outcome is distinct from 'merged'
      and q.customer is not null and u.unit is not null and ${within("asked", way, "q.opened_at")}`;
}

/** Whether a hand-over came back: the next one of its case goes the other way. Counted as a whole only. */
function handOvers({ merged }: Way): string {
  const at = place(
    "hand_overs",
    { reach: "all", merged },
    { supplier: "h.supplier", customer: "h.customer", at: "h.at" },
  );
  const hours = "(greatest(h.seconds, 0) / 3600)";
  return `
    select v.measure, h.supplier, h.customer, '' as service, h.week, v.n, v.value, v.bucket
    from (
      select supplier, customer, week, seconds,
        (lead(supplier) over its_case = customer and lead(customer) over its_case = supplier) as back
      from (
        select h.id, h.log, h.case_id collate "C" as case_id, h.at, h.seconds, ${at.supplier} as supplier,
          ${at.customer} as customer, ${at.week} as week
        from relationships.hand_over h ${at.join}
      ) located
      window its_case as (partition by log, case_id order by at, id)
    ) h, lateral (values
      ('hand_over_waiting', 1, ${hours}, ${bucketOfHours(hours)}),
      ('returns', coalesce(h.back, false)::int, 1::float8, null::smallint)) as v (measure, n, value, bucket)`;
}

function ratings(way: Way): string {
  const at = place("ratings", way, {
    supplier: "g.supplier",
    customer: "g.customer",
    at: "g.answered_at",
  });
  return `
    select 'ratings' as measure, ${at.supplier} as supplier, ${at.customer} as customer, ${serviceName} as service,
      ${at.week} as week, 1 as n, g.score::float8 as value, g.score::smallint as bucket
    from requests.rating g join requests.request q on q.id = g.request
    left join catalogue.service s on s.id = q.service ${at.join}
    where g.state = 'answered' and g.rated = 'supplier' and g.score is not null and not q.confidential`;
}

function clocks(way: Way): string {
  const at = place("clocks", way, { supplier: "k.supplier", customer: "k.customer", at: "k.settled_at" });
  return `
    select 'breaches' as measure, ${at.supplier} as supplier, ${at.customer} as customer, k.service, ${at.week} as week,
      (k.state = 'breached')::int as n, 1::float8 as value, null::smallint as bucket
    from (
      select k.state, k.settled_at, ${serviceName} as service,
        case when k.work is null then q.supplier else w.unit end as supplier,
        case when k.work is null then q.customer else w.customer end as customer
      from requests.clock k join requests.request q on q.id = k.request left join requests.work w on w.id = k.work
      left join catalogue.service s on s.id = q.service
      where k.state in ('met', 'breached') and k.settled_at is not null and not q.confidential
        and ${within("clocks", way, "k.settled_at")}
    ) k ${at.join}
    where k.supplier is not null and k.customer is not null`;
}

function factsOf(source: Source, way: Way): string {
  if (source === "asked") return asked(way);
  if (source === "ratings") return ratings(way);
  return source === "clocks" ? clocks(way) : handOvers(way);
}

/** The cells of a source, counted: what stands in `measures.weekly`. What a party does for itself is nobody's relationship. */
export function countOf(source: Source, reach: Reach, merged: boolean): string {
  return `
    with ${merged ? "heir as materialized (select party, heir from measures.heir)," : ""}
    fact as (${factsOf(source, { reach, merged })}),
    by_bucket as (
      select supplier, measure, customer, week, service, bucket, count(*) as of_bucket, sum(n) as n, sum(value) as total,
        sum(value * value) as squares, sum(ln(1 + value)) as logs
      from fact where supplier <> customer group by 1, 2, 3, 4, 5, 6
    )
    select supplier, measure, customer, week, service, sum(n)::int as n, sum(total) as total, sum(squares) as squares,
      sum(logs) as logs,
      coalesce(array_agg(bucket order by bucket) filter (where bucket is not null), '{}') as buckets,
      coalesce(array_agg(of_bucket::int order by bucket) filter (where bucket is not null), '{}') as counts
    from by_bucket group by 1, 2, 3, 4, 5`;
}
