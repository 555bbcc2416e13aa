import { columnLetter, type Field, listHeaders, matchColumns, normaliseHeader } from "#platform/files";
import { errors } from "../errors.ts";
import { type PersonField, personFields, type UnitField, unitFields } from "./fields.ts";

/** Field -> column: by its header, its letter, or its index from 0; null leaves the field out on purpose. */
export type WantedMapping<F extends string> = Partial<Record<F, string | number | null>>;
/** Field -> index of its column. */
export type Mapping<F extends string> = Partial<Record<F, number>>;

export interface MappedColumns<F extends string> {
  readonly mapping: Mapping<F>;
  /** Headers that mean nothing to us; their columns are left aside. */
  readonly unknown: string[];
}

export function guessUnitMapping(headers: readonly string[]): MappedColumns<UnitField> {
  return guess<UnitField>(headers, unitFields);
}

export function guessPersonMapping(headers: readonly string[]): MappedColumns<PersonField> {
  const { mapping, unknown } = guess<PersonField>(headers, personFields);
  // "Имя" alone is the whole name; beside "Фамилия" it is the first one.
  if (mapping.name === undefined && mapping.firstName !== undefined && mapping.lastName === undefined) {
    const { firstName, ...others } = mapping;
    return { mapping: { ...others, name: firstName }, unknown };
  }
  return { mapping, unknown };
}

function guess<F extends string>(headers: readonly string[], fields: readonly Field<F>[]): MappedColumns<F> {
  const { mapping, unknown } = matchColumns(headers, fields);
  return { mapping, unknown: unknown.map((column) => column.header) };
}

/** What was guessed, overruled by what somebody wanted. */
export function settleMapping<F extends string>(
  headers: readonly string[],
  guessed: MappedColumns<F>,
  wanted: WantedMapping<F> | undefined,
): MappedColumns<F> {
  if (!wanted) return guessed;
  const mapping: Mapping<F> = { ...guessed.mapping };
  for (const [field, column] of Object.entries(wanted) as [F, string | number | null | undefined][]) {
    if (column === undefined) continue;
    if (column === null) {
      delete mapping[field];
      continue;
    }
    const index = columnIndex(headers, column);
    for (const other of Object.keys(mapping) as F[]) {
      if (mapping[other] === index && wanted[other] === undefined) delete mapping[other];
    }
    mapping[field] = index;
  }
  const used = new Set<number>(Object.values(mapping) as number[]);
  const unknown = headers.filter((header, index) => header !== "" && !used.has(index));
  return { mapping, unknown };
}

function columnIndex(headers: readonly string[], column: string | number): number {
  if (typeof column === "number") {
    if (column >= 0 && column < headers.length) return column;
  } else {
    const exact = headers.indexOf(column);
    if (exact >= 0) return exact;
    const alike = headers.findIndex((header) => normaliseHeader(header) === normaliseHeader(column));
    if (alike >= 0) return alike;
    const letter = headers.findIndex((_, index) => columnLetter(index) === column.toUpperCase());
    if (letter >= 0) return letter;
  }
  throw errors.refuse("no_column", { column, headers: listHeaders(headers) });
}
