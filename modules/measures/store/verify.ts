import type { Context } from "#platform/context";
import { measuresOf, type Source } from "../measure.ts";
import { countOf, type Reach } from "./facts.ts";
import { alike } from "./keep.ts";

type Connection = Pick<Context, "client">;

export interface Difference {
  readonly measure: string;
  readonly supplier: string;
  readonly customer: string;
  readonly supplierName: string;
  readonly customerName: string;
  readonly week: string;
  readonly service: string;
  readonly kept: number;
  readonly counted: number;
}

const columns = `d.measure, d.supplier, d.customer, coalesce(s.name, '') as "supplierName",
  coalesce(c.name, '') as "customerName", d.week::text as week, d.service, coalesce(d.kept, 0) as kept,
  coalesce(d.counted, 0) as counted`;
const named = `left join organisation.party s on s.id = d.supplier left join organisation.party c on c.id = d.customer`;
const keyAlike = `n.supplier = k.supplier and n.measure = k.measure and n.customer = k.customer and n.week = k.week
  and n.service = k.service`;
const told = `coalesce(n.measure, k.measure) as measure, coalesce(n.supplier, k.supplier) as supplier,
  coalesce(n.customer, k.customer) as customer, coalesce(n.week, k.week) as week, coalesce(n.service, k.service) as service,
  k.n as kept, n.n as counted`;

/**
 * Counts a source anew, all or the cells of `cell`, and compares. One statement, so one snapshot: what happens meanwhile is
 * no difference, and what was marked and not counted yet is none either.
 */
export async function differencesIn(
  { client }: Connection,
  source: Source,
  reach: Reach,
  zone: string,
  limit: number,
): Promise<Difference[]> {
  const inReach =
    reach === "all"
      ? ""
      : `and (k.supplier, k.customer, k.week) in (select supplier, customer, week from cell where source = '${source}')`;
  const { rows } = await client.query<Difference>(
    `with n as materialized (${countOf(source, reach, true)}),
     kept as materialized (select * from measures.weekly k where k.measure = any($2::text[]) ${inReach}),
     d as (
       select ${told} from n full join kept k on ${keyAlike}
       where n.supplier is null or k.supplier is null or not (${alike("n", "k")})
     ),
     pending as materialized (
       select coalesce(h.heir, m.supplier) as supplier, coalesce(g.heir, m.customer) as customer, m.day
       from measures.stale m left join measures.heir h on h.party = m.supplier left join measures.heir g on g.party = m.customer
       where m.source = $4
     )
     select ${columns} from d ${named}
     where $1::text is not null and not exists (select 1 from pending p where p.supplier is null
       or (p.supplier = d.supplier and p.customer = d.customer and p.day between d.week - 1 and d.week + 7))
     order by d.week desc, d.measure, "supplierName", "customerName" limit $3`,
    [zone, measuresOf[source], limit, source],
  );
  return rows;
}

/** Sums that are not the sums of their cells. */
export async function wrongSums({ client }: Connection, limit: number): Promise<Difference[]> {
  const { rows } = await client.query<Difference>(
    `with counted as (
       select 'supplier' as side, supplier as party, measure, week, sum(n)::int as n, sum(total) as total
       from measures.weekly group by 2, 3, 4
       union all select 'customer', customer, measure, week, sum(n)::int, sum(total) from measures.weekly group by 2, 3, 4
       union all select 'company', '00000000-0000-0000-0000-000000000000', measure, week, sum(n)::int, sum(total)
         from measures.weekly group by 3, 4
     ), d as (
       select coalesce(n.measure, k.measure) as measure, coalesce(n.week, k.week) as week, '' as service,
         case when coalesce(n.side, k.side) <> 'customer' then coalesce(n.party, k.party) end as supplier,
         case when coalesce(n.side, k.side) = 'customer' then coalesce(n.party, k.party) end as customer,
         k.n as kept, n.n as counted
       from counted n full join measures.weekly_sum k
         on k.side = n.side and k.party = n.party and k.measure = n.measure and k.week = n.week
       where n.n is distinct from k.n or abs(n.total - k.total) > 1e-9 * greatest(1, abs(n.total))
     )
     select ${columns} from d ${named} order by d.week desc, d.measure limit $1`,
    [limit],
  );
  return rows;
}

/** Draws cells at random, of those that are kept and of those that should be, into `taken`. */
export async function drawSample({ client }: Connection, cells: number): Promise<void> {
  const half = Math.ceil(cells / 2);
  const ofKept = await sampleOf(client, "measures.weekly", half);
  const ofRows = await sampleOf(client, "relationships.request", half);
  await client.query(`
    create temp table taken (source text, supplier uuid, customer uuid, day date) on commit drop;
    insert into taken
      select case measure when 'ratings' then 'ratings' when 'breaches' then 'clocks' else 'asked' end, supplier, customer, week
      from measures.weekly ${ofKept} where measure not in ('hand_over_waiting', 'returns') limit ${2 * half};
    insert into taken
      select 'asked', supplier, customer, (at at time zone 'UTC')::date from relationships.request ${ofRows}
      where counts and supplier is not null and customer is not null limit ${2 * half};
  `);
}

/** Of a large table a share of its rows, each drawn by itself; all of a small one. */
async function sampleOf(client: Context["client"], table: string, wanted: number): Promise<string> {
  const { rows } = await client.query<{ rows: number }>(
    "select reltuples::float8 as rows from pg_class where oid = $1::regclass",
    [table],
  );
  const share = (100 * wanted) / Math.max(1, rows[0]?.rows ?? 0);
  return share >= 100 ? "" : `tablesample bernoulli (${share})`;
}

export async function noteChecked(
  { client }: Connection,
  checked: number,
  differed: number,
  at: Date,
): Promise<void> {
  await client.query("update measures.state set checked = $1, differed = $2, checked_at = $3", [
    checked,
    differed,
    at,
  ]);
}
