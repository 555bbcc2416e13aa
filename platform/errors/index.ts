// The catalogue of errors: every refusal a person or a program can meet has a code, a sentence, a status
// and a hint, in both languages. docs/errors.md is generated from it.

type Bilingual = { readonly en: string; readonly ru: string };

export interface ErrorEntry {
  readonly status: number;
  /** What is wrong; `{name}` is filled from the refusal's particulars. */
  readonly sentence: Bilingual;
  /** What to do about it. */
  readonly hint: Bilingual;
}

export type Particulars = Readonly<Record<string, string | number>>;

export class Refusal extends Error {
  readonly code: string;
  readonly entry: ErrorEntry;
  readonly particulars: Particulars;
  /** Where in the input: a field, a column, a line. */
  readonly place: string | undefined;
  readonly details: unknown;
  constructor(code: string, entry: ErrorEntry, particulars: Particulars, place?: string, details?: unknown) {
    super(fill(entry.sentence.en, particulars));
    this.name = "Refusal";
    this.code = code;
    this.entry = entry;
    this.particulars = particulars;
    this.place = place;
    this.details = details;
  }

  inWords(language: "en" | "ru"): {
    code: string;
    sentence: string;
    hint: string;
    place?: string;
    details?: unknown;
  } {
    return {
      code: this.code,
      sentence: fill(this.entry.sentence[language], this.particulars),
      hint: fill(this.entry.hint[language], this.particulars),
      ...(this.place === undefined ? {} : { place: this.place }),
      ...(this.details === undefined ? {} : { details: this.details }),
    };
  }
}

function fill(text: string, particulars: Particulars): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(particulars[name] ?? `{${name}}`));
}

export interface RefuseOptions {
  readonly place?: string;
  readonly details?: unknown;
}

export interface ErrorCatalogue<C extends string = string> {
  readonly room: string;
  readonly entries: Readonly<Record<C, ErrorEntry>>;
  /** Makes the refusal to throw: `throw errors.refuse("unit_not_found", { id })`. */
  refuse(code: C, particulars?: Particulars, options?: RefuseOptions): Refusal;
}

/** Codes are unique over the house: `<room>.<code>` is what clients see. */
export function defineErrors<const C extends string>(
  room: string,
  entries: Record<C, ErrorEntry>,
): ErrorCatalogue<C> {
  return {
    room,
    entries,
    refuse: (code, particulars = {}, options = {}) =>
      new Refusal(`${room}.${code}`, entries[code], particulars, options.place, options.details),
  };
}
