import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyName } from "../schema/shapes.ts";

export interface Party extends PartyName {
  readonly ended: boolean;
  /** Where a person belongs today. */
  readonly unit: string | null;
}

/** Some parties by id; those that do not exist are left out. */
export async function partiesOf(
  db: Database,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, Party>> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Party>`
    select p.id, p.kind, p.name, p.ended_on is not null as ended, e.unit
    from organisation.party p left join organisation.person e on e.party = p.id
    where p.id = any(${wanted}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names for a page: one statement, whatever their number. */
export async function namesOf(
  db: Database,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => PartyName | null> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return () => null;
  const { rows } = await sql<PartyName>`
    select id, kind, name from organisation.party where id = any(${wanted}::uuid[])
  `.execute(db);
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id ? (found.get(id) ?? null) : null);
}

/** Whether a person may be given a unit's work: belongs to it or to one under it, or leads it. */
export async function worksIn(db: Database, person: string, unit: string): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`
    select ${person}::uuid = ${unit}::uuid
      or exists (select 1 from organisation.person e join organisation.unit_above a on a.unit = e.unit
                 where e.party = ${person} and a.above = ${unit})
      or exists (select 1 from organisation.unit_above a join organisation.unit u on u.party = a.above
                 where a.unit = ${unit} and u.head = ${person}) as fits
  `.execute(db);
  return rows[0]?.fits ?? false;
}

/** Whether a party is another or belongs under it: a unit below, or a person in it. */
export async function isWithin(db: Database, party: string, above: string): Promise<boolean> {
  const { rows } = await sql<{ within: boolean }>`
    select ${party}::uuid = ${above}::uuid
      or exists (select 1 from organisation.unit_above where unit = ${party} and above = ${above})
      or exists (select 1 from organisation.person e join organisation.unit_above a on a.unit = e.unit
                 where e.party = ${party} and a.above = ${above}) as within
  `.execute(db);
  return rows[0]?.within ?? false;
}
