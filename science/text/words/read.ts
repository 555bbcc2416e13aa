// From a text to words with places: the first step of every method here.

import { stemEnglish, stemRussian } from "../stems/index.ts";
import { type Mask, masksOf, type Names } from "./mask.ts";
import { normalise } from "./normalise.ts";
import { englishStop, negations, russianStop } from "./stop.ts";

export type WordLanguage = "ru" | "en" | "other";
export type TextLanguage = "ru" | "en" | "mixed" | "none";

/** What is the same wherever a form stands. */
export interface Form {
  /** Normalised: lower case, ё as е. */
  readonly form: string;
  readonly stem: string;
  readonly language: WordLanguage;
  /** Says nothing about the subject: a stop word, a number, a single letter. */
  readonly isStop: boolean;
  readonly isNegation: boolean;
}

export interface Token {
  /** Place in the text as it was written, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly word: Form;
  /** Whether a sentence or a clause ends between the word before and this one. */
  readonly startsClause: boolean;
}

export interface ReadText {
  readonly tokens: readonly Token[];
  readonly masks: readonly Mask[];
  readonly language: TextLanguage;
}

export type Reader = (text: string) => ReadText;

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:['’ʼ`]\p{L}[\p{L}\p{M}]*)*/gu;
const clauseEnd = /[.!?…;:,()\n]/;
/** Of longer texts the rest is not read. */
export const longestText = 20_000;
const mostForms = 500_000;

/**
 * A reader of texts that remembers the stems of the forms it has met. `names`: of people, masked wherever they stand.
 * Every word gets its language by its own alphabet, so that "VPN не работает" is read rightly; the text's language is
 * the one of at least four fifths of its words, else "mixed". Linear in the text's length.
 */
export function makeReader(names?: Names): Reader {
  const known = new Map<string, Form>();
  const formOf = (written: string): Form => {
    const before = known.get(written);
    if (before) return before;
    if (known.size >= mostForms) known.clear();
    const form = makeForm(written);
    known.set(written, form);
    return form;
  };
  return (whole) => {
    const text = whole.length > longestText ? whole.slice(0, longestText) : whole;
    const masks = masksOf(text, names);
    const tokens: Token[] = [];
    const count = { ru: 0, en: 0, other: 0 };
    let [mask, end] = [0, 0];
    for (const { 0: written, index } of text.matchAll(token)) {
      const to = index + written.length;
      while (mask < masks.length && masks[mask]!.to <= index) mask += 1;
      if (mask < masks.length && masks[mask]!.from < to) continue;
      const word = formOf(written);
      count[word.language] += 1;
      tokens.push({ from: index, to, word, startsClause: clauseEnd.test(text.slice(end, index)) });
      end = to;
    }
    return { tokens, masks, language: languageOf(count.ru, count.en) };
  };
}

/** The words of an entry in a list of ours, read as texts are. */
export function formsOf(phrase: string): readonly Form[] {
  return (phrase.match(token) ?? []).map(makeForm);
}

function makeForm(written: string): Form {
  const { form, language } = normalise(written);
  const stem =
    language === "ru" ? stemRussian(form) : language === "en" ? stemEnglish(withoutNot(form)) : form;
  const isNegation = negations.has(form);
  const isStop =
    isNegation ||
    form.length < 2 ||
    (language === "ru" && russianStop.has(form)) ||
    (language === "en" && englishStop.has(form)) ||
    /^\p{N}+$/u.test(form);
  return { form, stem, language, isStop, isNegation };
}

/** "can't" and "cant" are one stem. */
const withoutNot = (form: string) => (negations.has(form) ? form.replace("'", "") : form);

function languageOf(ru: number, en: number): TextLanguage {
  if (ru + en === 0) return "none";
  const share = ru / (ru + en);
  return share >= 0.8 ? "ru" : share <= 0.2 ? "en" : "mixed";
}
