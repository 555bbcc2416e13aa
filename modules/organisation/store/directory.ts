import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyKind } from "../category.ts";
import { Lookup } from "../reading/lookup.ts";

export interface DirectoryUnit {
  readonly id: string;
  readonly externalId: string;
  readonly kind: "unit" | "partner";
  readonly name: string;
  readonly parent: string | null;
  readonly head: string | null;
  readonly function: string | null;
  /** Whom it is there to serve: ids of units and partners, `*` for everybody, empty when nothing is said. */
  readonly serves: readonly string[] | "*";
  readonly endedOn: string | null;
}

export interface DirectoryPerson {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly manager: string | null;
  readonly endedOn: string | null;
  /** Every stay in a unit, the earliest first; `to` is the last day. */
  readonly stays: readonly {
    readonly unit: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** The whole organisation in memory, to find by what files call people and units. */
export interface Directory {
  readonly units: ReadonlyMap<string, DirectoryUnit>;
  readonly people: ReadonlyMap<string, DirectoryPerson>;
  /** By external id or by a name only one has; units and partners. */
  findUnit(text: string): ReturnType<Lookup["find"]>;
  /** By external id, e-mail, a name only one has, or a name with initials. */
  findPerson(text: string): ReturnType<Lookup["find"]>;
  /** A person's unit on a day (`YYYY-MM-DD`), else the unit the person belongs to now. */
  unitOn(personId: string, day: string): string | null;
}

export async function readDirectory(db: Database): Promise<Directory> {
  const units = new Map((await readUnits(db)).map((unit) => [unit.id, unit]));
  const people = new Map((await readPeople(db)).map((person) => [person.id, person]));
  const unitLookup = new PartyLookup(units.values(), "unit");
  const personLookup = new PartyLookup(people.values(), "person");
  return {
    units,
    people,
    findUnit: (text) => unitLookup.find(text),
    findPerson: (text) => personLookup.find(text),
    unitOn(personId, day) {
      const person = people.get(personId);
      const stay = person?.stays.find(
        ({ from, to }) => (from === null || from <= day) && (to === null || to >= day),
      );
      return stay?.unit ?? person?.unit ?? null;
    },
  };
}

/** Files name parties by their external ids; the house answers with its own. The living win over the ended. */
class PartyLookup {
  readonly #living = new Lookup();
  readonly #all = new Lookup();
  readonly #ids = new Map<string, string>();

  constructor(
    parties: Iterable<{
      id: string;
      externalId: string;
      name: string;
      email?: string | null;
      endedOn: string | null;
    }>,
    kind: "person" | "unit",
  ) {
    for (const party of parties) {
      const entry = { id: party.externalId, name: party.name, email: party.email ?? null };
      this.#ids.set(party.externalId, party.id);
      this.#all.add(entry, kind);
      if (party.endedOn === null) this.#living.add(entry, kind);
    }
  }

  find(text: string): ReturnType<Lookup["find"]> {
    const found = this.#living.find(text) ?? this.#all.find(text);
    if (!found) return undefined;
    const own = (id: string) => this.#ids.get(id) as string;
    return "id" in found ? { id: own(found.id) } : { ambiguous: found.ambiguous.map(own) };
  }
}

async function readUnits(db: Database): Promise<DirectoryUnit[]> {
  const { rows } = await sql<DirectoryUnit>`
    select p.id, p.external_id as "externalId", p.kind, p.name, u.parent, u.head, u.function,
      case when u.serves_all then '"*"'::jsonb
        else coalesce((select jsonb_agg(s.customer order by s.customer) from organisation.serves s
                       where s.supplier = u.party), '[]') end as serves,
      p.ended_on as "endedOn"
    from organisation.unit u join organisation.party p on p.id = u.party
    order by p.id
  `.execute(db);
  return rows;
}

async function readPeople(db: Database): Promise<DirectoryPerson[]> {
  const { rows } = await sql<Omit<DirectoryPerson, "stays">>`
    select p.id, p.external_id as "externalId", p.name, e.email, e.position, e.unit, e.manager,
      p.ended_on as "endedOn"
    from organisation.person e join organisation.party p on p.id = e.party
    order by p.id
  `.execute(db);
  const { rows: stays } = await sql<{ person: string; unit: string; from: string | null; to: string | null }>`
    select person, unit, from_on as "from", to_on as "to" from organisation.membership
    order by person, from_on nulls first
  `.execute(db);
  const staysOf = new Map<string, { unit: string; from: string | null; to: string | null }[]>();
  for (const { person, unit, from, to } of stays) {
    const own = staysOf.get(person);
    if (own) own.push({ unit, from, to });
    else staysOf.set(person, [{ unit, from, to }]);
  }
  return rows.map((person) => ({ ...person, stays: staysOf.get(person.id) ?? [] }));
}

export interface PartyName {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly endedOn: string | null;
}

/** Names of some parties, by id; those that do not exist are left out. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<Map<string, PartyName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PartyName>`
    select id, kind, name, ended_on as "endedOn" from organisation.party where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is missing before there is anything to look at. */
export async function countParties(db: Database): Promise<Record<PartyKind, number>> {
  const { rows } = await sql<{ kind: PartyKind; count: number }>`
    select kind, count(*) as count from organisation.party where ended_on is null group by kind
  `.execute(db);
  const counts = { person: 0, unit: 0, partner: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}
