import type { Context } from "#platform/context";
import type { Source } from "../measure.ts";

type Connection = Pick<Context, "client">;

/** From so many cells on, counting the whole source is quicker than finding each. */
const mostCells = 20_000;

/**
 * Takes away what was marked. What is marked while this runs stays for the next time; what is taken is counted by a later
 * statement, which therefore sees all that was marked.
 */
export async function takeStale({ client }: Connection): Promise<void> {
  await client.query(`
    create temp table taken (source text, supplier uuid, customer uuid, day date) on commit drop;
    with gone as (delete from measures.stale returning source, supplier, customer, day)
    insert into taken select distinct source, supplier, customer, day from gone;
  `);
}

/** Which sources have to be counted as a whole, and which have cells to be counted. */
export async function readTaken({
  client,
}: Connection): Promise<{ readonly whole: Source[]; readonly some: Source[] }> {
  const { rows } = await client.query<{ source: Source; whole: boolean }>(`
    select source, bool_or(supplier is null) or count(*) > ${mostCells} as whole from taken group by source
  `);
  return {
    whole: rows.filter(({ whole }) => whole).map(({ source }) => source),
    some: rows.filter(({ whole }) => !whole).map(({ source }) => source),
  };
}

/**
 * The cells behind what was taken: a pair in a week, by every pair of parties whose history it is. A day of UTC may lie in
 * two weeks of the house.
 */
export async function makeCells(
  { client }: Connection,
  zone: string,
  some: readonly Source[],
): Promise<void> {
  await client.query(`
    create temp table cell (source text, supplier uuid, customer uuid, week date, from_at timestamptz, to_at timestamptz,
      raw_supplier uuid, raw_customer uuid) on commit drop`);
  await client.query(
    `with heir as materialized (select party, heir from measures.heir),
    wanted as (
      select distinct t.source, coalesce(hs.heir, t.supplier) as supplier, coalesce(hc.heir, t.customer) as customer,
        date_trunc('week', m.at at time zone $1)::date as week
      from taken t left join heir hs on hs.party = t.supplier left join heir hc on hc.party = t.customer,
        lateral (values (t.day::timestamp at time zone 'UTC'),
          ((t.day + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')) as m (at)
      where t.source = any($2::text[]) and t.supplier is not null
    ),
    side as (
      select heir as party, party as raw from heir
      union all select distinct party, party from (select supplier as party from wanted union select customer from wanted) p
    )
    insert into cell
    select w.source, w.supplier, w.customer, w.week, w.week::timestamp at time zone $1,
      (w.week + 7)::timestamp at time zone $1, s.raw, c.raw
    from wanted w join side s on s.party = w.supplier join side c on c.party = w.customer
    where w.supplier <> w.customer`,
    [zone, some],
  );
  await client.query("create index on cell (source, raw_supplier, raw_customer); analyze cell");
}
