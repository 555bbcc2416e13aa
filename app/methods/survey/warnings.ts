import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import type { Warning } from "#science/survey";
import { surveyWords } from "./words.ts";

type Told = Warning & { readonly sentence: string };

/** The same warnings, each with its sentence. */
export function told(warnings: readonly Warning[], language: Language): Told[] {
  const words = say(surveyWords, language) as (code: string, particulars: object) => string;
  return warnings.map((warning) => {
    const { index } = warning;
    const particulars = typeof index === "number" ? { ...warning, item: index + 1 } : warning;
    return { ...warning, sentence: words(warning.code, particulars) };
  });
}

/** A figure as it is, with its warnings told. */
export function tell<F extends { readonly warnings: readonly Warning[] }>(
  figure: F,
  language: Language,
): Omit<F, "warnings"> & { warnings: Told[] } {
  return { ...figure, warnings: told(figure.warnings, language) };
}
