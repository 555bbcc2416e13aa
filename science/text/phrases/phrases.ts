// Finds many phrases in a text at once: the step shared by topics and the lexicon of feelings.

import { type Form, formsOf, type Token } from "../words/index.ts";

interface Part {
  readonly text: string;
  readonly isPrefix: boolean;
}

interface Entry<T> {
  readonly value: T;
  readonly parts: readonly Part[];
}

export interface Found<T> {
  readonly value: T;
  /** Places of the first token and of the one after the last. */
  readonly first: number;
  readonly end: number;
}

export type Finder<T> = (tokens: readonly Token[]) => Found<T>[];

/**
 * `phrases`: words in any form, compared by their stems; with `*` at its end a word stands for every form beginning so.
 * The finder gives every place where a phrase stands, tokens side by side and in one clause. Cost: one look-up a token,
 * and those phrases that begin there.
 */
export function makeFinder<T>(phrases: Iterable<readonly [phrase: string, value: T]>): Finder<T> {
  const byStem = new Map<string, Entry<T>[]>();
  const byPrefix = new Map<string, Entry<T>[]>();
  let [longest, shortest] = [0, 50];
  for (const [phrase, value] of phrases) {
    const parts = partsOf(phrase);
    const [head] = parts;
    if (!head) continue;
    const index = head.isPrefix ? byPrefix : byStem;
    index.set(head.text, [...(index.get(head.text) ?? []), { value, parts }]);
    if (!head.isPrefix) continue;
    longest = Math.max(longest, head.text.length);
    shortest = Math.min(shortest, head.text.length);
  }
  const beginning = new Map<Form, readonly Entry<T>[]>();
  const entriesAt = (word: Form): readonly Entry<T>[] => {
    const known = beginning.get(word);
    if (known) return known;
    const entries = [...(byStem.get(word.stem) ?? [])];
    for (let length = shortest; length <= Math.min(longest, word.form.length); length += 1)
      entries.push(...(byPrefix.get(word.form.slice(0, length)) ?? []));
    if (beginning.size > 500_000) beginning.clear();
    beginning.set(word, entries);
    return entries;
  };
  return (tokens) => {
    const found: Found<T>[] = [];
    for (let first = 0; first < tokens.length; first += 1)
      for (const { value, parts } of entriesAt(tokens[first]!.word))
        if (continues(tokens, parts, first)) found.push({ value, first, end: first + parts.length });
    return found;
  };
}

function continues<T>(tokens: readonly Token[], parts: Entry<T>["parts"], first: number): boolean {
  for (let i = 1; i < parts.length; i += 1) {
    const token = tokens[first + i];
    if (!token || token.startsClause || !fits(token.word, parts[i]!)) return false;
  }
  return true;
}

const fits = ({ form, stem }: Form, { text, isPrefix }: Part) =>
  isPrefix ? form.startsWith(text) : stem === text;

function partsOf(phrase: string): Part[] {
  return phrase.split(/[\s-]+/).flatMap((written): Part[] => {
    const isPrefix = written.endsWith("*");
    return formsOf(written).map(({ form, stem }) => ({ text: isPrefix ? form : stem, isPrefix }));
  });
}
