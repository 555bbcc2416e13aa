import { sql } from "kysely";
import { readDirectory } from "#modules/organisation";
import type { Database } from "#platform/database";
import type { KnownOrganisation } from "../finding/known.ts";

/** The organisation in the terms of its files: what the same functions read from files on the command line. */
export async function readKnown(db: Database): Promise<KnownOrganisation> {
  const { units, people } = await readDirectory(db);
  const unitCode = (id: string | null) => (id === null ? null : (units.get(id)?.externalId ?? null));
  const personCode = (id: string | null) => (id === null ? null : (people.get(id)?.externalId ?? null));
  const { rows: merged } = await sql<{ unit: string; into: string }>`
    select party as unit, merged_into as into from organisation.unit where merged_into is not null
  `.execute(db);
  return {
    units: [...units.values()].map((unit) => ({
      line: 0,
      id: unit.externalId,
      name: unit.name,
      parent: unitCode(unit.parent),
      head: null,
      kind: unit.kind,
      function: unit.function,
      serves: servedBy(unit.serves, unitCode),
    })),
    people: [...people.values()].map((person) => ({
      line: 0,
      id: person.externalId,
      name: person.name,
      email: person.email,
      unit: unitCode(person.unit),
      position: person.position,
      manager: personCode(person.manager),
      from: null,
      to: null,
      stays: person.stays.map((stay) => ({ ...stay, unit: unitCode(stay.unit) as string })),
    })),
    partyIds: [...units.keys()],
    personIds: [...people.keys()],
    mergedInto: merged.map((row) => [row.unit, row.into] as const),
  };
}

function servedBy(serves: readonly string[] | "*", code: (id: string) => string | null) {
  if (serves === "*") return serves;
  const named = serves.flatMap((id) => code(id) ?? []);
  return named.length === 0 ? null : named;
}

export interface TreeUnit {
  readonly id: string;
  readonly kind: "unit" | "partner";
  readonly name: string;
  readonly parent: string | null;
  readonly endedOn: string | null;
}

/** Units and partners with what is above them, for drawing. */
export async function readTree(db: Database): Promise<TreeUnit[]> {
  const { rows } = await sql<TreeUnit>`
    select p.id, p.kind, p.name, u.parent, p.ended_on as "endedOn"
    from organisation.unit u join organisation.party p on p.id = u.party
    where u.merged_into is null
    order by p.name, p.id
  `.execute(db);
  return rows;
}
