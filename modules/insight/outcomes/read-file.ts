// A file of monthly outcomes: one row a month, an outcome and, where it is not the whole company's, a unit.

import { nameKey } from "#modules/organisation";
import { type Field, matchColumns, openTable } from "#platform/files";
import { outcomeErrors as errors } from "./errors.ts";
import { readMonth, readNumber } from "./month.ts";
import type { ProblemCode } from "./words.ts";

export const outcomeFields = [
  { key: "month", names: ["month", "Месяц", "period", "период", "date", "дата"] },
  {
    key: "outcome",
    names: ["outcome", "Показатель", "indicator", "metric", "measure", "name", "наименование"],
  },
  { key: "value", names: ["value", "Значение", "result", "результат", "факт"] },
  { key: "unit", names: ["unit", "Подразделение", "department", "отдел", "party"] },
] as const satisfies readonly Field[];
export type FieldKey = (typeof outcomeFields)[number]["key"];
type Mapping = Partial<Record<FieldKey, number>>;
const needed: readonly FieldKey[] = ["month", "outcome", "value"];

export interface ImportPlan {
  readonly mapping: Readonly<Record<string, number | null>>;
  readonly sheet?: string | undefined;
  /** What is taken when rows are faulty: the good ones, or nothing. */
  readonly taking: "good" | "nothing";
}

export interface Known {
  /** Key of every name an outcome goes by. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** A unit by its id or name; how many there are where it is not one. */
  unit(text: string): { readonly id: string } | { readonly ambiguous: number } | undefined;
  /** The month that is not over. */
  readonly thisMonth: string;
}

export interface Problem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ValueRow {
  readonly outcome: string;
  readonly party: string | null;
  readonly month: string;
  readonly value: number;
}

export interface FileRead {
  readonly rows: number;
  readonly values: readonly ValueRow[];
  readonly problems: readonly Problem[];
  readonly unknownColumns: readonly string[];
}

const wholeCompany = new Set(["", "company", "whole company", "компания", "вся компания", "все"]);

/** Which column is which field: as it was settled, else as the headers say. */
function settle(headers: readonly string[], settled: ImportPlan["mapping"]) {
  const guessed = matchColumns(headers, outcomeFields).mapping as Mapping;
  const mapping: Mapping = {};
  for (const { key } of outcomeFields) {
    const column = settled[key] === undefined ? guessed[key] : settled[key];
    if (column !== null && column !== undefined && column < headers.length) mapping[key] = column;
  }
  const used = new Set(Object.values(mapping));
  return { mapping, unknown: headers.filter((header, i) => header.trim() !== "" && !used.has(i)) };
}

const open = (path: string, { sheet }: ImportPlan) => openTable({ path }, sheet ? { sheet } : {});

export async function readOutcomes(path: string, plan: ImportPlan, known: Known): Promise<FileRead> {
  const table = await open(path, plan);
  const { mapping, unknown } = settle(table.headers, plan.mapping);
  const missing = needed.find((key) => mapping[key] === undefined);
  if (missing) throw errors.refuse("column_missing", { column: missing });
  const problems: Problem[] = [];
  const values: ValueRow[] = [];
  const seen = new Map<string, number>();
  let rows = 0;
  for await (const batch of table.batches) {
    for (const { line, cells } of batch) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      rows += 1;
      const cell = (key: FieldKey) => (cells[mapping[key] ?? -1] ?? "").trim();
      const refuse = (key: FieldKey, code: ProblemCode, params: Problem["params"] = {}) =>
        problems.push({
          ...{ line, code, params },
          column: table.headers[mapping[key] ?? -1] ?? null,
          value: cell(key).slice(0, 500),
        });
      const before = problems.length;
      const month = readMonth(cell("month"));
      if (!month) refuse("month", "month_unfit");
      else if (month >= known.thisMonth) refuse("month", "month_not_over");
      const outcome = known.outcomes.get(nameKey(cell("outcome")));
      if (!outcome) refuse("outcome", cell("outcome") ? "outcome_unknown" : "outcome_missing");
      const value = readNumber(cell("value"));
      if (value === undefined) refuse("value", "value_unfit");
      const party = wholeCompany.has(cell("unit").toLowerCase()) ? null : known.unit(cell("unit"));
      if (party === undefined) refuse("unit", "unit_unknown");
      else if (party && "ambiguous" in party) refuse("unit", "unit_ambiguous", { count: party.ambiguous });
      if (problems.length > before) continue;
      const id = party && "id" in party ? party.id : null;
      const key = `${outcome}|${id}|${month}`;
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        refuse("month", "twice", { line: earlier });
        continue;
      }
      seen.set(key, line);
      values.push({ outcome: outcome!, party: id, month: month!, value: value! });
    }
  }
  return { rows, values, problems, unknownColumns: unknown };
}

const shown = 12;

/** The head of a file, and how its columns would be understood. */
export async function previewOutcomes(path: string, name: string, plan: ImportPlan) {
  const table = await open(path, plan);
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of table.batches) {
    for (const { line, cells } of batch.slice(0, shown - rows.length))
      rows.push({ line, cells: cells.map((cell) => cell.slice(0, 200)) });
    if (rows.length >= shown) break;
  }
  const { mapping } = settle(table.headers, plan.mapping);
  return {
    ...{ name, rows, headers: table.headers },
    sheet: table.sheet ?? null,
    sheets: table.sheets ?? [],
    fields: outcomeFields.map(({ key }) => ({
      ...{ key, column: mapping[key] ?? null },
      required: needed.includes(key),
    })),
  };
}
