import type { Row, Table } from "#platform/files";
import type { Mapping } from "./mapping.ts";
import type { Problem, ProblemCode, Severity } from "./problem.ts";

/** Longest text a cell may bring in. */
export const longestName = 300;
export const longestText = 4_000;

const invisible = /(?![\t\r\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const blanks = new Set([
  "-",
  "–",
  "—",
  "n/a",
  "n/d",
  "null",
  "none",
  "н/д",
  "нет",
  "не указано",
  "не указан",
]);

/** Cells of mapped columns as clean text, and a place to collect what is wrong with them. */
export class RowReader<F extends string> {
  readonly problems: Problem[] = [];
  readonly #headers: readonly string[];
  readonly #mapping: Mapping<F>;

  constructor(table: Table, mapping: Mapping<F>) {
    this.#headers = table.headers;
    this.#mapping = mapping;
    for (const note of table.notes) this.report(note.line, null, "", note.code, "notice");
    if (table.damaged > 0) this.report(1, null, "", "damaged_text", "notice", { count: table.damaged });
  }

  has(field: F): boolean {
    return this.#mapping[field] !== undefined;
  }

  /** The cell without invisible characters, spaces around and quotation marks around. */
  text(row: Row, field: F): string {
    const index = this.#mapping[field];
    if (index === undefined) return "";
    const cell = (row.cells[index] ?? "").replace(invisible, "").trim();
    const quoted = /^'(.*)'$|^"([^"]*)"$/s.exec(cell);
    return (quoted?.[1] ?? quoted?.[2] ?? cell).trim();
  }

  /** The same where a dash or "n/a" means nothing. */
  value(row: Row, field: F): string {
    const text = this.text(row, field);
    return blanks.has(text.toLowerCase()) ? "" : text;
  }

  /** A name, an id or the like: one line of limited length; a longer one is cut and told. */
  name(row: Row, field: F): string {
    return this.#limited(row, field, this.value(row, field).replace(/\s+/g, " "), longestName);
  }

  /** Prose of limited length; a longer one is cut and told. */
  prose(row: Row, field: F): string {
    return this.#limited(row, field, this.value(row, field), longestText);
  }

  #limited(row: Row, field: F, text: string, limit: number): string {
    if (text.length <= limit) return text;
    this.report(row.line, field, text, "too_long", "mended", { limit });
    return text.slice(0, limit);
  }

  header(field: F): string | null {
    const index = this.#mapping[field];
    return index === undefined ? null : (this.#headers[index] ?? null);
  }

  report(
    line: number,
    field: F | null,
    value: string,
    code: ProblemCode,
    severity: Severity,
    params: Record<string, string | number> = {},
  ): void {
    const column = field && this.header(field);
    this.problems.push({ line, field, column, value, code, severity, params });
  }
}

/** The first ten of many ids, for a sentence. */
export function someIds(ids: readonly string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(", ")}…` : ids.join(", ");
}
