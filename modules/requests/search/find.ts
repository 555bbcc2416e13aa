import type { Context } from "#platform/context";
import { itemsOf } from "../actions/lists.ts";
import type { RequestItem } from "../schema/shapes.ts";
import { numberOf, type Piece, piecesOf, queryOf, typedWords, type Word } from "./query.ts";
import * as store from "./store.ts";

export interface Found {
  readonly request: RequestItem;
  readonly excerpt: string;
  readonly pieces: Piece[];
}

export interface Finding {
  readonly found: Found[];
  readonly next: string | null;
  readonly behind: number;
}

export const indexReaction = "requests.index";

/**
 * So many blocks of two thousand are looked through before the rest: what is common is found at once among the newest,
 * and what is not found there is so rare that looking everywhere is quick too.
 */
const windows = [1, 32];

/** Requests by number or by the words in them, among those the reader may see, the newest first. */
export async function searchRequests(
  context: Context,
  { find, after, limit }: { find: string; after?: string | undefined; limit: number },
): Promise<Finding> {
  const { db, actor } = context;
  const number = numberOf(find);
  const before = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : undefined;
  const exact = number === undefined || before ? [] : await store.hitByNumber(db, actor, number);
  const typed = typedWords(find);
  if (typed.length === 0 || exact.length > 0) return answer(context, exact, [], limit);
  const words = await store.readWords(db, typed);
  let asked = words;
  let hits = await throughWindows(context, words, { before, limit: limit + 1 });
  if (hits.length === 0 && before === undefined) {
    asked = await store.alikeWords(db, words);
    hits = await throughWindows(context, asked, { before, limit: limit + 1 });
  }
  return answer(context, hits, asked, limit);
}

async function throughWindows(
  { db, actor }: Context,
  words: readonly Word[],
  { before, limit }: { before: number | undefined; limit: number },
): Promise<store.Hit[]> {
  const query = queryOf(words);
  if (query === undefined) return [];
  let newest = before === undefined ? await store.newestBlock(db) : before >> 11;
  const hits: store.Hit[] = [];
  for (const blocks of [...windows, Number.POSITIVE_INFINITY]) {
    const oldest = Math.max(0, newest - blocks);
    const window = { from: newest, to: oldest };
    hits.push(...(await store.hits(db, actor, { query, window, before, limit: limit - hits.length })));
    if (hits.length >= limit || oldest === 0) break;
    newest = oldest - 1;
  }
  return hits;
}

async function answer(
  context: Context,
  hits: readonly store.Hit[],
  words: readonly Word[],
  limit: number,
): Promise<Finding> {
  const { db, actor } = context;
  const shown = hits.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const requests = await itemsOf(context, ids);
  const anyWord = queryOf(words, "|");
  const marked = anyWord ? await store.excerpts(db, actor, ids, anyWord) : new Map<string, string>();
  return {
    found: requests.map((request) => {
      const pieces = piecesOf(marked.get(request.id) ?? "");
      return { request, pieces, excerpt: pieces.map(({ text }) => text).join("") };
    }),
    next: hits.length > limit ? String(shown.at(-1)!.number) : null,
    behind: await store.secondsBehind(db, indexReaction),
  };
}
