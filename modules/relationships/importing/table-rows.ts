import { listHeaders, matchColumns, openTable, type Row, type TableStream } from "#platform/files";
import { guessTimeForm, parseTimestamp, type TimeForm } from "#science/time";
import type { EvidenceProblem, ProblemLog } from "../discovery/reading/problem.ts";
import { errors } from "../errors.ts";
import { fieldsOf, type ImportKind, requiredOf } from "./kinds.ts";
import type { ImportPlan } from "./plan.ts";

const blanks = new Set(["-", "–", "—", "n/a", "null", "none", "н/д", "?"]);
const timeFields = ["time", "closed"];
/** Outside an office's lifetime a date is a typing error: year 1, or 3024. */
const latestYear = 4_102_444_800_000;

/** A row asked by field, as the plan maps the columns. */
export interface AskedRow {
  readonly line: number;
  text(field: string): string;
  time(field: string): number | undefined;
  report(code: EvidenceProblem["code"], field: string | null, severity?: EvidenceProblem["severity"]): void;
}

/** Field -> index of its column: guessed by the headers, overruled by the plan. */
export function settleColumns(
  headers: readonly string[],
  kind: ImportKind,
  wanted: ImportPlan["mapping"],
): { mapping: Record<string, number>; unknown: string[] } {
  const guessed = matchColumns(headers, fieldsOf[kind]).mapping as Record<string, number>;
  const mapping: Record<string, number> = { ...guessed };
  for (const [field, column] of Object.entries(wanted)) {
    if (column === null || column >= headers.length) {
      delete mapping[field];
      continue;
    }
    for (const other of Object.keys(mapping)) {
      if (mapping[other] === column && wanted[other] === undefined) delete mapping[other];
    }
    mapping[field] = column;
  }
  const used = new Set(Object.values(mapping));
  return { mapping, unknown: headers.filter((header, i) => header.trim() !== "" && !used.has(i)) };
}

/** Streams the rows of a table through `take`; throws a Refusal when a needed column is missing. */
export async function eachRow(
  path: string,
  name: string,
  kind: ImportKind,
  plan: ImportPlan,
  log: ProblemLog,
  take: (row: AskedRow) => void,
  onBatch: (rows: number) => void,
): Promise<{ rows: number; unknown: string[] }> {
  const { header, delimiter, sheet } = plan;
  const options = {
    ...(header ? { header } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet ? { sheet } : {}),
  };
  const table: TableStream = await openTable({ path }, options);
  const { mapping, unknown } = settleColumns(table.headers, kind, plan.mapping);
  for (const field of requiredOf[kind]) if (mapping[field] === undefined) refuse(table, name, kind, field);
  let form: TimeForm | undefined;
  let rows = 0;
  for await (const batch of table.batches) {
    form ??= guessForm(batch, mapping);
    for (const row of batch) take(ask(row, table.headers, mapping, form, log));
    rows += batch.length;
    onBatch(rows);
  }
  for (const note of table.notes) {
    log.add({ line: note.line, column: null, value: "", code: note.code, severity: "notice" });
  }
  return { rows, unknown };
}

function refuse(table: TableStream, name: string, kind: ImportKind, field: string): never {
  const [english, russian] = fieldsOf[kind].find((f) => f.key === field)!.names;
  throw errors.refuse("column_missing", {
    name,
    field: `${english} / ${russian}`,
    headers: listHeaders(table.headers),
  });
}

function guessForm(batch: readonly Row[], mapping: Record<string, number>): TimeForm | undefined {
  const columns = timeFields.flatMap((field) => mapping[field] ?? []);
  const samples = columns.flatMap((column) => batch.slice(0, 5_000).map((row) => row.cells[column] ?? ""));
  return batch.length === 0 ? undefined : guessTimeForm(samples);
}

function ask(
  row: Row,
  headers: readonly string[],
  mapping: Record<string, number>,
  form: TimeForm | undefined,
  log: ProblemLog,
): AskedRow {
  const text = (field: string) => {
    const column = mapping[field];
    const cell = column === undefined ? "" : (row.cells[column] ?? "").trim();
    return blanks.has(cell.toLowerCase()) ? "" : cell;
  };
  return {
    line: row.line,
    text,
    time(field) {
      const cell = text(field);
      const instant = cell === "" ? undefined : parseTimestamp(cell, form);
      return instant !== undefined && instant > 0 && instant < latestYear ? instant : undefined;
    },
    report(code, field, severity = "refused") {
      const column = field === null ? undefined : mapping[field];
      const header = column === undefined ? null : (headers[column] ?? null);
      log.add({ line: row.line, column: header, value: field === null ? "" : text(field), code, severity });
    },
  };
}
