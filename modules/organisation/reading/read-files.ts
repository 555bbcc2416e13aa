import { copyField } from "#platform/database";
import { readTable, type Table, type TableOptions } from "#platform/files";
import { resolveHeads } from "./heads.ts";
import { knownPeople, knownUnits } from "./known.ts";
import { type PeopleReading, readPeople } from "./people.ts";
import type { Problem } from "./problem.ts";
import type { FileKind, FileToRead, FoundProblem, ReadRequest, ReadResult, Taking } from "./request.ts";
import { type KnownUnit, type Reading, readUnits, type UnitRow } from "./units.ts";

export type ReadingPhase = "reading_units" | "reading_people";

/** Reads both files against each other and against who exists, and writes down what the database is to take. */
export async function readFiles(
  request: ReadRequest,
  tell: (phase: ReadingPhase) => void,
): Promise<ReadResult> {
  const known = { units: knownUnits(request.knownUnits), people: knownPeople(request.knownPeople) };
  const { taking, today } = request;
  let units: (ReturnType<typeof readUnits> & { table: Table }) | undefined;
  if (request.units) {
    tell("reading_units");
    const table = await readTable({ path: request.units.path }, tableOptions(request.units));
    units = {
      ...readUnits(named(table, request.units), { ...wanted(request.units), known: known.units }),
      table,
    };
  }
  let people: (PeopleReading & { table: Table }) | undefined;
  if (request.people) {
    tell("reading_people");
    const table = await readTable({ path: request.people.path }, tableOptions(request.people));
    const all = [...known.units.filter(notIn(units?.rows)), ...(units?.rows ?? [])];
    people = {
      ...readPeople(named(table, request.people), {
        ...wanted(request.people),
        units: all,
        takeNewUnits: request.takeNewUnits,
        known: known.people,
        today,
      }),
      table,
    };
  }
  const heads = units && resolveHeads(units, [...known.people, ...(people?.rows ?? [])]);
  const wantedHeads = new Map(units?.rows.map((row) => [row.id, row.head]));
  const problems: FoundProblem[] = [
    ...inFile("units", [...(units?.problems ?? []), ...(heads?.problems ?? [])]),
    ...inFile("people", people?.problems ?? []),
  ];
  const faults = { units: faultsOf(problems, "units"), people: faultsOf(problems, "people") };
  const takenUnits = (heads?.rows ?? []).filter((row) => isTaken(taking, faults.units.get(row.line)));
  const takenPeople = (people?.rows ?? []).filter((row) => isTaken(taking, faults.people.get(row.line)));
  return {
    ...(units ? { units: { ...counts(units.table, takenUnits, faults.units), mapping: units.mapping } } : {}),
    ...(people
      ? { people: { ...counts(people.table, takenPeople, faults.people), mapping: people.mapping } }
      : {}),
    problems,
    copy: {
      units:
        takenUnits
          .map((row) => unitLine(row, wantedHeads.get(row.id) ?? null, faults.units.get(row.line)))
          .join("") + (people?.newUnits ?? []).map(newUnitLine).join(""),
      people: takenPeople
        .map((row) =>
          line([
            row.line,
            row.id,
            row.name,
            row.email,
            row.unit,
            row.position,
            row.manager,
            row.from,
            row.to,
            JSON.stringify(faults.people.get(row.line) ?? []),
          ]),
        )
        .join(""),
      stays: takenPeople
        .filter((row) => row.stays.length > 1)
        .flatMap((row) => row.stays.map((stay) => line([row.id, stay.unit, stay.from, stay.to])))
        .join(""),
      present: presentLines(units, people),
    },
  };
}

function named(table: Table, file: FileToRead): Table {
  return { ...table, name: file.name };
}

function tableOptions({ header, delimiter, sheet }: FileToRead): TableOptions {
  return { ...(header ? { header } : {}), ...(delimiter ? { delimiter } : {}), ...(sheet ? { sheet } : {}) };
}

function wanted<F extends string>(file: FileToRead<F>) {
  return file.mapping ? { mapping: file.mapping } : {};
}

function notIn(rows: readonly UnitRow[] | undefined): (unit: KnownUnit) => boolean {
  const ids = new Set(rows?.map((row) => row.id));
  return (unit) => !ids.has(unit.id);
}

function inFile(file: FileKind, problems: readonly Problem[]): FoundProblem[] {
  return problems.map((problem) => ({ ...problem, file })).sort((a, b) => a.line - b.line);
}

/** Fields at fault, by line. A row at fault as a whole has an empty list. */
function faultsOf(problems: readonly FoundProblem[], file: FileKind): Map<number, string[]> {
  const faults = new Map<number, string[]>();
  for (const problem of problems) {
    if (problem.file !== file || problem.severity === "notice") continue;
    const fields = faults.get(problem.line) ?? [];
    if (problem.field) fields.push(problem.field);
    faults.set(problem.line, fields);
  }
  return faults;
}

function isTaken(taking: Taking, faults: readonly string[] | undefined): boolean {
  return taking !== "good" || faults === undefined;
}

function counts(table: Table, taken: readonly unknown[], faults: ReadonlyMap<number, unknown>) {
  return { rows: table.rows.length, taken: taken.length, faulty: faults.size };
}

type Value = Parameters<typeof copyField>[0];

function line(values: readonly Value[]): string {
  return `${values.map(copyField).join("\t")}\n`;
}

function unitLine(row: UnitRow, wantedHead: string | null, faults: readonly string[] = []): string {
  const { serves } = row;
  return line([
    row.line,
    row.id,
    row.name,
    row.parent,
    row.head,
    row.head === null ? wantedHead : null,
    row.kind,
    row.function,
    serves === "*",
    serves === null || serves === "*" ? null : JSON.stringify(serves),
    JSON.stringify(faults),
  ]);
}

function newUnitLine(name: string): string {
  return line([0, name, name, null, null, null, "unit", null, false, null, "[]"]);
}

function presentLines(...files: (Pick<Reading<unknown, string>, "present"> | undefined)[]): string {
  return files
    .flatMap((file, i) => [...(file?.present ?? [])].map((id) => line([i === 0 ? "unit" : "person", id])))
    .join("");
}
