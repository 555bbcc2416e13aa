import type { WordLanguage } from "./read.ts";

/** Joiners, zero-width spaces and soft hyphens that exports leave inside words. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const lookAlikeLatin = "aceopxykmhtb";
const lookAlikeCyrillic = "асеорхукмнтв";

/**
 * A word as it is counted: composed (NFC), lower case, ё as е, one kind of apostrophe, without invisible characters.
 * A letter of the other alphabet that only looks alike (a Latin c in a Russian word) is put right.
 */
export function normalise(written: string): { readonly form: string; readonly language: WordLanguage } {
  let form = written
    .normalize("NFC")
    .replace(invisible, "")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[’ʼ`]/g, "'");
  const isCyrillic = /[а-яіїєґў]/.test(form);
  const isLatin = /[a-z]/.test(form);
  if (isCyrillic && isLatin) form = oneAlphabet(form);
  const language = /^[а-я']+$/.test(form) ? "ru" : /^[a-z']+$/.test(form) ? "en" : "other";
  return { form, language };
}

/** Rewrites the letters of whichever alphabet consists of look-alikes only; a true mixture stays. */
function oneAlphabet(form: string): string {
  const convert = (from: string, to: string, foreign: RegExp): string | undefined => {
    const letters = form.match(foreign) ?? [];
    if (!letters.every((letter) => from.includes(letter))) return undefined;
    return form.replace(foreign, (letter) => to.charAt(from.indexOf(letter)));
  };
  return (
    convert(lookAlikeLatin, lookAlikeCyrillic, /[a-z]/g) ??
    convert(lookAlikeCyrillic, lookAlikeLatin, /[а-я]/g) ??
    form
  );
}
