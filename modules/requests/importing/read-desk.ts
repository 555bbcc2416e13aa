import fs from "node:fs";
import { listHeaders, openTable, type Row, readBytes } from "#platform/files";
import { guessTimeForm, parseTimestamp, type TimeForm } from "#science/time";
import { type Desk, type FieldName, guessDesk, settleMapping } from "./desks.ts";
import { importErrors } from "./errors.ts";

/** A row of a desk's export, asked by field. */
export interface DeskRow {
  readonly line: number;
  /** As they stand in the file, in the order of its columns. */
  readonly cells: readonly string[];
  text(field: FieldName): string;
  /** Milliseconds; undefined when there is none that makes sense. */
  time(field: FieldName): number | undefined;
}

export interface DeskFile {
  readonly desk: Desk;
  readonly headers: readonly string[];
  readonly mapping: Partial<Record<FieldName, number>>;
  readonly unknown: readonly string[];
  readonly batches: AsyncIterable<DeskRow[]>;
}

export interface ReadOptions {
  readonly desk?: Desk | undefined;
  readonly mapping?: Readonly<Partial<Record<FieldName, string | null>>>;
  /** Only to look at it: columns may still be missing. */
  readonly looking?: boolean;
}

/** JSON is held whole: a larger export comes as CSV. */
const largestJson = 512 * 1024 * 1024;
const rowsABatch = 2_000;
const timeFields = ["opened", "firstAnswer", "done"] as const;
/** Outside an office's lifetime a date is a typing error. */
const latest = 4_102_444_800_000;
const blanks = new Set(["-", "–", "—", "n/a", "null", "none", "н/д"]);

/** Opens an export: CSV or XLSX by its columns, JSON (as desks' interfaces give it) by the paths of its values. */
export async function openDesk(
  file: { path: string; name: string },
  options: ReadOptions = {},
): Promise<DeskFile> {
  const json = firstMark(file.path) !== undefined;
  const table = json ? await readJson(file) : await openTable({ path: file.path, name: file.name });
  const desk = options.desk ?? guessDesk(table.headers);
  const mapping = settleMapping(desk, table.headers, options.mapping ?? {});
  if (!options.looking) requireColumns(file.name, mapping, table.headers);
  const used = new Set(Object.values(mapping));
  const unknown = table.headers.filter((header, i) => header.trim() !== "" && !used.has(i));
  return { desk, headers: table.headers, mapping, unknown, batches: asked(table.batches, mapping) };
}

function requireColumns(
  name: string,
  mapping: Partial<Record<FieldName, number>>,
  headers: readonly string[],
): void {
  for (const field of ["subject", "opened"] as const) needed(name, mapping, field, headers);
  if (mapping.requesterMail === undefined) needed(name, mapping, "requester", headers);
  if (mapping.assignee === undefined) needed(name, mapping, "group", headers);
}

function needed(
  name: string,
  mapping: Partial<Record<FieldName, number>>,
  field: FieldName,
  headers: readonly string[],
): void {
  if (mapping[field] !== undefined) return;
  throw importErrors.refuse(
    "column_missing",
    { name, field, headers: listHeaders(headers) },
    { place: field },
  );
}

async function* asked(
  batches: AsyncIterable<Row[]>,
  mapping: Partial<Record<FieldName, number>>,
): AsyncGenerator<DeskRow[]> {
  let form: TimeForm | undefined;
  for await (const batch of batches) {
    form ??= formOf(batch, mapping);
    for (let from = 0; from < batch.length; from += rowsABatch) {
      yield batch.slice(from, from + rowsABatch).map((row) => rowOf(row, mapping, form));
    }
  }
}

function formOf(batch: readonly Row[], mapping: Partial<Record<FieldName, number>>): TimeForm | undefined {
  const at = timeFields.flatMap((field) => mapping[field] ?? []);
  return batch.length === 0
    ? undefined
    : guessTimeForm(at.flatMap((column) => batch.slice(0, 5_000).map((row) => row.cells[column] ?? "")));
}

function rowOf(row: Row, mapping: Partial<Record<FieldName, number>>, form: TimeForm | undefined): DeskRow {
  const text = (field: FieldName) => {
    const column = mapping[field];
    const cell = column === undefined ? "" : (row.cells[column] ?? "").trim();
    return blanks.has(cell.toLowerCase()) ? "" : cell;
  };
  return {
    line: row.line,
    cells: row.cells,
    text,
    time(field) {
      const cell = text(field);
      const at = cell === "" ? undefined : parseTimestamp(cell, form);
      return at !== undefined && at > 0 && at < latest ? at : undefined;
    },
  };
}

/** The first sign of JSON, if that is what the file is. */
function firstMark(path: string): "[" | "{" | undefined {
  const handle = fs.openSync(path, "r");
  try {
    const head = Buffer.alloc(256);
    const read = fs.readSync(handle, head, 0, 256, 0);
    const mark = head
      .subarray(0, read)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimStart()[0];
    return mark === "[" || mark === "{" ? mark : undefined;
  } finally {
    fs.closeSync(handle);
  }
}

/** A list of records, wherever the desk's interface puts it, as a table whose columns are the paths of the values. */
async function readJson({ path, name }: { path: string; name: string }) {
  if (fs.statSync(path).size > largestJson) throw importErrors.refuse("json_large", { name });
  let whole: unknown;
  try {
    whole = JSON.parse((await readBytes({ path })).toString("utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw importErrors.refuse("json_broken", { name, reason: (error as Error).message });
  }
  const records = listIn(whole);
  if (records.length === 0) throw importErrors.refuse("json_empty", { name });
  const flat = records.map((record) => flatten(record));
  const headers = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  const rows = flat.map((record, i) => ({
    line: i + 1,
    cells: headers.map((header) => record.get(header) ?? ""),
  }));
  return { headers, batches: once(rows) };
}

async function* once(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

/** The longest list of records in it, at most three levels down: `[...]`, `{issues: [...]}`, `{result: {tasks: [...]}}`. */
function listIn(value: unknown, depth = 0): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "object" && one !== null);
  if (typeof value !== "object" || value === null || depth > 3) return [];
  return Object.values(value)
    .map((inner) => listIn(inner, depth + 1))
    .reduce((best, list) => (list.length > best.length ? list : best), []);
}

function flatten(
  record: Record<string, unknown>,
  prefix = "",
  into = new Map<string, string>(),
): Map<string, string> {
  for (const [key, value] of Object.entries(record)) {
    const path = prefix + key;
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) into.set(path, value.filter((v) => typeof v !== "object").join(", "));
    else if (typeof value === "object" && path.split(".").length < 4)
      flatten(value as Record<string, unknown>, `${path}.`, into);
    else if (typeof value !== "object") into.set(path, String(value));
  }
  return into;
}
