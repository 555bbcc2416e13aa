import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import { changeWords } from "./words.ts";

interface Warning {
  readonly code: keyof typeof changeWords.en;
  readonly [particular: string]: string | number;
}

const short = (value: string | number) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);

/** The same warnings, each with its sentence. */
export function told(warnings: readonly Warning[], language: Language) {
  const words = say(changeWords, language) as (code: string, particulars: object) => string;
  return warnings.map((warning) => {
    const particulars = Object.fromEntries(
      Object.entries(warning).map(([key, value]) => [key, short(value)]),
    );
    return { ...particulars, code: warning.code, sentence: words(warning.code, particulars) };
  });
}
