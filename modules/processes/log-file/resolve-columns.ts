import { guessTimeForm, isZone, type TimeForm, type Zone } from "#science/time";
import { errors } from "../errors.ts";
import { guessColumns, type SampledColumn } from "./guess-columns.ts";
import { type LogOptions, type Mapping, type Role, roles } from "./log-options.ts";

/** The column the user means: by its exact name, else by its name without regard to case and outer spaces. */
export function findColumn(names: readonly string[], wanted: string): string | undefined {
  if (names.includes(wanted)) return wanted;
  const plain = wanted.trim().toLowerCase();
  return names.find((name) => name.trim().toLowerCase() === plain);
}

/**
 * The mapping a log is read with: what the user named, the rest guessed. `open` means that columns may exist beyond
 * those seen in the sample (XES), so that a name nobody has seen yet is believed.
 */
export function resolveColumns(
  name: string,
  columns: readonly SampledColumn[],
  options: LogOptions,
  open = false,
): Mapping {
  const names = columns.map((column) => column.name);
  const fixed: { [R in Role]?: string } = {};
  const none = new Set<Role>();
  for (const role of roles) {
    const wanted = options.columns?.[role];
    if (wanted === null) none.add(role);
    if (wanted === undefined || wanted === null) continue;
    const found = findColumn(names, wanted) ?? (open ? wanted : undefined);
    if (found === undefined) throw unknownColumn(name, wanted, names);
    fixed[role] = found;
  }
  const mapping: { [R in Role]?: string } = { ...guessColumns(columns, fixed) };
  for (const role of none) delete mapping[role];
  return mapping;
}

export function unknownColumn(name: string, column: string, names: readonly string[]): Error {
  return errors.refuse("unknown_column", { name, column, columns: listed(names) });
}

export function listed(names: readonly string[]): string {
  const shown = names.filter((name) => name !== "");
  return shown.length > 40 ? `${shown.slice(0, 40).join(", ")}, …` : shown.join(", ") || "–";
}

/** A table without a header has a time where the name of its column of times should be. */
const dateTime = /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:\s*$|[\sT,]+\d{1,2}:\d{2})/;

/** Case, activity and time must be known before anything is read. */
export function requireColumns(name: string, mapping: Mapping, names: readonly string[]): void {
  const { case: caseColumn, activity, time } = mapping;
  const known = caseColumn !== undefined && activity !== undefined && time !== undefined;
  if (names.some((column) => dateTime.test(column) && (!known || column === time))) {
    throw errors.refuse("no_header", { name, columns: listed(names) });
  }
  for (const role of ["case", "activity", "time"] as const) {
    if (mapping[role] === undefined) {
      throw errors.refuse(`no_${role}_column`, { name, columns: listed(names) });
    }
  }
}

export function checkedZone(zone: Zone | undefined): Zone {
  const used = zone ?? 0;
  if (!isZone(used)) throw errors.refuse("bad_zone", { zone: used });
  return used;
}

/** How the column of times is to be read, from its sampled values. */
export function formOf(columns: readonly SampledColumn[], mapping: Mapping, zone: Zone): TimeForm {
  return guessTimeForm(columns.find((column) => column.name === mapping.time)?.values ?? [], zone);
}
