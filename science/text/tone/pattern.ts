import type { Word } from "./sentences.ts";

/**
 * A pattern of words: `не могу|можем ..помочь`. Words stand apart by spaces, alternatives by `|`; `*` at the end takes any
 * ending; `?` at the end makes a word optional; `..` before a word lets up to four others stand between; `^` in front
 * holds it to the beginning of the sentence; `-word` in front says after which word it does not count; `#` is a number.
 */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly atStart: boolean;
  readonly notAfter: string | undefined;
}

interface Step {
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly number: boolean;
  readonly optional: boolean;
  readonly gap: number;
}

const longestGap = 4;

export function pattern(source: string): Pattern {
  const atStart = source.startsWith("^");
  const notAfter = /^-(\S+) /.exec(source)?.[1];
  const steps = source
    .replace(/^(\^|-\S+ )/, "")
    .split(" ")
    .map((part): Step => {
      const optional = part.endsWith("?");
      const gap = part.startsWith("..") ? longestGap : 0;
      const forms = part.replace(/^\.\./, "").replace(/\?$/, "").split("|");
      return {
        exact: new Set(forms.filter((form) => !form.endsWith("*"))),
        beginnings: forms.filter((form) => form.endsWith("*")).map((form) => form.slice(0, -1)),
        number: forms.includes("#"),
        optional,
        gap,
      };
    });
  return { steps, atStart, notAfter };
}

export const patterns = (...sources: readonly string[]): readonly Pattern[] => sources.map(pattern);

export interface Span {
  /** Places of the first word and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Where the pattern first fits, or nothing. */
export function find(words: readonly Word[], { steps, atStart, notAfter }: Pattern): Span | undefined {
  const last = atStart ? Math.min(1, words.length) : words.length;
  for (let from = 0; from < last; from += 1) {
    if (notAfter !== undefined && words[from - 1]?.form === notAfter) continue;
    const to = matchFrom(words, steps, from, 0, true);
    if (to !== undefined && to > from) return { from, to };
  }
  return undefined;
}

export function findAny(words: readonly Word[], all: readonly Pattern[]): Span | undefined {
  for (const one of all) {
    const span = find(words, one);
    if (span) return span;
  }
  return undefined;
}

function matchFrom(
  words: readonly Word[],
  steps: readonly Step[],
  at: number,
  place: number,
  first: boolean,
): number | undefined {
  const step = steps[place];
  if (!step) return at;
  const furthest = first ? at : at + step.gap;
  for (let next = at; next <= furthest && next < words.length; next += 1) {
    if (!fits((words[next] as Word).form, step)) continue;
    const end = matchFrom(words, steps, next + 1, place + 1, false);
    if (end !== undefined) return end;
  }
  return step.optional ? matchFrom(words, steps, at, place + 1, first) : undefined;
}

function fits(form: string, step: Step): boolean {
  if (step.exact.has(form)) return true;
  if (step.number && /^\p{N}/u.test(form)) return true;
  return step.beginnings.some((beginning) => form.startsWith(beginning));
}
