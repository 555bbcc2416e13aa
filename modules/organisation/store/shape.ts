import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Category, PartyKind } from "../category.ts";
import type { ParentOf } from "../tree.ts";

/** Holds everybody else's changes to the tree back until this transaction ends. */
export async function lockTree(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation.import'))`.execute(db);
}

export async function insertParty(
  db: Database,
  party: { kind: PartyKind; category: Category; name: string; code: string | undefined },
): Promise<string> {
  const { kind, category, name, code } = party;
  const { rows } = await sql<{ id: string }>`
    with made as (select uuidv7() as id)
    insert into organisation.party (id, kind, category, name, external_id)
    select id, ${kind}, ${category}, ${name}, coalesce(${code ?? null}, id::text) from made returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function ownerOfCode(db: Database, kind: PartyKind, code: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.party
    where space = ${kind === "person" ? "person" : "unit"} and external_id = ${code}
  `.execute(db);
  return rows[0];
}

export async function ownerOfEmail(db: Database, email: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from organisation.person e join organisation.party p on p.id = e.party where e.email = ${email}
  `.execute(db);
  return rows[0];
}

export async function renameParty(
  db: Database,
  id: string,
  name: string,
  code: string | undefined,
): Promise<void> {
  await sql`
    update organisation.party set name = ${name}, external_id = coalesce(${code ?? null}, external_id),
      updated_at = now() where id = ${id}
  `.execute(db);
}

export async function setEnded(db: Database, id: string, on: string | null): Promise<void> {
  await sql`update organisation.party set ended_on = ${on}, updated_at = now() where id = ${id}`.execute(db);
}

export async function insertUnit(
  db: Database,
  unit: { party: string; parent: string | null; head: string | null; from: string },
): Promise<void> {
  const { party, parent, head, from } = unit;
  await sql`insert into organisation.unit (party, parent, head) values (${party}, ${parent}, ${head})`.execute(
    db,
  );
  await sql`
    insert into organisation.placement (unit, parent, from_on) values (${party}, ${parent}, ${from})
  `.execute(db);
}

export async function describeUnit(
  db: Database,
  id: string,
  { function: purpose, serves }: { function: string | null; serves: readonly string[] | "*" },
): Promise<void> {
  await sql`
    update organisation.unit set function = ${purpose}, serves_all = ${serves === "*"} where party = ${id}
  `.execute(db);
  await sql`delete from organisation.serves where supplier = ${id}`.execute(db);
  if (serves === "*") return;
  await sql`
    insert into organisation.serves (supplier, customer)
    select ${id}, party from organisation.unit where party = any(${[...serves]}::uuid[]) and party <> ${id}
  `.execute(db);
}

export async function setHeadOf(db: Database, unit: string, person: string | null): Promise<void> {
  await sql`update organisation.unit set head = ${person}, head_wanted = null where party = ${unit}`.execute(
    db,
  );
}

/** The tree of living units, for the rules. */
export async function readParents(db: Database): Promise<ParentOf> {
  const { rows } = await sql<{ party: string; parent: string | null }>`
    select party, parent from organisation.unit
  `.execute(db);
  return new Map(rows.map((row) => [row.party, row.parent]));
}

export async function setParent(db: Database, unit: string, parent: string | null): Promise<void> {
  await sql`update organisation.unit set parent = ${parent} where party = ${unit}`.execute(db);
}

export async function setMergedInto(db: Database, unit: string, into: string): Promise<void> {
  await sql`update organisation.unit set merged_into = ${into}, head = null where party = ${unit}`.execute(
    db,
  );
}

export async function unitsBelow(db: Database, unit: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select u.party from organisation.unit u join organisation.party p on p.id = u.party and p.ended_on is null
    where u.parent = ${unit}
  `.execute(db);
  return rows.map((row) => row.party);
}

export async function membersOf(db: Database, unit: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select e.party from organisation.person e join organisation.party p on p.id = e.party and p.ended_on is null
    where e.unit = ${unit}
  `.execute(db);
  return rows.map((row) => row.party);
}

/** Everybody above a person in reporting lines. */
export async function managersAbove(db: Database, person: string): Promise<string[]> {
  const { rows } = await sql<{ manager: string }>`
    with recursive up (manager, depth) as (
      select manager, 1 from organisation.person where party = ${person}
      union all
      select e.manager, up.depth + 1 from up join organisation.person e on e.party = up.manager
      where up.manager is not null and up.depth < 200
    )
    select distinct manager from up where manager is not null
  `.execute(db);
  return rows.map((row) => row.manager);
}

export interface PersonFields {
  readonly email: string | null;
  readonly position: string | null;
  readonly manager: string | null;
}

export async function insertPerson(db: Database, party: string, fields: PersonFields): Promise<void> {
  const { email, position, manager } = fields;
  await sql`
    insert into organisation.person (party, email, position, manager)
    values (${party}, ${email}, ${position}, ${manager})
  `.execute(db);
}

export async function updatePerson(db: Database, party: string, fields: PersonFields): Promise<void> {
  const { email, position, manager } = fields;
  await sql`
    update organisation.person set email = ${email}, position = ${position}, manager = ${manager}
    where party = ${party}
  `.execute(db);
}

export async function setUnitOf(db: Database, people: readonly string[], unit: string | null): Promise<void> {
  await sql`
    update organisation.person set unit = ${unit} where party = any(${[...people]}::uuid[])
  `.execute(db);
}

/** Makes a stay that ended today or later an open one again. */
export async function reopenLastStay(db: Database, person: string): Promise<void> {
  await sql`
    update organisation.membership set to_on = null
    where id = (select id from organisation.membership where person = ${person} order by to_on desc nulls first limit 1)
  `.execute(db);
}

/** Living people all of whose stays are over, with the last day and the unit of the last of them. */
export async function dueToLeave(
  db: Database,
  today: string,
): Promise<{ person: string; last: string; unit: string | null }[]> {
  const { rows } = await sql<{ person: string; last: string; unit: string | null }>`
    select p.id as person, max(s.to_on) as last, max(u.name) as unit
    from organisation.party p
    join organisation.person e on e.party = p.id
    join organisation.membership s on s.person = p.id
    left join organisation.party u on u.id = e.unit
    where p.ended_on is null and e.unit is not null
    group by p.id
    having bool_and(s.to_on is not null and s.to_on < ${today}::date)
  `.execute(db);
  return rows;
}
