import { type Field, type FileSource, listHeaders, matchColumns, openTable, type Row } from "#platform/files";
import { guessTimeForm, parseTimestamp, type TimeForm } from "#science/time";
import { errors } from "./errors.ts";
import { type EvidenceProblem, type EvidenceReport, ProblemLog } from "./problem.ts";

const blanks = new Set(["-", "–", "—", "n/a", "null", "none", "н/д", "?"]);
const longestBlank = 4;

/** One row, asked for by field. */
export interface EvidenceRow<F extends string> {
  readonly line: number;
  /** The cell, trimmed; empty where the file has no such column or says nothing. */
  text(field: F): string;
  /** The moment in the cell in milliseconds, or undefined, which is reported. */
  time(field: F): number | undefined;
  report(code: EvidenceProblem["code"], field: F | null, severity?: EvidenceProblem["severity"]): void;
}

/**
 * Streams a table of evidence: matches the columns, guesses how its times are written from the first rows,
 * and hands over row after row. `take` says what became of each.
 */
export async function readEvidenceTable<F extends string>(
  source: FileSource,
  fields: readonly Field<F>[],
  required: readonly F[],
  take: (row: EvidenceRow<F>) => "counted" | "aside" | "refused",
): Promise<EvidenceReport> {
  const table = await openTable(source);
  const { mapping, unknown } = matchColumns(table.headers, fields);
  for (const field of required) if (mapping[field] === undefined) refuse(table, fields, field);
  const log = new ProblemLog();
  const outcome = { counted: 0, aside: 0, refused: 0 };
  let rows = 0;
  const cursor = new Cursor(table.headers, mapping, log);
  const timeColumns = new Set(["time", "closed"]);
  for await (const batch of table.batches) {
    cursor.form ??= guessForm(batch, fields, mapping, timeColumns);
    for (const row of batch) {
      rows += 1;
      cursor.row = row;
      outcome[take(cursor)] += 1;
    }
  }
  for (const note of table.notes) {
    log.add({ line: note.line, column: null, value: "", code: note.code, severity: "notice" });
  }
  return {
    file: table.name,
    rows,
    counted: outcome.counted,
    aside: outcome.aside,
    problems: log.kept.sort((a, b) => a.line - b.line),
    problemCounts: log.counts,
    unknownColumns: unknown.map((column) => column.header),
  };
}

function refuse<F extends string>(
  table: { name: string; headers: readonly string[] },
  fields: readonly Field<F>[],
  field: F,
): never {
  const [english, russian] = fields.find((f) => f.key === field)!.names;
  throw errors.refuse("columns_missing", {
    name: table.name,
    field: `${english} / ${russian}`,
    headers: listHeaders(table.headers),
  });
}

function guessForm<F extends string>(
  batch: readonly Row[],
  fields: readonly Field<F>[],
  mapping: Partial<Record<F, number>>,
  timeColumns: ReadonlySet<string>,
): TimeForm | undefined {
  const samples: string[] = [];
  for (const { key } of fields) {
    const column = timeColumns.has(key) ? mapping[key] : undefined;
    if (column !== undefined) for (const row of batch.slice(0, 5_000)) samples.push(row.cells[column] ?? "");
  }
  return batch.length === 0 ? undefined : guessTimeForm(samples);
}

/** The row at hand, one object for the whole file: a million rows must not become a million objects. */
class Cursor<F extends string> implements EvidenceRow<F> {
  row: Row = { line: 0, cells: [] };
  form: TimeForm | undefined;
  readonly #headers: readonly string[];
  readonly #mapping: Partial<Record<F, number>>;
  readonly #log: ProblemLog;

  constructor(headers: readonly string[], mapping: Partial<Record<F, number>>, log: ProblemLog) {
    this.#headers = headers;
    this.#mapping = mapping;
    this.#log = log;
  }

  get line(): number {
    return this.row.line;
  }

  text(field: F): string {
    const column = this.#mapping[field];
    if (column === undefined) return "";
    const cell = (this.row.cells[column] ?? "").trim();
    return cell.length <= longestBlank && blanks.has(cell.toLowerCase()) ? "" : cell;
  }

  time(field: F): number | undefined {
    const cell = this.text(field);
    if (cell === "") return undefined;
    const instant = parseTimestamp(cell, this.form);
    // Outside an office's lifetime it is a typing error: year 1, or 3024.
    return instant !== undefined && instant > 0 && instant < 4_102_444_800_000 ? instant : undefined;
  }

  report(
    code: EvidenceProblem["code"],
    field: F | null,
    severity: EvidenceProblem["severity"] = "refused",
  ): void {
    const column = field === null ? undefined : this.#mapping[field];
    const header = column === undefined ? null : (this.#headers[column] ?? null);
    const value = field === null ? "" : this.text(field);
    this.#log.add({ line: this.row.line, column: header, value, code, severity });
  }
}
