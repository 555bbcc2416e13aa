import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Which columns the files have: what a file does not speak of stays as it is. */
export interface Spoken {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

export interface PlanOptions {
  readonly spoken: Spoken;
  /** Whether those who are not in the file have ended. */
  readonly complete: { readonly units: boolean; readonly people: boolean };
  /** The day from which the file is true. */
  readonly on: string;
}

/**
 * What each staged row means for what there is: `unit_plan` and `person_plan` hold, for each party, what it was
 * and what it becomes, and whether that is a join, a move, a change, an end or nothing.
 */
export async function makePlan(db: Database, options: PlanOptions): Promise<void> {
  await planUnits(db, options);
  await planPeople(db, options);
  if (options.complete.people) await planLeavers(db);
  if (options.complete.units) await planEndedUnits(db);
  await sql`analyze unit_plan`.execute(db);
  await sql`analyze person_plan`.execute(db);
}

/** The file's value where it has one and it is not at fault, else what there was. */
function next(spoken: ReadonlySet<string>, field: string, staged: string, old: string) {
  if (!spoken.has(field)) return sql.raw(old);
  return sql.raw(`case when s.faults ? '${field}' then ${old} else ${staged} end`);
}

async function planUnits(db: Database, { spoken: { units } }: PlanOptions): Promise<void> {
  await sql`
    create temp table unit_plan on commit drop as
    with compared as (
      select s.id, p.id as party, p.ended_on as was_ended, s.line,
        p.name as old_name, p.kind as old_kind, q.external_id as old_parent, q.name as old_parent_name,
        h.external_id as old_head, h.name as old_head_name, u.function as old_function, u.serves_all as old_serves_all,
        coalesce((select jsonb_agg(c.external_id order by c.external_id) from organisation.serves v
          join organisation.party c on c.id = v.customer where v.supplier = u.party), '[]') as old_serves,
        ${next(units, "name", "s.name", "coalesce(p.name, s.name)")} as name,
        ${next(units, "kind", "s.kind", "coalesce(p.kind, s.kind)")} as kind,
        ${next(units, "parent", "s.parent", "q.external_id")} as parent,
        ${next(units, "head", "s.head", "h.external_id")} as head,
        ${next(units, "head", "s.head_wanted", "u.head_wanted")} as head_wanted,
        ${next(units, "function", "s.function", "u.function")} as function,
        ${next(units, "serves", "s.serves_all", "coalesce(u.serves_all, false)")} as serves_all,
        ${units.has("serves") ? sql`true` : sql`false`} as serves_said,
        coalesce(s.serves, '[]') as serves
      from staged_unit s
      left join organisation.party p on p.space = 'unit' and p.external_id = s.id
      left join organisation.unit u on u.party = p.id
      left join organisation.party q on q.id = u.parent
      left join organisation.party h on h.id = u.head
    )
    select c.*,
      coalesce(sp.name, pp.name) as parent_name, coalesce(sh.name, ph.name) as head_name,
      case
        when c.party is null or c.was_ended is not null then 'join'
        when c.parent is distinct from c.old_parent then 'move'
        when (c.name, c.kind, c.head, c.function, c.serves_all)
             is distinct from (c.old_name, c.old_kind, c.old_head, c.old_function, c.old_serves_all)
          or (c.serves_said and not (c.serves @> c.old_serves and c.serves <@ c.old_serves)) then 'change'
        else 'same'
      end as outcome
    from compared c
    left join staged_unit sp on sp.id = c.parent
    left join organisation.party pp on pp.space = 'unit' and pp.external_id = c.parent
    left join staged_person sh on sh.id = c.head
    left join organisation.party ph on ph.space = 'person' and ph.external_id = c.head
  `.execute(db);
  await sql`create unique index on unit_plan (id)`.execute(db);
}

async function planPeople(db: Database, { spoken: { people }, on }: PlanOptions): Promise<void> {
  await sql`
    create temp table person_plan on commit drop as
    with compared as (
      select s.id, p.id as party, p.ended_on as was_ended, s.line,
        p.name as old_name, e.email as old_email, e.position as old_position,
        o.external_id as old_unit, o.name as old_unit_name, m.external_id as old_manager, m.name as old_manager_name,
        ${people.has("name") || people.has("lastName") ? sql`s.name` : sql`coalesce(p.name, s.name)`} as name,
        ${next(people, "email", "s.email", "e.email")} as email,
        ${next(people, "position", "s.position", "e.position")} as position,
        ${next(people, "unit", "s.unit", "o.external_id")} as unit,
        ${next(people, "manager", "s.manager", "m.external_id")} as manager,
        s.from_on, s.to_on,
        s.to_on is not null and s.to_on < ${on}::date as gone
      from staged_person s
      left join organisation.party p on p.space = 'person' and p.external_id = s.id
      left join organisation.person e on e.party = p.id
      left join organisation.party o on o.id = e.unit
      left join organisation.party m on m.id = e.manager
    )
    select c.*,
      coalesce(su.name, pu.name) as unit_name, coalesce(sm.name, pm.name) as manager_name,
      case
        when c.party is null or (c.was_ended is not null and not c.gone) then 'join'
        when c.was_ended is null and c.gone then 'leave'
        when c.unit is distinct from c.old_unit then 'move'
        when (c.name, c.email, c.position, c.manager)
             is distinct from (c.old_name, c.old_email, c.old_position, c.old_manager) then 'change'
        else 'same'
      end as outcome
    from compared c
    left join unit_plan su on su.id = c.unit
    left join organisation.party pu on pu.space = 'unit' and pu.external_id = c.unit
    left join staged_person sm on sm.id = c.manager
    left join organisation.party pm on pm.space = 'person' and pm.external_id = c.manager
  `.execute(db);
  await sql`create unique index on person_plan (id)`.execute(db);
}

async function planLeavers(db: Database): Promise<void> {
  await sql`
    insert into person_plan (id, party, line, name, old_name, old_unit, unit, old_unit_name, gone, outcome)
    select p.external_id, p.id, 0, p.name, p.name, o.external_id, o.external_id, o.name, true, 'leave'
    from organisation.person e
    join organisation.party p on p.id = e.party and p.ended_on is null
    left join organisation.party o on o.id = e.unit
    where not exists (select 1 from staged_present s where s.space = 'person' and s.id = p.external_id)
  `.execute(db);
}

/** A unit that is missing ends, unless people stay in it or living units stay below it. */
async function planEndedUnits(db: Database): Promise<void> {
  await sql`
    insert into unit_plan (id, party, line, name, old_name, kind, old_parent, parent, old_parent_name, outcome)
    with recursive missing as (
      select p.id as party, p.external_id as id, p.name, p.kind, q.external_id as parent, q.name as parent_name
      from organisation.unit u
      join organisation.party p on p.id = u.party and p.ended_on is null
      left join organisation.party q on q.id = u.parent
      where not exists (select 1 from staged_present s where s.space = 'unit' and s.id = p.external_id)
        and (p.kind = 'unit' or exists (select 1 from staged_unit where kind = 'partner'))
    ),
    staying as (
      select n.unit as id from person_plan n where n.outcome <> 'leave' and not n.gone
      union
      select o.external_id from organisation.person e
      join organisation.party p on p.id = e.party and p.ended_on is null
      join organisation.party o on o.id = e.unit
      where not exists (select 1 from person_plan n where n.party = p.id)
      union
      select n.parent from unit_plan n
      union
      select m.parent from staying s join missing m on m.id = s.id
    )
    select m.id, m.party, 0, m.name, m.name, m.kind, m.parent, m.parent, m.parent_name, 'leave'
    from missing m where not exists (select 1 from staying s where s.id = m.id)
  `.execute(db);
}
