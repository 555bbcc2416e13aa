import type { Language } from "#platform/words";
import type { Bilingual } from "./api.ts";

/** A text in the reader's language, in the other one where it is missing. */
export function inLanguage(words: Bilingual | undefined, language: Language): string {
  if (!words) return "";
  return words[language] || words.en || words.ru;
}
