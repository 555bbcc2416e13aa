import { type RawBuilder, sql } from "kysely";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Database } from "#platform/database";
import { ids, insideSeenBy, partiesOfReader, seenBy } from "../store/seen.ts";
import { close, open, type Word } from "./query.ts";

export interface Asked {
  readonly words: readonly Word[];
  /** The number of the newest request it knows. */
  readonly newest: number;
  /** How many seconds the search is behind what has happened. */
  readonly behind: number;
}

/**
 * The forms of each word; of the last, which may be begun only, the known words that begin like it. And how far the
 * search has come, by the reaction that keeps it.
 */
export async function readAsked(db: Database, typed: readonly string[], reaction: string): Promise<Asked> {
  const { rows } = await sql<{ words: Word[] | null; newest: number | null; behind: number | null }>`
    select (
      select jsonb_agg(jsonb_build_object('typed', t.word, 'forms', tsvector_to_array(to_tsvector('russian', t.word)),
        'alike', case when t.place = ${typed.length} and length(t.word) > 1 then array(
          select w.word from requests.search_word w where w.word ^@ t.word order by length(w.word), w.word limit 40)
        else '{}' end) order by t.place)
      from unnest(${[...typed]}::text[]) with ordinality as t (word, place)
    ) as words,
    (select number from requests.search order by number desc limit 1) as newest,
    (select extract(epoch from clock_timestamp() - e.at) from platform.event e
      -- Values, not a join: only then is the index entered at the place.
      where (e.tx, e.id) > (
        coalesce((select max(tx) from platform.reaction_cursor where reaction = ${reaction}), '0'::xid8),
        coalesce((select max(event_id) from platform.reaction_cursor where reaction = ${reaction}), 0))
      order by e.tx, e.id limit 1) as behind
  `.execute(db);
  const row = rows[0];
  return { words: row?.words ?? [], newest: row?.newest ?? 0, behind: Math.round(row?.behind ?? 0) };
}

/** The words with those that are spelt nearly like them. */
export async function alikeWords(db: Database, words: readonly Word[]): Promise<Word[]> {
  const asked = words.map(({ typed, forms }) => forms[0] ?? typed);
  const { rows } = await sql<{ alike: string[] }>`
    select array(
      select w.word from requests.search_word w
      where length(asked.word) > 3 and w.word % asked.word
      order by w.word <-> asked.word limit 5
    ) as alike
    from unnest(${asked}::text[]) with ordinality as asked (word, place)
    order by asked.place
  `.execute(db);
  return words.map((word, i) => ({ ...word, alike: [...word.alike, ...(rows[i]?.alike ?? [])] }));
}

/** How many requests lie in one window, as powers of two; the keys of the wide ones are negative. */
const narrow = 11;
const wide = 16;

/** Which requests are looked through: their windows in the index, and the numbers they lie between. */
export interface Window {
  /** Undefined: all there are. */
  readonly keys: readonly number[] | undefined;
  /** Below this number. */
  readonly below: number;
  /** From this number on. */
  readonly from: number;
}

/** From the newest down: some thousands, some ten thousands, the rest. What is common is found in the first already. */
export function windowsBelow(number: number): Window[] {
  const window = (size: number, below: number, key: (place: number) => number): Window => {
    const place = Math.floor((below - 1) / 2 ** size);
    const from = Math.max(0, place - 1) * 2 ** size;
    return { keys: place > 0 ? [key(place), key(place - 1)] : [key(0)], below, from };
  };
  const few = window(narrow, number, (place) => place);
  const more = window(wide, few.from, (place) => -1 - place);
  const rest: Window = { keys: undefined, below: more.from, from: 0 };
  return [few, more, rest].filter(({ below, from }) => below > from);
}

export interface Hit {
  readonly id: string;
  readonly number: number;
}

/** Whoever sees through more parties than this sees so much that their lists are no help in finding. */
const many = 150;
/** So many hits of a window are asked one by one for such a reader. */
const broadly = 2_000;

/**
 * Hits of one window, the newest first: words by what the reader may see, words of notes by where the reader serves.
 * What the index says of access is only a first sieve; whether the reader may see it is asked of the request itself.
 */
export async function hits(
  db: Database,
  actor: Actor,
  asked: { query: string; window: Window; limit: number },
): Promise<Hit[]> {
  const { keys: windows, below, from } = asked.window;
  const parties = partiesOfReader(actor);
  const lead = isProgrammeLead(actor);
  const within = sql`${
    windows ? sql`s.windows && ${[...windows]}::int[]` : sql`true`
  } and s.number < ${below} and s.number >= ${from}`;
  // To whoever leads much nearly everything is open, and comparing long lists costs more than asking row by row.
  const broad = lead || parties.length > many;
  const sieve = (access: string, through: readonly string[]) =>
    broad ? sql`true` : sql`${sql.ref(`s.${access}`)} && ${ids(through)}`;
  // Fetched whole before it is ordered: else the planner may walk all requests by number to save the sorting.
  const found = (vector: string, sieved: RawBuilder<unknown>, guard: RawBuilder<unknown>) => sql`
    select r.id, r.number from (
      select m.request, m.number from (
        select s.request, s.number from requests.search s
        where ${sql.ref(`s.${vector}`)} @@ ${asked.query}::tsquery and ${sieved} and ${within} offset 0
      ) m order by m.number desc limit ${broad ? broadly : asked.limit * 4}
    ) h join requests.request r on r.id = h.request
    where ${guard} order by h.number desc limit ${asked.limit}`;
  const { rows } = await sql<Hit>`
    select id, number from (
      (${found("words", sieve("access", parties), seenBy(actor))})
      union
      (${found("inside", sieve("inside_access", parties), insideSeenBy(actor))})
    ) both_ways
    order by number desc limit ${asked.limit}
  `.execute(db);
  return rows;
}

/** By its number, when it is there and may be seen. */
export async function hitByNumber(db: Database, actor: Actor, number: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select r.id, r.number from requests.request r where r.number = ${number} and ${seenBy(actor)}
  `.execute(db);
  return rows;
}

/** For each request the words around what was found, in the message that has most of it; notes only where they may be read. */
export async function excerpts(
  db: Database,
  actor: Actor,
  wanted: readonly string[],
  anyWord: string,
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const options = `StartSel=${open}, StopSel=${close}, MaxWords=30, MinWords=12, MaxFragments=1`;
  const { rows } = await sql<{ id: string; marked: string }>`
    select r.id, ts_headline('russian', translate(best.body, 'ёЁ', 'еЕ'), ${anyWord}::tsquery, ${options}) as marked
    from requests.request r cross join lateral (
      select left(m.body, 20000) as body,
        to_tsvector('russian', requests.plain(left(m.body, 20000))) @@ ${anyWord}::tsquery as hit
      from (select * from requests.message t where t.request = r.id order by t.id limit 30) m
      where m.audience = 'all' or ${insideSeenBy(actor)}
      order by hit desc, m.id limit 1
    ) best
    where r.id = any(${ids(wanted)})
  `.execute(db);
  return new Map(rows.map(({ id, marked }) => [id, marked]));
}

export async function indexRequests(db: Database, wanted: readonly string[]): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select requests.index_requests(${ids(wanted)}) as changed
  `.execute(db);
  return rows[0]?.changed ?? 0;
}

/** Requests that the search does not know yet, the oldest first: those brought in without an event. */
export async function unindexed(db: Database, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from requests.request r
    where r.id > ${after}::uuid and not exists (select 1 from requests.search s where s.request = r.id)
    order by r.id limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}
