import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Makes the units what `unit_plan` says they become. */
export async function applyUnits(db: Database, on: string): Promise<void> {
  await sql`
    insert into organisation.party (kind, external_id, name, category)
    select kind, id, name, kind from unit_plan where party is null
  `.execute(db);
  await sql`
    update unit_plan n set party = p.id from organisation.party p
    where n.party is null and p.space = 'unit' and p.external_id = n.id
  `.execute(db);
  await sql`
    update organisation.party p
    set name = n.name, kind = n.kind, category = n.kind, ended_on = null, updated_at = now()
    from unit_plan n
    where p.id = n.party and n.outcome in ('join', 'move', 'change')
      and (p.name, p.kind, p.ended_on) is distinct from (n.name, n.kind, null::date)
  `.execute(db);
  await sql`
    insert into organisation.unit (party) select party from unit_plan where outcome = 'join' on conflict do nothing
  `.execute(db);
  await sql`
    update organisation.unit u
    set parent = q.id, function = n.function, serves_all = n.serves_all
    from unit_plan n
    left join organisation.party q on q.space = 'unit' and q.external_id = n.parent
    where u.party = n.party and n.outcome in ('join', 'move', 'change')
      and (u.parent, u.function, u.serves_all) is distinct from (q.id, n.function, n.serves_all)
  `.execute(db);
  await applyServes(db);
  await applyPlacements(db, on);
  await sql`
    update organisation.party p set ended_on = ${on}::date - 1, updated_at = now()
    from unit_plan n where p.id = n.party and n.outcome = 'leave'
  `.execute(db);
}

/** Heads can only be set once the people are there. */
export async function applyHeads(db: Database): Promise<void> {
  await sql`
    update organisation.unit u
    set head = h.id, head_wanted = case when h.id is null then n.head_wanted end
    from unit_plan n
    left join organisation.party h on h.space = 'person' and h.external_id = n.head
    where u.party = n.party and n.outcome <> 'leave'
      and (u.head, u.head_wanted) is distinct from (h.id, case when h.id is null then n.head_wanted end)
  `.execute(db);
}

async function applyServes(db: Database): Promise<void> {
  await sql`
    delete from organisation.serves v using unit_plan n
    where v.supplier = n.party and n.serves_said and n.outcome in ('join', 'change', 'move')
  `.execute(db);
  await sql`
    insert into organisation.serves (supplier, customer)
    select n.party, c.id from unit_plan n
    cross join lateral jsonb_array_elements_text(n.serves) as named (id)
    join organisation.party c on c.space = 'unit' and c.external_id = named.id
    join organisation.unit cu on cu.party = c.id
    where n.serves_said and n.outcome in ('join', 'change', 'move')
    on conflict do nothing
  `.execute(db);
}

async function applyPlacements(db: Database, on: string): Promise<void> {
  // A placement that would end before it began was only a mistake of the same day.
  await sql`
    delete from organisation.placement l using unit_plan n
    where l.unit = n.party and l.to_on is null and l.from_on >= ${on}::date and n.outcome in ('move', 'leave')
  `.execute(db);
  await sql`
    update organisation.placement l set to_on = ${on}::date - 1
    from unit_plan n where l.unit = n.party and l.to_on is null and n.outcome in ('move', 'leave')
  `.execute(db);
  await sql`
    insert into organisation.placement (unit, parent, from_on)
    select u.party, u.parent, case when n.outcome = 'join' and n.was_ended is null then null else ${on}::date end
    from unit_plan n join organisation.unit u on u.party = n.party
    where n.outcome in ('join', 'move')
    on conflict do nothing
  `.execute(db);
}
