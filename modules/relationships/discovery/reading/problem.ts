import { type Language, say } from "#platform/words";
import { readingWords } from "./words.ts";

export type EvidenceProblemCode = keyof (typeof readingWords)["en"];

/** Something about a row of evidence: `refused` rows do not count, `mended` ones count without the value. */
export interface EvidenceProblem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: EvidenceProblemCode;
  readonly severity: "refused" | "mended" | "notice";
}

/** The problem as one sentence. */
export function evidenceProblemSentence(problem: EvidenceProblem, language: Language): string {
  const speak = say(readingWords, language) as (key: EvidenceProblemCode, params: object) => string;
  return speak(problem.code, { value: problem.value });
}

/** What became of a file: all its rows accounted for. */
export interface EvidenceReport {
  readonly file: string;
  /** Rows (or messages) read, and of them counted as evidence. */
  readonly rows: number;
  readonly counted: number;
  /** Rows that are no evidence by rule, such as messages to one's manager. */
  readonly aside: number;
  /** The first problems in full, and how many there are of each code. */
  readonly problems: readonly EvidenceProblem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  /** Headers of columns that mean nothing to us. */
  readonly unknownColumns: readonly string[];
}

/** Keeps the first problems in full and counts the rest: a file of a million bad rows must not fill memory. */
export class ProblemLog {
  readonly kept: EvidenceProblem[] = [];
  readonly counts: Record<string, number> = {};
  readonly #limit: number;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  add(problem: EvidenceProblem): void {
    this.counts[problem.code] = (this.counts[problem.code] ?? 0) + 1;
    if (this.kept.length < this.#limit) this.kept.push({ ...problem, value: shorten(problem.value) });
  }
}

const shorten = (value: string) => (value.length > 80 ? `${value.slice(0, 79)}…` : value);
