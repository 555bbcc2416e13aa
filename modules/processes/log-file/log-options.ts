import type { Zone } from "#science/time";

/** What a column of a log can be. */
export type Role = "case" | "activity" | "time" | "resource" | "unit" | "lifecycle";

export const roles: readonly Role[] = ["case", "activity", "time", "resource", "unit", "lifecycle"];

/**
 * Role -> name of the column, as the file names it: the header of a table, in XES the key of an attribute (with
 * `case:` before it when it is the case's), in OCEL an object type (case) or the key of an event attribute.
 */
export type Mapping = { readonly [R in Role]?: string };

export interface LogOptions {
  /** Columns named by the user; the others are guessed. `null` means: there is none, do not guess. */
  readonly columns?: { readonly [R in Role]?: string | null };
  /** Only events of this lifecycle stage ("complete"), in any case of letters. */
  readonly stage?: string;
  /** Placeholders that stand for "nobody" among resources and units, such as "?" or "EMPTY". */
  readonly missing?: readonly string[];
  /** Zone of timestamps that name none; UTC unless told. */
  readonly zone?: Zone;
  /** Bad rows listed in full; all are counted. 100 unless told. */
  readonly badRowLimit?: number;
  /** Keep the column of stages, for waiting between end and start. */
  readonly keepSteps?: boolean;
  /** Keep the line each event came from, to open it later. */
  readonly keepLines?: boolean;
  /** Bytes read at once; for tests. */
  readonly chunkSize?: number;
}

export interface Progress {
  readonly phase: "reading" | "ordering" | "counting";
  /** Bytes of the file, as it lies on the disk. */
  readonly done: number;
  readonly total: number;
}

export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why an event could not be taken. */
export type BadReason = "no_case" | "no_activity" | "no_time" | "bad_time" | "column_count";

export interface BadRow {
  /** Line of the file on which the event begins, from 1; in OCEL the event's number. */
  readonly line: number;
  /** The column at fault; empty for a row with the wrong number of columns. */
  readonly column: string;
  readonly value: string;
  readonly reason: BadReason;
}

/** Something about the file that was mended or left out; counted, with the first line where it was seen. */
export interface Notice {
  readonly code:
    | "unclosed_quote"
    | "unnamed_traces"
    | "unknown_elements"
    | "repeated_keys"
    | "attributes_on_events"
    | "events_without_object"
    | "events_in_several_cases"
    | "clock_apart";
  readonly count: number;
  readonly line?: number;
}
