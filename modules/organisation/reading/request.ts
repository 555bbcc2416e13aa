import type { PersonField, UnitField } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import type { Problem } from "./problem.ts";

/** One file as somebody wants it read. */
export interface FileToRead<F extends string = string> {
  readonly path: string;
  readonly name: string;
  readonly mapping?: Partial<Record<F, string | number | null>>;
  readonly header?: "auto" | "first" | "none";
  readonly delimiter?: string;
  readonly sheet?: string;
}

/** What becomes of rows with faults: taken without the faulty values, left out, or nothing is taken at all. */
export const takings = ["usable", "good", "nothing"] as const;
export type Taking = (typeof takings)[number];

export interface ReadRequest {
  readonly units?: FileToRead<UnitField>;
  readonly people?: FileToRead<PersonField>;
  readonly knownUnits: Uint8Array;
  readonly knownPeople: Uint8Array;
  readonly taking: Taking;
  readonly takeNewUnits: boolean;
  readonly today: string;
}

export type FileKind = "units" | "people";
export type FoundProblem = Problem & { readonly file: FileKind };

export interface FileCounts {
  /** Rows of data in the file. */
  readonly rows: number;
  /** Rows that are taken. */
  readonly taken: number;
  /** Rows with something refused or mended. */
  readonly faulty: number;
}

/** Everything the database needs, in the text format of COPY. */
export interface ReadResult {
  readonly units?: FileCounts & { readonly mapping: Mapping<UnitField> };
  readonly people?: FileCounts & { readonly mapping: Mapping<PersonField> };
  readonly problems: FoundProblem[];
  readonly copy: {
    readonly units: string;
    readonly people: string;
    readonly stays: string;
    /** Ids the files name at all, also of rows not taken: nobody among them has left. */
    readonly present: string;
  };
}

export interface PreviewRequest {
  readonly path: string;
  readonly name: string;
  readonly header?: "auto" | "first" | "none";
  readonly delimiter?: string;
  readonly sheet?: string;
}

export interface Preview {
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: string[];
  readonly headers: string[];
  readonly hasHeader: boolean;
  readonly rows: { readonly line: number; readonly cells: string[] }[];
  /** Which of the two it looks like, by how many columns are recognised. */
  readonly looksLike: FileKind;
  readonly guesses: { readonly units: Mapping<UnitField>; readonly people: Mapping<PersonField> };
}
