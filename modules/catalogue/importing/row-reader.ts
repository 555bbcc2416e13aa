import type { FieldKey, Mapping } from "./fields.ts";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./words.ts";

export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

export type Noted = Problem;

/** One row by its fields; notes what is wrong with the place where it stands. */
export class RowReader {
  refused = false;
  readonly #row: Cells;
  readonly #note: (problem: Noted) => void;

  constructor(row: Cells, note: (problem: Noted) => void) {
    this.#row = row;
    this.#note = note;
  }

  /** The text of a field; undefined when the file has no column for it. */
  text(key: FieldKey): string | undefined {
    const column = this.#row.mapping[key];
    if (column === undefined) return undefined;
    const cell = (this.#row.cells[column] ?? "").trim();
    // A spreadsheet is kept from running a text like a formula by a mark before it; the mark is not the text's.
    return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
  }

  /** What a field says in JSON; `empty` stands for an empty cell. */
  json(key: FieldKey, empty: unknown): unknown {
    const text = this.text(key);
    if (text === undefined) return undefined;
    if (text === "") return empty;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      this.refuse(key, text, "json_unfit");
      return empty;
    }
  }

  refuse(key: FieldKey | null, value: string, code: ProblemCode, params: Problem["params"] = {}): void {
    this.refused = true;
    this.#say(key, value, code, "refused", params);
  }

  mend(key: FieldKey, value: string, code: ProblemCode): void {
    this.#say(key, value, code, "mended", {});
  }

  #say(
    key: FieldKey | null,
    value: string,
    code: ProblemCode,
    severity: Problem["severity"],
    params: Problem["params"],
  ): void {
    const column = key === null ? undefined : this.#row.mapping[key];
    this.#note({
      line: this.#row.line,
      column: column === undefined ? null : (this.#row.headers[column] ?? null),
      value: value.slice(0, 500),
      code,
      severity,
      params,
    });
  }
}
