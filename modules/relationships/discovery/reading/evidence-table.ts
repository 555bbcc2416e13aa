import { type Field, type FileSource, matchColumns, openTable, type Row } from "#platform/files";
import { guessTimeForm, parseTimestamp, type TimeForm } from "#science/time";
import { errors } from "./errors.ts";
import { type EvidenceProblem, type EvidenceReport, ProblemLog } from "./problem.ts";

const blanks = new Set(["-", "–", "—", "n/a", "null", "none", "н/д", "?"]);

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
  let form: TimeForm | undefined;
  const timeColumns = new Set(["time", "closed"]);
  for await (const batch of table.batches) {
    form ??= guessForm(batch, fields, mapping, timeColumns);
    for (const row of batch) {
      rows += 1;
      outcome[take(wrap(row, table.headers, mapping, form, log))] += 1;
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
    headers: table.headers.join(", "),
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

function wrap<F extends string>(
  row: Row,
  headers: readonly string[],
  mapping: Partial<Record<F, number>>,
  form: TimeForm | undefined,
  log: ProblemLog,
): EvidenceRow<F> {
  const text = (field: F) => {
    const column = mapping[field];
    const cell = column === undefined ? "" : (row.cells[column] ?? "").trim();
    return blanks.has(cell.toLowerCase()) ? "" : cell;
  };
  const report: EvidenceRow<F>["report"] = (code, field, severity = "refused") => {
    const column = field === null ? undefined : mapping[field];
    const header = column === undefined ? null : (headers[column] ?? null);
    log.add({ line: row.line, column: header, value: field === null ? "" : text(field), code, severity });
  };
  const time = (field: F) => {
    const cell = text(field);
    if (cell === "") return undefined;
    const instant = parseTimestamp(cell, form);
    // Outside an office's lifetime it is a typing error: year 1, or 3024.
    return instant !== undefined && instant > 0 && instant < 4_102_444_800_000 ? instant : undefined;
  };
  return { line: row.line, text, time, report };
}
