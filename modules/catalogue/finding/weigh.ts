import { forgiven, slips } from "./distance.ts";
import type { AskedWord, Reading } from "./readings.ts";

/** A word that services are found by, in its basic form as well. */
export interface KnownWord {
  readonly word: string;
  readonly lexeme: string;
}

/** What the database knows of one reading of a word of the search. */
export interface ReadWord {
  readonly asked: number;
  readonly reading: Reading;
  readonly lexeme: string;
  /** A word that says nothing: "and", "мне". */
  readonly stop: boolean;
  /** Known words of the same basic form, beginning like it, or spelt nearly like it. */
  readonly known: readonly KnownWord[];
}

/**
 * Whether a word of the search says nothing: as it stands, or, where it is no word as it stands, as it was meant.
 */
export function saysNothing(own: readonly ReadWord[]): boolean {
  const typed = own.find(({ reading }) => reading.way === "typed");
  if (typed?.stop) return true;
  return (typed?.known.length ?? 0) === 0 && own.some(({ stop }) => stop);
}

/** A basic form to look for, for which word of the search, and how well it stands for it (0 to 1). */
export interface Term {
  readonly asked: number;
  readonly lexeme: string;
  readonly quality: number;
}

/** How well a known word stands for a reading of a word that was asked; 0 when it does not. */
export function quality({ word, likely }: Reading, lexeme: string, known: KnownWord, last: boolean): number {
  if (known.word === word) return likely;
  if (known.lexeme === lexeme) return 0.97 * likely;
  return likely * Math.max(begun(word, known.word, last), mistyped(word, lexeme, known));
}

/** A beginning counts more the more of the word is there, and while it is still being typed. */
function begun(word: string, known: string, last: boolean): number {
  if (!known.startsWith(word) || word.length < 2) return 0;
  const share = word.length / known.length;
  if (last) return 0.55 + 0.35 * share;
  return word.length >= 4 && share >= 0.5 ? 0.75 * share : 0;
}

/** Mistyped as it stands, or mistyped and inflected: then the basic forms are nearer to each other. */
function mistyped(word: string, lexeme: string, known: KnownWord): number {
  const near = (a: string, b: string) => {
    const most = Math.min(forgiven(a.length), forgiven(b.length));
    const count = slips(a, b, most);
    // Whoever mistypes seldom mistypes the first letter.
    const first = a[0] === b[0] ? 1 : 0.8;
    return count > most ? 0 : first * (0.9 - (1.2 * count) / Math.max(a.length, b.length));
  };
  return Math.max(near(word, known.word), near(lexeme, known.lexeme));
}

/** For each word of the search the basic forms that may stand for it, each with its best quality. */
export function termsOf(asked: readonly AskedWord[], read: readonly ReadWord[]): Term[] {
  const best = new Map<string, Term>();
  for (const { asked: at, reading, lexeme, known } of read) {
    for (const one of known) {
      const value = quality(reading, lexeme, one, asked[at]?.last ?? false);
      const key = `${at} ${one.lexeme}`;
      if (value > (best.get(key)?.quality ?? 0.2))
        best.set(key, { asked: at, lexeme: one.lexeme, quality: value });
    }
  }
  return [...best.values()];
}

/** The search in its basic form: its telling words as the catalogue knows them, in order. What is learnt is kept by it. */
export function searchKey(
  asked: readonly AskedWord[],
  read: readonly ReadWord[],
  terms: readonly Term[],
): string {
  const forms = asked.map((_, at) => {
    const own = read.filter((one) => one.asked === at);
    if (own.length === 0 || saysNothing(own)) return "";
    const sure = terms
      .filter((term) => term.asked === at && term.quality >= 0.55)
      .sort((a, b) => b.quality - a.quality || a.lexeme.localeCompare(b.lexeme))[0];
    return sure?.lexeme ?? own.find((one) => !one.stop)?.lexeme ?? "";
  });
  return [...new Set(forms.filter(Boolean))].sort().join(" ").slice(0, 200);
}
