import type { EvidenceProblem } from "../discovery/reading/problem.ts";
import type { ImportKind } from "./kinds.ts";

/** What became of a file: every row is in one of the four. */
export interface ReadCounts {
  readonly rows: number;
  /** Rows that are evidence. */
  readonly counted: number;
  /** Rows that are none by rule: messages to many, or along a reporting line; answers given twice. */
  readonly aside: number;
  /** Rows that name somebody nobody knows yet; they wait for the organisation to learn of them. */
  readonly unknown: number;
  /** Rows that cannot be taken. */
  readonly refused: number;
}

export interface ReadOutcome extends ReadCounts {
  readonly kind: ImportKind;
  readonly problems: readonly EvidenceProblem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<EvidenceProblem["severity"], number>>;
  readonly unknownColumns: readonly string[];
  readonly parties: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Where the rows lie in COPY's text format, until they are stored. */
  readonly rowsFile: string;
}

export const keptProblems = 10_000;
