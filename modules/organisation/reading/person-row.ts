import type { Row } from "#platform/files";
import { cleanEmail, overlaps } from "../person.ts";
import type { PersonField } from "./fields.ts";
import { type Lookup, nameKey } from "./lookup.ts";
import type { Stay } from "./people.ts";
import { longestName, type RowReader, someIds } from "./row-reader.ts";

/** What rows are read against. */
export interface Surroundings {
  readonly reader: Reader;
  readonly drafts: Map<string, PersonDraft>;
  readonly units: Lookup | undefined;
  /** Where unknown units are gathered, when they are taken as new. */
  readonly newUnits: Set<string> | undefined;
  readonly known: Lookup;
  readonly present: Set<string>;
  readonly readDay: (text: string) => string | undefined;
}

export interface PersonDraft {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  email: string | null;
  readonly position: string | null;
  manager: string | null;
  readonly stays: Stay[];
}

type Reader = RowReader<PersonField>;

const vacancies = new Set([
  "вакансия",
  "вакантно",
  "вакант",
  "vacant",
  "vacancy",
  "eliminated",
  "упразднена",
]);

export function takeRow(row: Row, around: Surroundings): void {
  const { reader, drafts } = around;
  const email = emailOf(row, reader);
  const position = reader.name(row, "position") || null;
  const written = nameOf(row, reader);
  if (vacancies.has(nameKey(written))) {
    reader.report(row.line, nameField(reader), written, "vacant", "refused");
    return;
  }
  const name = written || position || (reader.has("name") || reader.has("lastName") ? "" : (email ?? ""));
  const id = reader.has("id") ? reader.name(row, "id") : idWithoutColumn(email, name, around.known);
  if (!id) {
    const field = reader.has("id") ? "id" : nameField(reader);
    reader.report(row.line, field, "", reader.has("id") ? "id_missing" : "name_missing", "refused");
    return;
  }
  around.present.add(id);
  const stay = stayOf(row, around);
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

/** Whoever exists already under this address or name; else the address or the name itself. */
function idWithoutColumn(email: string | null, name: string, known: Lookup): string {
  const found = (email && known.find(email)) || (name && known.find(name)) || undefined;
  return found && "id" in found ? found.id : (email ?? name);
}

/** The same person again is a move when both stays have dates that do not overlap. */
function continues(draft: PersonDraft, stay: Stay): boolean {
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

function stayOf(row: Row, around: Surroundings): Stay {
  const { reader, readDay } = around;
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
  return { unit: unitOf(row, around), from, to };
}

function unitOf(row: Row, { reader, units, newUnits }: Surroundings): string | null {
  const text = reader.name(row, "unit");
  if (!text || !units) return text || null;
  const found = units.find(text);
  if (found && "id" in found) return found.id;
  if (found) {
    reader.report(row.line, "unit", text, "unit_ambiguous", "mended", { ids: someIds(found.ambiguous) });
  } else if (newUnits) {
    newUnits.add(text);
    units.add({ id: text, name: text }, "unit");
    return text;
  } else {
    reader.report(row.line, "unit", text, "unit_unknown", "mended");
  }
  return null;
}
