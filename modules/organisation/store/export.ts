import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly unit: string | null;
  readonly position: string | null;
  readonly manager: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The next living people by id, as the import takes them. */
export async function personLines(db: Database, after: string, limit: number): Promise<PersonLine[]> {
  const { rows } = await sql<PersonLine>`
    select p.external_id as id, p.name, e.email, o.external_id as unit, e.position, m.external_id as manager,
      s.from_on as "from", s.to_on as "to"
    from organisation.party p
    join organisation.person e on e.party = p.id
    left join organisation.party o on o.id = e.unit
    left join organisation.party m on m.id = e.manager
    left join lateral (
      select from_on, to_on from organisation.membership where person = p.id and unit = e.unit
      order by to_on desc nulls first limit 1
    ) s on true
    where p.space = 'person' and p.ended_on is null and p.external_id > ${after}
    order by p.external_id limit ${limit}
  `.execute(db);
  return rows;
}

export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly head: string | null;
  readonly kind: "unit" | "partner";
  readonly function: string | null;
  readonly serves: string | null;
}

export async function unitLines(db: Database): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    select p.external_id as id, p.name, q.external_id as parent, coalesce(h.external_id, u.head_wanted) as head, p.kind,
      u.function,
      case when u.serves_all then '*' else (
        select string_agg(c.external_id, ';' order by c.external_id) from organisation.serves s
        join organisation.party c on c.id = s.customer and c.ended_on is null where s.supplier = p.id) end as serves
    from organisation.unit u
    join organisation.party p on p.id = u.party and p.ended_on is null
    left join organisation.party q on q.id = u.parent
    left join organisation.party h on h.id = u.head
    order by p.external_id
  `.execute(db);
  return rows;
}
