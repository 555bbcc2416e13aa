import type { z } from "zod";
import type { Context } from "#platform/context";
import { excerpt, mark, sentences } from "../finding/excerpt.ts";
import { type AskedWord, readSearch } from "../finding/readings.ts";
import { type ReadWord, saysNothing, searchKey, type Term, termsOf } from "../finding/weigh.ts";
import type * as schema from "../schema/search.ts";
import type { ServiceWords } from "../schema/shapes.ts";
import { readReader } from "../store/readers.ts";
import { alikeWords, type FoundRow, readWords, scoreServices } from "../store/search.ts";
import { nameOf } from "./service-for.ts";

export interface ReadSearch {
  readonly asked: readonly AskedWord[];
  readonly read: readonly ReadWord[];
  readonly terms: readonly Term[];
  /** How many of its words say something. */
  readonly words: number;
  /** The search in its basic form, under which the house learns. */
  readonly key: string;
}

/** What a search says: first as it stands, in the other layout and alphabet; only what is unknown then, as mistyped. */
export async function readTheSearch({ db }: Context, text: string): Promise<ReadSearch> {
  const asked = readSearch(text);
  const read = await readWords(db, asked);
  const telling = tellingWords(asked, read);
  const unsure = asked.flatMap((_, at) => {
    const own = read.filter((one) => one.asked === at);
    const sure = termsOf(asked, own).some((term) => term.quality >= 0.8);
    return sure || !telling[at] ? [] : own.filter(({ reading }) => reading.word.length > 3);
  });
  const alike = await alikeWords(
    db,
    unsure.map(({ reading }) => reading.word),
  );
  const all = [...read, ...unsure.map((one, i) => ({ ...one, known: alike[i] ?? [] }))];
  const terms = termsOf(
    asked,
    all.filter((one) => telling[one.asked]),
  );
  const words = telling.filter(Boolean).length;
  return { asked, read: all, terms, words, key: searchKey(asked, all, terms) };
}

/** Which words say something. When none does, the last may be the beginning of one that will: "при" of "принтер". */
function tellingWords(asked: readonly AskedWord[], read: readonly ReadWord[]): boolean[] {
  const telling = asked.map((_, at) => !saysNothing(read.filter((one) => one.asked === at)));
  const last = asked.length - 1;
  if (telling.includes(true) || last < 0) return telling;
  return telling.map((_, at) => at === last && (asked[at]?.typed.length ?? 0) > 2);
}

/** Beneath this share of the best, what was found was found by accident. */
const worthShowing = 0.22;

export async function searchServices(
  context: Context,
  { find, limit }: z.output<typeof schema.searchServices.query & object>,
) {
  const { db, actor } = context;
  const { asked, read, terms, words, key } = await readTheSearch(context, find);
  if (terms.length === 0 && key === "") return { found: [], readAs: null };
  const reader = await readReader(db, actor);
  const rows = await scoreServices(db, actor, reader, { terms, words, key, text: find }, limit);
  const best = rows[0]?.score ?? 0;
  const shown = rows.filter((row) => row.score >= best * worthShowing);
  return {
    found: shown.map((row) => foundView(row, actor.language)),
    readAs: readAs(asked, terms, read, shown),
  };
}

function foundView(row: FoundRow, language: "ru" | "en"): schema.FoundService {
  const found = new Set(row.found);
  const name = nameOf(row.words, language);
  const other = language === "ru" ? row.words.en : row.words.ru;
  const lines = [
    ...linesOf(row.words[language]),
    ...(row.synonyms.length > 0 ? [row.synonyms.join(", ")] : []),
    ...linesOf(other),
  ];
  return {
    id: row.id,
    name: mark(name, found),
    excerpt: excerpt(name, lines, found),
    supplier: row.supplier,
    expectedMinutes: row.expectedMinutes,
    chosen: row.chosen,
  };
}

function linesOf(words: ServiceWords | undefined): string[] {
  if (!words) return [];
  return [...sentences(words.description), ...words.examples, ...sentences(words.needed)];
}

/**
 * How the search was read where that differs from what was typed. Only words of services that are shown are said: a
 * word of a service one may not see would tell that it exists.
 */
function readAs(
  asked: readonly AskedWord[],
  terms: readonly Term[],
  read: readonly ReadWord[],
  shown: readonly FoundRow[],
): string | null {
  const visible = new Set(shown.flatMap((row) => row.found));
  let changed = false;
  const words = asked.map(({ typed }, at) => {
    const own = read.filter((one) => one.asked === at);
    if (saysNothing(own)) return typed;
    const best = terms.filter((term) => term.asked === at).sort((a, b) => b.quality - a.quality)[0];
    if (!best) return typed;
    const typedForm = own.find(({ reading }) => reading.way === "typed");
    if (typedForm && (typedForm.lexeme === best.lexeme || best.lexeme.startsWith(typedForm.lexeme)))
      return typed;
    const word = own
      .flatMap(({ known }) => known)
      .find((known) => known.lexeme === best.lexeme && visible.has(known.word));
    if (!word) return typed;
    changed = true;
    return word.word;
  });
  return changed ? words.join(" ") : null;
}
