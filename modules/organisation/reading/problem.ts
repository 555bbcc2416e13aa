import { type Language, say } from "#platform/words";
import { readingWords } from "./words.ts";

export type ProblemCode = keyof (typeof readingWords)["en"];

/**
 * How bad it is. `refused`: the row cannot be taken. `mended`: the row can be taken without this value.
 * `notice`: nothing is wrong with the row, but somebody should look.
 */
export type Severity = "refused" | "mended" | "notice";

export interface Problem {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  /** The field it is about; null when it is about the whole row. */
  readonly field: string | null;
  /** The header of the field's column, as the file has it. */
  readonly column: string | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The problem as one sentence. */
export function problemSentence(
  problem: Pick<Problem, "code" | "value" | "params">,
  language: Language,
): string {
  const speak = say(readingWords, language) as (key: ProblemCode, params: object) => string;
  return speak(problem.code, { value: shorten(problem.value), ...problem.params });
}

function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
