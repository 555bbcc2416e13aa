import { type RawBuilder, sql } from "kysely";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Database } from "#platform/database";
import { ids, insideSeenBy, partiesOfReader, seenBy } from "../store/seen.ts";
import { close, open, type Word } from "./query.ts";

/** Whoever leads the programme sees what colleagues of whoever asked see. */
const leadMark = "00000000-0000-0000-0000-000000000000";

/** The forms of each word; of the last, which may be begun only, the known words that begin like it. */
export async function readWords(db: Database, typed: readonly string[]): Promise<Word[]> {
  const { rows } = await sql<Word>`
    select t.word as typed, tsvector_to_array(to_tsvector('russian', t.word)) as forms,
      case when t.place = ${typed.length} and length(t.word) > 1 then array(
        select w.word from requests.search_word w
        where w.word like ${sql`replace(replace(replace(t.word, '\\', '\\\\'), '%', '\\%'), '_', '\\_')`} || '%'
        order by length(w.word), w.word limit 40)
      else '{}' end as alike
    from unnest(${[...typed]}::text[]) with ordinality as t (word, place)
    order by t.place
  `.execute(db);
  return rows;
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

export interface Window {
  /** Blocks of the newest to the oldest looked through, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** The newest block there is. */
export async function newestBlock(db: Database): Promise<number> {
  const { rows } = await sql<{ block: number | null }>`
    select block from requests.search order by number desc limit 1
  `.execute(db);
  return rows[0]?.block ?? 0;
}

export interface Hit {
  readonly id: string;
  readonly number: number;
}

/** Hits of one window, the newest first: words by what the reader may see, words of notes by where the reader serves. */
export async function hits(
  db: Database,
  actor: Actor,
  asked: { query: string; window: Window | undefined; before: number | undefined; limit: number },
): Promise<Hit[]> {
  const parties = partiesOfReader(actor);
  const keys = isProgrammeLead(actor) ? [...parties, leadMark] : parties;
  const within = [
    asked.window ? sql`s.block between ${asked.window.to} and ${asked.window.from}` : sql`true`,
    asked.before === undefined ? sql`true` : sql`s.number < ${asked.before}`,
  ];
  const where = sql.join(within, sql` and `);
  const found = (
    access: string,
    vector: string,
    parties: readonly string[],
    guard: RawBuilder<unknown>,
  ) => sql`
    select r.id, r.number from (
      select s.request, s.number from requests.search s
      where ${sql.ref(`s.${access}`)} && ${ids(parties)} and ${sql.ref(`s.${vector}`)} @@ ${asked.query}::tsquery
        and ${where}
      order by s.number desc limit ${asked.limit * 4}
    ) h join requests.request r on r.id = h.request
    where ${guard}`;
  const { rows } = await sql<Hit>`
    select id, number from (
      (${found("access", "words", keys, seenBy(actor))})
      union
      (${found("inside_access", "inside", parties, sql`${seenBy(actor)} and ${insideSeenBy(actor)}`)})
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

/** Seconds by which the search is behind what has happened. */
export async function secondsBehind(db: Database, reaction: string): Promise<number> {
  const { rows } = await sql<{ behind: number }>`
    select coalesce((
      select extract(epoch from clock_timestamp() - e.at)
      from platform.event e, (
        select coalesce(max(tx), '0'::xid8) as tx, coalesce(max(event_id), 0) as event_id
        from platform.reaction_cursor where reaction = ${reaction}) c
      where (e.tx, e.id) > (c.tx, c.event_id) order by e.tx, e.id limit 1
    ), 0) as behind
  `.execute(db);
  return Math.round(rows[0]?.behind ?? 0);
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
