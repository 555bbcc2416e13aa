import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import type { Warning } from "#science/evaluation";
import { evaluationWords } from "./words.ts";

/** The same warnings, each with its sentence. */
export function told(warnings: readonly Warning[], language: Language) {
  const words = say(evaluationWords, language) as (code: string, particulars: object) => string;
  return warnings.map((warning) => ({ ...warning, sentence: words(warning.code, warning) }));
}
