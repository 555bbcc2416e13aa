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

/** Requests by number or by the words in them, among those the reader may see, the newest first. */
export async function searchRequests(
  context: Context,
  { find, after, limit }: { find: string; after?: string | undefined; limit: number },
): Promise<Finding> {
  const { db, actor } = context;
  const number = numberOf(find);
  const before = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : undefined;
  const exact = number === undefined || before ? [] : await store.hitByNumber(db, actor, number);
  const asked = await store.readAsked(db, typedWords(find), indexReaction);
  if (exact.length > 0) return answer(context, exact, [], { limit, behind: asked.behind });
  const windows = store.windowsBelow(before ?? asked.newest + 1);
  let words = asked.words;
  let hits = await throughWindows(context, words, windows, limit + 1);
  if (hits.length === 0 && before === undefined && words.length > 0) {
    words = await store.alikeWords(db, words);
    hits = await throughWindows(context, words, windows, limit + 1);
  }
  return answer(context, hits, words, { limit, behind: asked.behind });
}

/** One window after another until there is a page: so nothing common is ever gathered whole. */
async function throughWindows(
  { db, actor }: Context,
  words: readonly Word[],
  windows: readonly store.Window[],
  limit: number,
): Promise<store.Hit[]> {
  const query = queryOf(words);
  if (query === undefined) return [];
  const hits: store.Hit[] = [];
  for (const window of windows) {
    hits.push(...(await store.hits(db, actor, { query, window, limit: limit - hits.length })));
    if (hits.length >= limit) break;
  }
  return hits;
}

async function answer(
  context: Context,
  hits: readonly store.Hit[],
  words: readonly Word[],
  { limit, behind }: { limit: number; behind: number },
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
    behind,
  };
}
