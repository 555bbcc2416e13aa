import { sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { AskedWord } from "../finding/readings.ts";
import type { KnownWord, ReadWord, Term } from "../finding/weigh.ts";
import type { Reader } from "../policy.ts";
import type { Words } from "../schema/shapes.ts";
import { offered } from "./readers.ts";
import { nameJson, type PartyName } from "./services.ts";

const begunAtMost = 40;
const alikeAtMost = 12;
const looser = 10;

/** Every reading of every word: its basic form, and the known words of that form or beginning like it. */
export async function readWords(db: Database, asked: readonly AskedWord[]): Promise<ReadWord[]> {
  const all = asked.flatMap((one, i) => one.readings.map((reading) => ({ asked: i, reading })));
  if (all.length === 0) return [];
  const { rows } = await sql<{ at: number; lexeme: string | null; stop: boolean; known: KnownWord[] }>`
    with asked as (
      select at - 1 as at, word, ts_lexize(case when word ~ '[а-я]' then 'russian_stem' else 'english_stem' end::regdictionary, word) as forms
      from unnest(${all.map(({ reading }) => reading.word)}::text[]) with ordinality as t (word, at)
    )
    select a.at, a.forms[1] as lexeme, cardinality(a.forms) = 0 as stop,
      coalesce((select jsonb_agg(jsonb_build_object('word', k.word, 'lexeme', k.lexeme)) from (
        (select w.word, w.lexeme from catalogue.search_word w
         where w.word in (select s.word from catalogue.service_word s where s.lexeme = a.forms[1]) limit 20)
        union
        (select w.word, w.lexeme from catalogue.search_word w
         where length(a.word) > 1 and w.word like replace(a.word, '_', '') || '%'
         order by length(w.word) limit ${begunAtMost})
      ) k), '[]') as known
    from asked a order by a.at
  `.execute(db);
  return rows.map(({ at, lexeme, stop, known }) => {
    const { asked: word, reading } = all[at] as (typeof all)[number];
    return { asked: word, reading, lexeme: lexeme ?? reading.word, stop, known };
  });
}

/** Known words spelt nearly like these, the nearest first. */
export async function alikeWords(db: Database, words: readonly string[]): Promise<KnownWord[][]> {
  if (words.length === 0) return [];
  const { rows } = await sql<{ known: KnownWord[] }>`
    select coalesce((select jsonb_agg(jsonb_build_object('word', k.word, 'lexeme', k.lexeme)) from (
      select w.word, w.lexeme from catalogue.search_word w order by w.word <-> asked.word limit ${alikeAtMost}
    ) k), '[]') as known
    from unnest(${[...words]}::text[]) with ordinality as asked (word, at) order by asked.at
  `.execute(db);
  return rows.map(({ known }) => known);
}

export interface FoundRow {
  readonly id: string;
  readonly words: Words;
  readonly synonyms: readonly string[];
  readonly supplier: PartyName;
  readonly expectedMinutes: number | null;
  /** The words of it that were found. */
  readonly found: readonly string[];
  readonly chosen: boolean;
  readonly score: number;
}

/**
 * The services on offer to whoever searches, best first. A word of the search counts the more the fewer services have
 * it (inverse document frequency) and the more telling the place where it stands; what others opened for the same or a
 * similar search adds to that, never more than six tenths of what words alone give the best.
 */
export async function scoreServices(
  db: Database,
  actor: Actor,
  reader: Reader,
  search: {
    readonly terms: readonly Term[];
    readonly words: number;
    readonly key: string;
    readonly text: string;
  },
  limit: number,
): Promise<FoundRow[]> {
  const { terms, key } = search;
  const { rows } = await sql<FoundRow>`
    with term as (
      select * from unnest(${terms.map((term) => term.asked)}::int[], ${terms.map((term) => term.lexeme)}::text[],
        ${terms.map((term) => term.quality)}::real[]) as t (asked, lexeme, quality)
    ), total as materialized (
      select greatest(count(*), 1)::real as count from catalogue.service where state = 'published'
    ), place as materialized (
      select w.service, w.lexeme, w.weight from catalogue.service_word w where w.lexeme in (select lexeme from term)
    ), frequency as (
      select lexeme, count(distinct service)::real as count from place group by lexeme
    ), hit as (
      select w.service, t.asked,
        max(t.quality * case w.weight when 'A' then 1.0 when 'B' then 0.95 when 'C' then 0.65 else 0.35 end
          * ln(1 + (select count from total) / f.count)) as score
      from term t
      join place w on w.lexeme = t.lexeme
      join frequency f on f.lexeme = t.lexeme
      group by w.service, t.asked
    ), worded as (
      select service, sum(score) * (0.4 + 0.6 * count(*) / ${Math.max(1, search.words)}::real) as score
      from hit group by service
    ), learnt as (
      select c.service, sum(ln(1 + c.count) * similarity(c.query, ${key}) ^ 2) as strength
      from catalogue.search_choice c
      where ${key} <> '' and (c.query = ${key} or c.query % ${key}) group by c.service
    ), top as materialized (
      select coalesce(max(score), 1) as score from worded
    ), ranked as (
      select coalesce(w.service, l.service) as service, l.strength is not null as chosen,
        coalesce(w.score, 0) + coalesce((select score from top) * 0.6 * l.strength / (l.strength + 1.5), 0) as score
      from worded w full join learnt l on l.service = w.service
    ), best as (
      -- More than are shown: reading the text as a whole may still change the order.
      select r.* from ranked r join catalogue.service s on s.id = r.service
      where ${offered(actor, reader)} order by r.score desc, r.service limit ${limit + looser}
    )
    select s.id, s.words, array(select y.word from catalogue.synonym y where y.service = s.id) as synonyms,
      ${nameJson("p")} as supplier, s.expected_minutes as "expectedMinutes", r.chosen,
      array(select w.word from catalogue.service_word w
        where w.service = s.id and w.lexeme in (select lexeme from term)) as found,
      r.score + 0.2 * ts_rank_cd(s.document, plainto_tsquery('russian', ${search.text})) as score
    from best r
    join catalogue.service s on s.id = r.service
    join organisation.party p on p.id = s.supplier
    order by score desc, s.id limit ${limit}
  `.execute(db);
  return rows;
}
