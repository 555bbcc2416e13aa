import type { Row, Table } from "#platform/files";
import { errors } from "../errors.ts";
import { cleanEmail, currentOf, overlaps, type Period } from "../person.ts";
import { findCycles } from "../tree.ts";
import { dayReader } from "./day.ts";
import { type PersonField, personFields } from "./fields.ts";
import { Lookup, nameKey } from "./lookup.ts";
import { guessPersonMapping, settleMapping, type WantedMapping } from "./mapping.ts";
import { longestName, RowReader, someIds } from "./row-reader.ts";
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
  /** People who exist already and may be named as managers. */
  readonly known?: readonly KnownPerson[];
  /** Today, `YYYY-MM-DD`: which of several stays is the current one. */
  readonly today?: string;
}

interface Draft {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  email: string | null;
  readonly position: string | null;
  manager: string | null;
  readonly stays: Stay[];
}

const vacancies = new Set([
  "вакансия",
  "вакантно",
  "вакант",
  "vacant",
  "vacancy",
  "eliminated",
  "упразднена",
]);
const latestDay = "9999-12-31";

/** Rows of a people file, with reporting lines checked. Rows that cannot be taken are left out and told. */
export function readPeople(table: Table, options: PeopleOptions = {}): Reading<PersonRow, PersonField> {
  const { mapping, unknown } = settleMapping(
    table.headers,
    guessPersonMapping(table.headers),
    options.mapping,
  );
  if ((["id", "name", "lastName", "email"] as const).every((field) => mapping[field] === undefined)) {
    throw errors.refuse("columns_missing", {
      name: table.name,
      field: `${personFields[1].names[0]} / ${personFields[1].names[1]}`,
      headers: table.headers.join(", "),
    });
  }
  const reader = new RowReader<PersonField>(table, mapping);
  const readDay = dayReader(table, [mapping.from, mapping.to]);
  const units = options.units ? new Lookup() : undefined;
  for (const unit of options.units ?? []) units?.add(unit, "unit");

  const drafts = new Map<string, Draft>();
  for (const row of table.rows) takeRow(row, reader, drafts, units, readDay);
  dropSharedEmails(drafts, reader);
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
  return { rows, problems, mapping, unknown, headers: table.headers };
}

type Reader = RowReader<PersonField>;

function takeRow(
  row: Row,
  reader: Reader,
  drafts: Map<string, Draft>,
  units: Lookup | undefined,
  readDay: (text: string) => string | undefined,
): void {
  const email = emailOf(row, reader);
  const position = reader.name(row, "position") || null;
  const written = nameOf(row, reader);
  if (vacancies.has(nameKey(written))) {
    reader.report(row.line, nameField(reader), written, "vacant", "refused");
    return;
  }
  const name = written || position || (reader.has("name") || reader.has("lastName") ? "" : (email ?? ""));
  const id = reader.has("id") ? reader.name(row, "id") : (email ?? name);
  if (!id) {
    const field = reader.has("id") ? "id" : nameField(reader);
    reader.report(row.line, field, "", reader.has("id") ? "id_missing" : "name_missing", "refused");
    return;
  }
  const stay = stayOf(row, reader, units, readDay);
  const earlier = drafts.get(id);
  if (earlier) {
    if (continues(earlier, stay)) earlier.stays.push(stay);
    else {
      const field = reader.has("id") ? "id" : nameField(reader);
      reader.report(row.line, field, id, "id_duplicate", "refused", { other: earlier.row.line });
    }
    return;
  }
  if (!name && (reader.has("name") || reader.has("lastName"))) {
    reader.report(row.line, nameField(reader), "", "name_missing", "refused");
    return;
  }
  if (!written && position) reader.report(row.line, nameField(reader), "", "name_from_position", "mended");
  drafts.set(id, { row, id, name: name || id, email, position, manager: null, stays: [stay] });
}

/** The same person again is a move when both stays have dates that do not overlap. */
function continues(draft: Draft, stay: Stay): boolean {
  const dated = (period: Stay) => period.from !== null;
  return dated(stay) && draft.stays.every((other) => dated(other) && !overlaps(other, stay));
}

function nameField(reader: Reader): PersonField {
  return reader.has("name") || !reader.has("lastName") ? "name" : "lastName";
}

function nameOf(row: Row, reader: Reader): string {
  const whole = reader.name(row, "name");
  if (whole) return whole;
  const parts = (["lastName", "firstName", "middleName"] as const).map((field) => reader.value(row, field));
  const western =
    reader.header("firstName") !== null && /^[\p{Script=Latin}\s._-]+$/u.test(reader.header("firstName")!);
  if (western) parts.unshift(...parts.splice(1, 2));
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .slice(0, longestName);
}

function emailOf(row: Row, reader: Reader): string | null {
  const text = reader.value(row, "email");
  if (!text) return null;
  const email = cleanEmail(text);
  if (!email) reader.report(row.line, "email", text, "email_bad", "mended");
  return email ?? null;
}

function stayOf(
  row: Row,
  reader: Reader,
  units: Lookup | undefined,
  readDay: (text: string) => string | undefined,
): Stay {
  const day = (field: "from" | "to") => {
    const text = reader.value(row, field);
    const read = text ? readDay(text) : undefined;
    if (text && !read) reader.report(row.line, field, text, "date_bad", "mended");
    return read ?? null;
  };
  const from = day("from");
  let to = day("to");
  if (from && to && to < from) {
    reader.report(row.line, "to", reader.value(row, "to"), "dates_reversed", "mended", { from, to });
    to = null;
  }
  return { unit: unitOf(row, reader, units), from, to };
}

function unitOf(row: Row, reader: Reader, units: Lookup | undefined): string | null {
  const text = reader.name(row, "unit");
  if (!text) return null;
  if (!units) return text;
  const found = units.find(text);
  if (!found) reader.report(row.line, "unit", text, "unit_unknown", "mended");
  else if ("ambiguous" in found) {
    reader.report(row.line, "unit", text, "unit_ambiguous", "mended", { ids: someIds(found.ambiguous) });
  } else return found.id;
  return null;
}

/** An address that several people have tells nobody apart, so nobody keeps it. */
function dropSharedEmails(drafts: Map<string, Draft>, reader: Reader): void {
  const owners = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    if (!draft.email) continue;
    const sharing = owners.get(draft.email);
    if (sharing) sharing.push(draft);
    else owners.set(draft.email, [draft]);
  }
  for (const [email, sharing] of owners) {
    if (sharing.length < 2) continue;
    for (const draft of sharing) {
      const other = (draft === sharing[0] ? sharing[1]! : sharing[0]!).row.line;
      reader.report(draft.row.line, "email", email, "email_shared", "mended", { other });
      draft.email = null;
    }
  }
}

function connectManagers(drafts: Map<string, Draft>, known: readonly KnownPerson[], reader: Reader): void {
  if (!reader.has("manager")) return;
  const lookup = new Lookup();
  for (const person of known) if (!drafts.has(person.id)) lookup.add(person, "person");
  for (const draft of drafts.values()) lookup.add(draft, "person");
  for (const draft of drafts.values()) draft.manager = managerOf(draft, reader, lookup);
  breakCycles(drafts, known, reader);
}

function managerOf(draft: Draft, reader: Reader, lookup: Lookup): string | null {
  const text = reader.value(draft.row, "manager");
  if (!text || text === "0") return null;
  const { line } = draft.row;
  const found = lookup.find(text);
  if (!found) reader.report(line, "manager", text, "manager_unknown", "mended");
  else if ("ambiguous" in found) {
    reader.report(line, "manager", text, "manager_ambiguous", "mended", { ids: someIds(found.ambiguous) });
  } else if (found.id === draft.id) reader.report(line, "manager", text, "manager_self", "mended");
  else return found.id;
  return null;
}

function breakCycles(drafts: Map<string, Draft>, known: readonly KnownPerson[], reader: Reader): void {
  const managers = new Map<string, string | null>(known.map((person) => [person.id, person.manager]));
  for (const draft of drafts.values()) managers.set(draft.id, draft.manager);
  for (const cycle of findCycles(managers)) {
    const names = cycle.map((id) => drafts.get(id)?.name ?? id);
    const path = [...names, names[0]].join(" → ");
    for (const id of cycle) {
      const draft = drafts.get(id);
      if (!draft) continue;
      reader.report(
        draft.row.line,
        "manager",
        reader.value(draft.row, "manager"),
        "manager_cycle",
        "mended",
        { path },
      );
      draft.manager = null;
    }
  }
}
