import { formats } from "./format.ts";
import type { Language } from "./language.ts";

/** A sentence, or its forms by number: `count` picks the form. Russian needs one, few and many; `other` is for fractions. */
export type Sentence = string | EnglishForms | RussianForms;
export type EnglishForms = { readonly one: string; readonly other: string };
export type RussianForms = {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
};

type Names<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Names<Rest> : never;
type NamesOf<M> = M extends string
  ? Names<M>
  : M extends { readonly other: infer O extends string }
    ? Names<O>
    : never;

/** What must be handed over with a sentence: nothing, or `{name: value}` for each `{name}` in it. */
export type Params<M> = M extends string
  ? { readonly [P in Names<M>]: string | number }
  : { readonly count: number } & { readonly [P in Exclude<NamesOf<M>, "count">]: string | number };

type English = { readonly [key: string]: string | EnglishForms };

/** The Russian side must have the same keys, the same kind of sentence and no parameter that English lacks. */
type Russian<E, R> = {
  readonly [K in keyof E]: E[K] extends string
    ? K extends keyof R
      ? [Exclude<NamesOf<R[K]>, NamesOf<E[K]>>] extends [never]
        ? [Exclude<NamesOf<E[K]>, NamesOf<R[K]>>] extends [never]
          ? string
          : { "this parameter is missing in Russian": Exclude<NamesOf<E[K]>, NamesOf<R[K]>> }
        : { "this parameter is missing in English": Exclude<NamesOf<R[K]>, NamesOf<E[K]>> }
      : string
    : RussianForms;
} & { readonly [K in Exclude<keyof R, keyof E>]: { "this key is missing in English": K } };

/** The words of one room, complete in both languages. */
export interface Words<E> {
  readonly en: E;
  readonly ru: { readonly [K in keyof E]: Sentence };
}

/** `defineWords({en: {...}, ru: {...}})`: a key or a parameter missing in either language does not compile. */
export function defineWords<const E extends English, const R>(words: {
  readonly en: E;
  readonly ru: R & Russian<E, R>;
}): Words<E> {
  return words as unknown as Words<E>;
}

type Arguments<M> = M extends string
  ? [Names<M>] extends [never]
    ? []
    : [params: Params<M>]
  : [params: Params<M>];

/** Says a sentence of the catalogue: `t("save")`, `t("found", {count: 3})`. */
export type Say<E> = <K extends keyof E>(key: K, ...params: Arguments<E[K]>) => string;

/** Speaks one language. Numbers among the parameters are written the way the language writes them. */
export function say<E>(words: Words<E>, language: Language): Say<E> {
  const sentences = words[language] as Record<PropertyKey, Sentence>;
  const format = formats(language);
  return (key, ...args) => {
    const sentence = sentences[key] as Sentence;
    const params = args[0] as Record<string, string | number> | undefined;
    const text =
      typeof sentence === "string" ? sentence : pick(sentence, Number(params?.count), format.plural);
    if (!params) return text;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === "number" ? format.number(value) : value;
    });
  };
}

function pick(forms: EnglishForms | RussianForms, count: number, rule: (n: number) => string): string {
  const form = rule(count);
  return (forms as Record<string, string>)[form] ?? forms.other;
}
