import { type RawBuilder, sql } from "kysely";
import type { Database } from "#platform/database";

/** The table of who is above whom, made anew from the tree. */
export async function refreshTree(db: Database): Promise<void> {
  await sql`delete from organisation.unit_above`.execute(db);
  await sql`
    insert into organisation.unit_above (unit, above, distance)
    with recursive up (unit, above, distance) as (
      select party, party, 0 from organisation.unit
      union all
      select up.unit, u.parent, up.distance + 1
      from up join organisation.unit u on u.party = up.above
      where u.parent is not null and up.distance < 100
    )
    select unit, above, min(distance) from up group by unit, above
  `.execute(db);
}

/** Who leads is a leader: who heads a living unit, or to whom living people report. `ids` narrows it to some. */
export async function refreshCategories(
  db: Database,
  ids?: readonly (string | null | undefined)[],
): Promise<void> {
  const some = ids ? sql`and p.id = any(${ids.filter((id) => id != null)}::uuid[])` : sql``;
  await sql`
    with leader as (
      select u.head as person from organisation.unit u
      join organisation.party p on p.id = u.party and p.ended_on is null and u.head is not null
      union
      select e.manager from organisation.person e
      join organisation.party p on p.id = e.party and p.ended_on is null and e.manager is not null
    )
    update organisation.party p
    set category = case when l.person is null then 'employee' else 'leader' end
    from organisation.person e left join leader l on l.person = e.party
    where p.id = e.party and p.category <> case when l.person is null then 'employee' else 'leader' end ${some}
  `.execute(db);
}

/** What a party is found by: all its words in lower case, ё as е. */
export function searchText(...parts: RawBuilder<unknown>[]): RawBuilder<string> {
  return sql<string>`replace(lower(concat_ws(' ', ${sql.join(parts)})), 'ё', 'е')`;
}

/** Writes what parties are found by where it changed, and learns new words; `ids` narrows it to some. */
export async function refreshSearch(db: Database, ids?: readonly string[]): Promise<void> {
  const some = ids ? sql`and p.id = any(${[...ids]}::uuid[])` : sql``;
  await sql`
    update organisation.party p set search = t.text
    from (
      select q.id, ${searchText(sql`q.name`, sql`e.email`, sql`e.position`, sql`q.external_id`)} as text
      from organisation.party q left join organisation.person e on e.party = q.id
    ) t
    where t.id = p.id and p.search <> t.text ${some}
  `.execute(db);
  await sql`
    insert into organisation.search_word (word)
    select distinct word from (
      select distinct p.name as text from organisation.party p where true ${some}
      union select distinct e.position from organisation.person e join organisation.party p on p.id = e.party ${some}
    ) texts
    cross join lateral regexp_split_to_table(replace(lower(text), 'ё', 'е'), '[^[:alpha:]]+') as word
    where length(word) > 3
    on conflict do nothing
  `.execute(db);
}

/** Lets the search index gather many new entries and take them in at once, which is several times faster. */
export async function postponeSearchIndex(db: Database): Promise<void> {
  await sql`set local gin_pending_list_limit = '512MB'`.execute(db);
  await sql`set local work_mem = '128MB'`.execute(db);
}

export async function settleSearchIndex(db: Database): Promise<void> {
  await sql`select organisation.settle_search()`.execute(db);
}

/** Fresh figures for the planner: after many rows it would otherwise plan for an empty house. */
export async function refreshStatistics(db: Database): Promise<void> {
  for (const table of ["party", "person", "unit", "unit_above", "membership", "placement", "search_word"]) {
    await sql`analyze ${sql.table(`organisation.${table}`)}`.execute(db);
  }
}

/** How many living people belong to each unit itself; `ids` narrows it to some. */
export async function refreshCounts(db: Database, ids?: readonly string[]): Promise<void> {
  const some = ids ? sql`and u.party = any(${[...ids]}::uuid[])` : sql``;
  await sql`
    update organisation.unit u set people = c.people
    from (
      select v.party, count(p.id)::int as people
      from organisation.unit v
      left join organisation.person e on e.unit = v.party
      left join organisation.party p on p.id = e.party and p.ended_on is null
      group by v.party
    ) c
    where c.party = u.party and u.people <> c.people ${some}
  `.execute(db);
}
