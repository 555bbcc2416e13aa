import type { ReadText } from "../words/index.ts";

/** Features are numbers: 3-grams of letters below this, stems from here on. */
export const firstStem = 64 ** 3;

/** The 3-grams of a text's words, each once; letters of other alphabets share a few places. */
export function gramsOf({ tokens }: ReadText): number[] {
  const grams = new Set<number>();
  for (const { word } of tokens) {
    if (word.isStop && !word.isNegation) continue;
    const { form } = word;
    let gram = 0;
    for (let i = 0; i < form.length; i += 1) {
      gram = ((gram * 64) % firstStem) + placeOf(form.charCodeAt(i));
      if (i > 0) grams.add(gram);
    }
    grams.add((gram * 64) % firstStem);
  }
  return [...grams];
}

/** 0 is the border of a word, 1-32 Cyrillic, 33-58 Latin, the rest what remains. */
function placeOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return 1 + code - 0x430;
  if (code >= 0x61 && code <= 0x7a) return 33 + code - 0x61;
  return 59 + (code % 5);
}
