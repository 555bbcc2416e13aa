import type { Context } from "#platform/context";
import { measuresOf, type Source } from "../measure.ts";
import { countOf, type Reach } from "./facts.ts";

type Connection = Pick<Context, "client">;

const key = "supplier, measure, customer, week, service";
const values = ["n", "total", "squares", "logs", "buckets", "counts"] as const;
/** Sums of the same numbers in another order differ in their last digits. */
const near = (one: string, other: string) =>
  `abs(${one} - ${other}) <= 1e-9 * greatest(1, abs(${one}), abs(${other}))`;

/** Whether two rows say the same. */
export const alike = (a: string, b: string): string =>
  `${a}.n = ${b}.n and ${near(`${a}.total`, `${b}.total`)} and ${near(`${a}.squares`, `${b}.squares`)}
   and ${near(`${a}.logs`, `${b}.logs`)} and ${a}.buckets = ${b}.buckets and ${a}.counts = ${b}.counts`;

const sameKey = (a: string, b: string) =>
  key
    .split(", ")
    .map((column) => `${a}.${column} = ${b}.${column}`)
    .join(" and ");
const taken = values.map((column) => `${column} = excluded.${column}`).join(", ");

export async function beginCounting({ client }: Connection): Promise<void> {
  await client.query(`
    select pg_advisory_xact_lock(hashtext('measures.count'));
    set local work_mem = '128MB';
    set local jit = off;
    create temp table touched (supplier uuid, measure text, customer uuid, week date) on commit drop;
  `);
}

/** Counts a source, all of it or the cells of `cell`, into a table of that name that lives as long as the transaction. */
export async function countInto(
  { client }: Connection,
  table: string,
  source: Source,
  reach: Reach,
  zone: string,
  merged: boolean,
): Promise<void> {
  // A statement that makes a table takes no parameters; a zone is a name of the time zone database.
  const quoted = client.escapeLiteral(zone);
  await client.query(
    `create temp table ${table} on commit drop as ${countOf(source, reach, merged).replaceAll("$1", quoted)}`,
  );
  await client.query(`analyze ${table}`);
}

/** Keeps what was counted: only rows that differ are written. Which cells those are is noted in `touched`. */
export async function keepCounted(
  { client }: Connection,
  table: string,
  source: Source,
  reach: Reach,
): Promise<void> {
  const inReach =
    reach === "all"
      ? ""
      : `and (w.supplier, w.customer, w.week) in (select supplier, customer, week from cell where source = '${source}')`;
  await client.query(
    `with gone as (
      delete from measures.weekly w where w.measure = any($1::text[]) ${inReach}
        and not exists (select 1 from ${table} n where ${sameKey("n", "w")})
      returning supplier, measure, customer, week
    ) insert into touched select distinct * from gone`,
    [measuresOf[source]],
  );
  await client.query(`
    with come as (
      insert into measures.weekly as w (${key}, ${values.join(", ")})
      select n.supplier, n.measure, n.customer, n.week, n.service, ${values.map((column) => `n.${column}`).join(", ")}
      from ${table} n left join measures.weekly k on ${sameKey("k", "n")}
      where k.supplier is null or not (${alike("k", "n")})
      order by n.supplier, n.measure, n.customer, n.week
      on conflict (${key}) do update set ${taken}
      returning supplier, measure, customer, week
    ) insert into touched select distinct * from come`);
}

const sides = [
  { side: "supplier", party: "w.supplier" },
  { side: "customer", party: "w.customer" },
  { side: "company", party: "'00000000-0000-0000-0000-000000000000'::uuid" },
] as const;

/** From so many touched cells on, summing everything is quicker than finding the weeks. */
const manyCells = 20_000;

/** Sums over the other side, and over all, of the weeks that were touched. */
export async function keepSums({ client }: Connection, { cells }: Touched): Promise<void> {
  await client.query("analyze touched");
  for (const { side, party } of sides) {
    await client.query(`
      create temp table wanted on commit drop as
        select distinct ${party} as party, w.measure, w.week from touched w;
      analyze wanted;
      create temp table summed on commit drop as ${sumsOf(party, cells > manyCells)};
      analyze summed;
      delete from measures.weekly_sum t using wanted k
        where t.side = '${side}' and t.party = k.party and t.measure = k.measure and t.week = k.week
          and not exists (select 1 from summed s where s.party = k.party and s.measure = k.measure and s.week = k.week);
      insert into measures.weekly_sum (side, party, measure, week, ${values.join(", ")})
        select '${side}', n.party, n.measure, n.week, ${values.map((column) => `n.${column}`).join(", ")}
        from summed n left join measures.weekly_sum k
          on k.side = '${side}' and k.party = n.party and k.measure = n.measure and k.week = n.week
        where k.side is null or not (${alike("k", "n")})
        on conflict (side, party, measure, week) do update set ${taken};
      drop table wanted, summed;
    `);
  }
}

/** Each cell's values are added with the first of its buckets, so that cells and buckets are added up in one go. */
function sumsOf(party: string, all: boolean): string {
  const once = (column: string) =>
    `sum(case when coalesce(u.place, 1) = 1 then w.${column} end) as ${column}`;
  return `
    select party, measure, week, sum(n)::int as n, sum(total) as total, sum(squares) as squares, sum(logs) as logs,
      coalesce(array_agg(bucket order by bucket) filter (where bucket is not null), '{}') as buckets,
      coalesce(array_agg(of_bucket order by bucket) filter (where bucket is not null), '{}') as counts
    from (
      select ${party} as party, w.measure, w.week, u.bucket, sum(u.of_bucket)::int as of_bucket,
        ${["n", "total", "squares", "logs"].map(once).join(", ")}
      from measures.weekly w
      left join lateral unnest(w.buckets, w.counts) with ordinality as u (bucket, of_bucket, place) on true
      where ${
        all
          ? "w.measure in (select measure from wanted)"
          : `exists (select 1 from wanted k where k.party = ${party} and k.measure = w.measure and k.week = w.week)`
      }
      group by 1, 2, 3, 4
    ) by_bucket group by 1, 2, 3`;
}

export interface Touched {
  readonly from: string | null;
  readonly pairs: number;
  readonly cells: number;
}

export async function readTouched({ client }: Connection): Promise<Touched> {
  const { rows } = await client.query<Touched>(`
    select min(week)::text as from, count(*)::int as pairs, coalesce(sum(cells), 0)::int as cells
    from (select supplier, customer, min(week) as week, count(*) as cells from touched group by 1, 2) t`);
  return rows[0] as Touched;
}

/** Whether any unit was merged into another: where none was, nothing has to be looked up. */
export async function anyMerged({ client }: Connection): Promise<boolean> {
  const { rows } = await client.query<{ merged: boolean }>(
    "select exists (select 1 from measures.heir) as merged",
  );
  return rows[0]?.merged ?? false;
}

/** In which zone weeks were counted last. */
export async function readZone({ client }: Connection): Promise<string | null> {
  const { rows } = await client.query<{ zone: string | null }>("select zone from measures.state");
  return rows[0]?.zone ?? null;
}

export async function noteCounted({ client }: Connection, zone: string, at: Date): Promise<void> {
  await client.query(
    `insert into measures.state (zone, counted_at) values ($1, $2)
     on conflict (only_row) do update set zone = excluded.zone, counted_at = excluded.counted_at`,
    [zone, at],
  );
}
