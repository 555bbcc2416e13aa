import { listHeaders, type Table } from "#platform/files";
import { errors } from "../errors.ts";
import { currentOf, type Period } from "../person.ts";
import { dayReader } from "./day.ts";
import { type PersonField, personFields } from "./fields.ts";
import { Lookup } from "./lookup.ts";
import { guessPersonMapping, settleMapping, type WantedMapping } from "./mapping.ts";
import { connectManagers, dropSharedEmails, dropTakenEmails } from "./person-links.ts";
import { type PersonDraft, type Surroundings, takeRow } from "./person-row.ts";
import { RowReader } from "./row-reader.ts";
import type { KnownUnit, Reading } from "./units.ts";

export interface Stay extends Period {
  /** Id of the unit; null when the file does not say or says nothing usable. */
  readonly unit: string | null;
}

export interface PersonRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly unit: string | null;
  readonly position: string | null;
  /** Id of the manager. */
  readonly manager: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Every stay the file tells of, the current one among them; a file with history has several. */
  readonly stays: readonly Stay[];
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly manager: string | null;
}

export interface PeopleOptions {
  readonly mapping?: WantedMapping<PersonField>;
  /** The units people may belong to. Without them, what the column says is taken as the unit's name. */
  readonly units?: readonly Pick<KnownUnit, "id" | "name">[];
  /** Whether units the file names and nobody knows are new units rather than mistakes. */
  readonly takeNewUnits?: boolean;
  /** People who exist already: they may be named as managers, and a file without ids means them. */
  readonly known?: readonly KnownPerson[];
  /** Today, `YYYY-MM-DD`: which of several stays is the current one. */
  readonly today?: string;
}

export interface PeopleReading extends Reading<PersonRow, PersonField> {
  /** Names of units that are taken as new. */
  readonly newUnits: string[];
}

const latestDay = "9999-12-31";

/** Rows of a people file, with reporting lines checked. Rows that cannot be taken are left out and told. */
export function readPeople(table: Table, options: PeopleOptions = {}): PeopleReading {
  const { mapping, unknown } = settleMapping(
    table.headers,
    guessPersonMapping(table.headers),
    options.mapping,
  );
  if ((["id", "name", "lastName", "email"] as const).every((field) => mapping[field] === undefined)) {
    throw errors.refuse("columns_missing", {
      name: table.name,
      field: `${personFields[1].names[0]} / ${personFields[1].names[1]}`,
      headers: listHeaders(table.headers),
    });
  }
  const reader = new RowReader<PersonField>(table, mapping);
  const readDay = dayReader(table, [mapping.from, mapping.to]);
  const units = options.units ? new Lookup() : undefined;
  for (const unit of options.units ?? []) units?.add(unit, "unit");

  const known = new Lookup();
  if (mapping.id === undefined) for (const person of options.known ?? []) known.add(person, "person");
  const drafts = new Map<string, PersonDraft>();
  const newUnits = options.takeNewUnits ? new Set<string>() : undefined;
  const around: Surroundings = { reader, drafts, units, newUnits, known, present: new Set(), readDay };
  for (const row of table.rows) takeRow(row, around);
  dropSharedEmails(drafts, reader);
  dropTakenEmails(drafts, options.known ?? [], reader);
  connectManagers(drafts, options.known ?? [], reader);

  const today = options.today ?? latestDay;
  const rows = [...drafts.values()].map((draft): PersonRow => {
    const stay = currentOf(draft.stays, today)!;
    const { row, id, name, email, position, manager, stays } = draft;
    return {
      line: row.line,
      id,
      name,
      email,
      unit: stay.unit,
      position,
      manager,
      from: stay.from,
      to: stay.to,
      stays,
    };
  });
  const problems = reader.problems.sort((a, b) => a.line - b.line);
  return {
    rows,
    present: around.present,
    problems,
    mapping,
    unknown,
    headers: table.headers,
    newUnits: [...(newUnits ?? [])],
  };
}
