import { openTable } from "#platform/files";
import { errors } from "../errors.ts";
import { neededFields, serviceFields, settleColumns } from "./fields.ts";
import { type KnownService, mergeRow, type Settled } from "./merge-row.ts";
import type { Directory } from "./parties.ts";
import type { Problem } from "./problem.ts";
import { readRow } from "./read-row.ts";

export interface ImportPlan {
  readonly mapping: Readonly<Record<string, number | null>>;
  readonly header?: "auto" | "first" | "none" | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly taking: "good" | "nothing";
}

export interface FileRead {
  readonly rows: number;
  readonly settled: readonly Settled[];
  readonly problems: readonly Problem[];
  readonly unknownColumns: readonly string[];
}

const options = ({ header, delimiter, sheet }: ImportPlan) => ({
  ...(header ? { header } : {}),
  ...(delimiter ? { delimiter } : {}),
  ...(sheet ? { sheet } : {}),
});

/** Reads a file of services against the organisation and the catalogue as they are. */
export async function readServices(
  path: string,
  plan: ImportPlan,
  directory: Directory,
  known: ReadonlyMap<string, KnownService>,
): Promise<FileRead> {
  const table = await openTable({ path }, options(plan));
  const { headers } = table;
  const { mapping, unknown } = settleColumns(headers, plan.mapping);
  const missing = neededFields.find((key) => mapping[key] === undefined);
  if (missing) throw errors.refuse("column_missing", { column: missing });
  const problems: Problem[] = [];
  const settled: Settled[] = [];
  const seen = new Set<string>();
  const note = (problem: Problem) => problems.push(problem);
  let rows = 0;
  for await (const batch of table.batches) {
    for (const { line, cells } of batch) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      rows += 1;
      const row = { line, cells, headers, mapping };
      const says = readRow(row, directory, note);
      if (!says) continue;
      if (seen.has(says.code)) {
        const column = headers[mapping.code as number] ?? null;
        note({ line, column, value: says.code, code: "code_twice", severity: "refused", params: {} });
        continue;
      }
      seen.add(says.code);
      const merged = mergeRow(says, known.get(says.code), row, note);
      if (merged) settled.push(merged);
    }
  }
  return { rows, settled, problems, unknownColumns: unknown };
}

const shown = 20;

/** The head of a file, and how its columns would be understood. */
export async function previewServices(path: string, name: string, plan: ImportPlan) {
  const table = await openTable({ path }, options(plan));
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of table.batches) {
    for (const { line, cells } of batch.slice(0, shown - rows.length))
      rows.push({ line, cells: cells.map((cell) => (cell.length > 200 ? `${cell.slice(0, 199)}…` : cell)) });
    if (rows.length >= shown) break;
  }
  const { mapping } = settleColumns(table.headers, plan.mapping);
  return {
    name,
    format: table.format,
    encoding: table.encoding ?? null,
    delimiter: table.delimiter ?? null,
    sheet: table.sheet ?? null,
    sheets: table.sheets ?? [],
    headers: table.headers,
    hasHeader: table.hasHeader,
    rows,
    fields: serviceFields.map(({ key }) => ({
      key,
      column: mapping[key] ?? null,
      required: neededFields.includes(key),
    })),
  };
}
