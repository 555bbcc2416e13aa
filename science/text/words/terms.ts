import type { ReadText, Token } from "./read.ts";

/** A term of a text: a stem, or two stems that stand together, joined by a space. */
export interface Term {
  readonly term: string;
  /** Places of the first token and of the last. */
  readonly first: number;
  readonly last: number;
}

/**
 * Uni- and bigrams of stems. Stop words are left out and do not join what stands around them; a negation joins what
 * follows: "не работает" gives "работа" and "не работа". Nothing joins across the end of a clause.
 */
export function termsOf({ tokens }: ReadText): Term[] {
  const terms: Term[] = [];
  let before: { readonly token: Token; readonly at: number } | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.startsClause) before = undefined;
    const { word } = token;
    if (!word.isStop) terms.push({ term: word.stem, first: at, last: at });
    const isKept = !word.isStop || word.isNegation;
    if (before && !word.isStop && before.at === at - 1)
      terms.push({ term: `${before.token.word.stem} ${word.stem}`, first: before.at, last: at });
    before = isKept ? { token, at } : undefined;
  }
  return terms;
}

/** The stems only, stop words left out. */
export const stemsOf = ({ tokens }: ReadText): string[] =>
  tokens.flatMap(({ word }) => (word.isStop ? [] : [word.stem]));
