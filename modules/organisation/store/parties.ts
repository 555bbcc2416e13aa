import { type RawBuilder, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Category, PartyKind } from "../category.ts";
import type { PartyName } from "./directory.ts";

export interface PartyItem {
  readonly id: string;
  readonly kind: PartyKind;
  readonly category: Category;
  readonly name: string;
  readonly code: string;
  readonly position: string | null;
  readonly email: string | null;
  readonly unit: PartyName | null;
  readonly endedOn: string | null;
}

export interface PartyFilter {
  readonly kind?: PartyKind | undefined;
  readonly category?: Category | undefined;
  readonly unit?: string | undefined;
  readonly below: boolean;
  readonly ended: boolean;
}

/** A party as a name that links, or null; for use inside other selects. */
export function nameJson(party: string): RawBuilder<PartyName | null> {
  const p = sql.table(party);
  return sql<PartyName | null>`case when ${p}.id is null then null else jsonb_build_object(
    'id', ${p}.id, 'kind', ${p}.kind, 'name', ${p}.name, 'endedOn', ${p}.ended_on) end`;
}

const item = sql`
  select p.id, p.kind, p.category, p.name, p.external_id as code, e.position, e.email,
    ${nameJson("o")} as unit, p.ended_on as "endedOn"
  from organisation.party p
  left join organisation.person e on e.party = p.id
  left join organisation.unit u on u.party = p.id
  left join organisation.party o on o.id = coalesce(e.unit, u.parent)
`;

function matching({ kind, category, unit, below, ended }: PartyFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (kind) conditions.push(sql`p.kind = ${kind}`);
  if (category) conditions.push(sql`p.category = ${category}`);
  if (!ended) conditions.push(sql`p.ended_on is null`);
  if (unit && below) {
    conditions.push(
      sql`coalesce(e.unit, u.parent) in (select a.unit from organisation.unit_above a where a.above = ${unit})`,
    );
  } else if (unit) conditions.push(sql`coalesce(e.unit, u.parent) = ${unit}`);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** By name; `after` is the name and id of the last one seen. */
export async function partiesByName(
  db: Database,
  filter: PartyFilter,
  after: { name: string; id: string } | undefined,
  limit: number,
): Promise<PartyItem[]> {
  const beyond = after ? sql`and (p.name, p.id) > (${after.name}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<PartyItem>`
    ${item} where ${matching(filter)} ${beyond} order by p.name, p.id limit ${limit}
  `.execute(db);
  return rows;
}

/** Parties in which every word occurs in one of its spellings; whole beginnings and units come first. */
export async function searchParties(
  db: Database,
  spellings: readonly (readonly string[])[],
  filter: PartyFilter,
  limit: number,
): Promise<PartyItem[]> {
  const every = spellings.map(
    (words) => sql`p.search like any(${words.map((word) => `%${likeText(word)}%`)}::text[])`,
  );
  const whole = likeText(spellings.map((words) => words[0]).join(" "));
  const { rows } = await sql<PartyItem>`
    with found as materialized (
      select p.id, (p.search like ${`${whole}%`})::int * 4 + (p.search like ${`% ${whole}%`})::int * 2
        + (p.kind <> 'person')::int as rank, p.name
      from organisation.party p
      left join organisation.person e on e.party = p.id
      left join organisation.unit u on u.party = p.id
      where ${sql.join(every, sql` and `)} and ${matching(filter)}
      order by rank desc, p.name, p.id limit ${limit}
    )
    select i.* from found f join (${item}) i on i.id = f.id
    order by f.rank desc, f.name, f.id
  `.execute(db);
  return rows;
}

/** Words of names and positions that are spelt nearly like these, each word itself first. */
export async function similarWords(db: Database, words: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ alike: string[] }>`
    select array(
      select word from organisation.search_word w
      where length(asked.word) > 3 and similarity(w.word, asked.word) > 0.3
      order by w.word <-> asked.word limit 4
    ) as alike
    from unnest(${[...words]}::text[]) with ordinality as asked (word, number)
    order by asked.number
  `.execute(db);
  return rows.map(({ alike }, i) => [words[i] as string, ...alike]);
}

function likeText(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}

export interface PartyRow {
  readonly id: string;
  readonly kind: PartyKind;
  readonly category: Category;
  readonly name: string;
  readonly code: string;
  readonly endedOn: string | null;
  readonly email: string | null;
  readonly position: string | null;
  readonly function: string | null;
  readonly path: PartyName[];
  readonly manager: PartyName | null;
  readonly head: PartyName | null;
  readonly headWanted: string | null;
  readonly leads: PartyName[];
  readonly reports: number;
  readonly people: number;
  readonly peopleBelow: number;
  readonly unitsBelow: number;
  readonly serves: PartyName[];
  readonly servesAll: boolean;
  readonly mergedInto: PartyName | null;
}

/** All of one party's page but its people and history, in one statement. */
export async function findParty(db: Database, id: string): Promise<PartyRow | undefined> {
  const { rows } = await sql<PartyRow>`
    select p.id, p.kind, p.category, p.name, p.external_id as code, p.ended_on as "endedOn",
      e.email, e.position, u.function, u.head_wanted as "headWanted",
      ${nameJson("m")} as manager, ${nameJson("h")} as head, ${nameJson("g")} as "mergedInto",
      coalesce((select jsonb_agg(${nameJson("q")} order by a.distance desc)
        from organisation.unit_above a join organisation.party q on q.id = a.above
        where a.unit = coalesce(e.unit, u.parent)), '[]') as path,
      coalesce((select jsonb_agg(${nameJson("q")} order by q.name) from organisation.unit l
        join organisation.party q on q.id = l.party and q.ended_on is null where l.head = p.id), '[]') as leads,
      (select count(*) from organisation.person r join organisation.party q on q.id = r.party and q.ended_on is null
        where r.manager = p.id) as reports,
      coalesce(u.people, 0) as people,
      coalesce((select sum(v.people) from organisation.unit_above a join organisation.unit v on v.party = a.unit
        where a.above = p.id), 0) as "peopleBelow",
      (select count(*) from organisation.unit c join organisation.party q on q.id = c.party and q.ended_on is null
        where c.parent = p.id) as "unitsBelow",
      coalesce((select jsonb_agg(${nameJson("q")} order by q.name) from organisation.serves s
        join organisation.party q on q.id = s.customer where s.supplier = p.id), '[]') as serves,
      coalesce(u.serves_all, false) as "servesAll"
    from organisation.party p
    left join organisation.person e on e.party = p.id
    left join organisation.unit u on u.party = p.id
    left join organisation.party m on m.id = e.manager
    left join organisation.party h on h.id = u.head
    left join organisation.party g on g.id = u.merged_into
    where p.id = ${id}
  `.execute(db);
  return rows[0];
}

export interface TreeUnit {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly head: PartyName | null;
  readonly units: number;
  readonly people: number;
  readonly peopleBelow: number;
}

/** Living units directly below one, or the tops; or all partners. */
export async function treeLevel(
  db: Database,
  parent: string | undefined,
  kind: "unit" | "partner",
): Promise<TreeUnit[]> {
  const where = parent
    ? sql`u.parent = ${parent}`
    : kind === "unit"
      ? sql`p.kind = 'unit' and u.parent is null`
      : sql`p.kind = 'partner'`;
  const { rows } = await sql<TreeUnit>`
    select p.id, p.kind, p.name, ${nameJson("h")} as head, u.people,
      (select count(*) from organisation.unit c join organisation.party q on q.id = c.party and q.ended_on is null
        where c.parent = p.id) as units,
      coalesce((select sum(v.people) from organisation.unit_above a join organisation.unit v on v.party = a.unit
        where a.above = p.id), 0) as "peopleBelow"
    from organisation.unit u
    join organisation.party p on p.id = u.party and p.ended_on is null
    left join organisation.party h on h.id = u.head
    where ${where}
    order by p.name, p.id
  `.execute(db);
  return rows;
}
