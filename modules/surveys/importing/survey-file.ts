// A past survey as it comes out of any file: columns with what is known of them, and rows.

/** A cell: what was given, several of a choice of several, or nothing. */
export type Cell = string | number | readonly (string | number)[] | null;

export interface FileColumn {
  /** Unique in the file. */
  readonly name: string;
  /** The question in words, as far as the file knows them; else empty. */
  readonly label: string;
  /** Words of the values, in order. */
  readonly values: readonly { readonly value: string | number; readonly label: string }[];
  /** What the file says of the kind of question. */
  readonly kind?: "scale" | "choice" | "choices" | "text" | "net_promoter" | "moment" | undefined;
  /** The whole scale, where the file says so. */
  readonly scale?: { readonly low: number; readonly high: number } | undefined;
}

export interface FileRow {
  /** Where it stands in the file: a line, or the number of the answer. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export const fileFormats = ["table", "spss", "limesurvey", "formbricks", "surveyjs"] as const;
export type FileFormat = (typeof fileFormats)[number];

export interface SurveyFile {
  readonly format: FileFormat;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly FileRow[];
  /** What was left aside while reading, in the words of `notices.ts`. */
  readonly notices: readonly Notice[];
}

export type NoticeCode = "unfinished_left_out" | "cut_short";
export interface Notice {
  readonly code: NoticeCode;
  readonly count: number;
}

export const isNothing = (cell: Cell | undefined): boolean =>
  cell === null ||
  cell === undefined ||
  (typeof cell === "string" && cell.trim() === "") ||
  (Array.isArray(cell) && cell.length === 0);

/** Names made unique, in order: a second `Q1` is `Q1 (2)`. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((given, at) => {
    const name = given.trim() || `#${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
