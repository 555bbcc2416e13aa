import { type Language, say } from "#platform/words";
import { words } from "../words.ts";
import { type ProblemCode, problemWords } from "./words.ts";

export type Severity = "refused" | "mended" | "notice";

export interface Problem {
  readonly line: number;
  /** The header of the column, as the file has it; null when it is about the whole row. */
  readonly column: string | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** `problem` names a sentence of the words of forms or of problems, to be said in the reader's language. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The problem as one sentence. */
export function problemSentence(
  { code, value, params }: Pick<Problem, "code" | "value" | "params">,
  language: Language,
): string {
  const speak = say(problemWords, language) as (key: string, params: object) => string;
  const formWord = say(words, language) as unknown as (key: string) => string;
  const { problem, ...rest } = params;
  const shown = { value: value.length > 80 ? `${value.slice(0, 79)}…` : value, ...rest };
  const inner =
    typeof problem !== "string"
      ? undefined
      : problem in problemWords.en
        ? speak(problem, shown)
        : formWord(problem);
  return speak(code, inner === undefined ? shown : { ...shown, problem: inner });
}
