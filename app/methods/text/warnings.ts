import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import { longestText, type TextLanguage } from "#science/text";
import { textWords } from "./words.ts";

export type TextWarningCode = keyof typeof textWords.en;

export interface TextWarning {
  readonly code: TextWarningCode;
  readonly [particular: string]: string | number;
}

/** The same warnings, each with its sentence. */
export function told(warnings: readonly TextWarning[], language: Language) {
  const words = say(textWords, language) as (code: string, particulars: object) => string;
  return warnings.map((warning) => ({ ...warning, sentence: words(warning.code, warning) }));
}

/** What is to be said of texts whatever is done with them. */
export function warningsOf(texts: readonly string[], languages: readonly TextLanguage[]): TextWarning[] {
  const silent = languages.filter((language) => language === "none").length;
  const long = texts.filter((text) => text.length > longestText).length;
  return [
    ...(texts.length === 0 ? [{ code: "noTexts" as const }] : []),
    ...(silent > 0 ? [{ code: "withoutWords" as const, count: silent }] : []),
    ...(long > 0 ? [{ code: "cutShort" as const, count: long, most: longestText }] : []),
  ];
}
