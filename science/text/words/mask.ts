// What could name a person or a case is blanked before a text is counted or leaves the house.

import { stemRussian } from "../stems/index.ts";

export const maskKinds = ["address", "phone", "number", "name"] as const;
export type MaskKind = (typeof maskKinds)[number];

export interface Mask {
  /** Place in the text as it was written, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly kind: MaskKind;
}

/** Earlier patterns win where two overlap. Each is bounded, so that no text takes more than linear time. */
const patterns: readonly (readonly [MaskKind, RegExp])[] = [
  ["address", /(?:https?:\/\/|www\.)[^\s<>"«»]{1,2000}/giu],
  ["address", /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu],
  ["number", /(?:№|#)\s?(?=[\p{L}\p{N}/-]{0,30}\p{N})[\p{L}\p{N}][\p{L}\p{N}/-]{0,40}/gu],
  ["number", /(?<![\p{L}\p{N}])\p{Lu}{1,8}[-_/]?\p{N}{3,}(?:[-/]\p{N}+)*/gu],
  ["phone", /(?<!\p{N})(?:\+\s?\p{N}|8|7)(?:[\s().-]{0,3}\p{N}){9,13}(?!\p{N})/gu],
  ["phone", /(?<!\p{N})\p{N}{2,3}-\p{N}{2}-\p{N}{2}(?!\p{N})/gu],
  ["number", /(?<!\p{N})\p{N}{5,}(?:[-/]\p{N}+)*/gu],
  ["number", /(?<!\p{N})\p{N}{4}(?: \p{N}{4}){1,4}(?!\p{N})/gu],
];

/** People to be found in texts in whatever case their names stand. */
export interface Names {
  readonly stems: ReadonlySet<string>;
}

/** From a directory's list: "Смирнова Анна Петровна", "Peter Hill"; parts of one letter are left out. */
export function namesOf(people: readonly string[]): Names {
  const stems = new Set<string>();
  for (const person of people)
    for (const part of person.match(/\p{L}{2,}/gu) ?? []) stems.add(nameStem(part));
  return { stems };
}

const nameStem = (part: string) => stemRussian(part.normalize("NFC").toLowerCase().replaceAll("ё", "е"));
const namePart = /\p{L}[\p{L}\p{M}]*/gu;
const initial = /^\s?(?:\p{Lu}\.\s?){1,2}/u;

/**
 * The places to be masked, in order, not overlapping. A part of a known name counts where it has a capital letter, or
 * where another part of a name stands next to it: "мороз" stays a frost, "Морозу" does not. Someone's given name that is
 * also a word (Вера, Hope) is masked at the beginning of a sentence too: better a word lost than a person named.
 */
export function masksOf(text: string, names?: Names): readonly Mask[] {
  const found: Ranked[] = [];
  if (/[\p{N}@№#]|www\.|https?:/iu.test(text))
    for (const [rank, [kind, pattern]] of patterns.entries())
      for (const { 0: part, index } of text.matchAll(pattern))
        found.push({ from: index, to: index + part.length, kind, rank });
  if (names && names.stems.size > 0)
    for (const mask of namesIn(text, names)) found.push({ ...mask, rank: patterns.length });
  return apart(found).map(({ from, to, kind }) => ({ from, to, kind }));
}

interface Ranked extends Mask {
  readonly rank: number;
}

/** In order of place; of two that overlap the one of the earlier pattern stays. */
function apart(found: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  for (const mask of [...found].sort((a, b) => a.from - b.from || a.rank - b.rank)) {
    let last = kept.at(-1);
    while (last && mask.from < last.to && mask.rank < last.rank) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || mask.from >= last.to) kept.push(mask);
  }
  return kept;
}

function namesIn(text: string, { stems }: Names): Mask[] {
  const parts = [...text.matchAll(namePart)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    isCapital: /^\p{Lu}/u.test(written),
    isKnown: written.length > 1 && stems.has(nameStem(written)),
  }));
  return parts.flatMap(({ from, to, isCapital, isKnown }, i) => {
    if (!isKnown || !(isCapital || parts[i - 1]?.isKnown || parts[i + 1]?.isKnown)) return [];
    const initials = initial.exec(text.slice(to, to + 8))?.[0].trimEnd().length ?? 0;
    return [{ from, to: to + initials, kind: "name" as const }];
  });
}

/** The text with `[kind]` in place of what is masked: what may leave the house. */
export function masked(text: string, masks: readonly Mask[]): string {
  let [result, at] = ["", 0];
  for (const { from, to, kind } of masks) {
    result += `${text.slice(at, from)}[${kind}]`;
    at = to;
  }
  return result + text.slice(at);
}
