// The words services are found by: made anew for a service whenever it is written, published or retired.

import { sql } from "kysely";
import type { Database } from "#platform/database";
import { wordsOf } from "../finding/words-of.ts";
import type { Words } from "../schema/shapes.ts";

interface Indexed {
  readonly id: string;
  readonly published: boolean;
  readonly words: Words;
  readonly synonyms: readonly string[];
  readonly supplier: string;
}

type Weight = "A" | "B" | "C" | "D";

/** Texts by where they stand: the name says most, what others call it next, then examples, then the rest. */
function textsOf({ words, synonyms, supplier }: Indexed): [Weight, string][] {
  const both = [words.ru, words.en].filter((one) => one !== undefined);
  return [
    ...both.map((one): [Weight, string] => ["A", one.name]),
    ...synonyms.map((word): [Weight, string] => ["B", word]),
    ...both.flatMap((one) => one.examples.map((example): [Weight, string] => ["C", example])),
    ...both.map((one): [Weight, string] => ["D", `${one.description} ${one.needed}`]),
    ["D", supplier],
  ];
}

/** Writes the words of some services; two at once would take each other's words away, so one waits for the other. */
export async function indexServices(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtext('catalogue.words'))`.execute(db);
  const { rows } = await sql<Indexed>`
    select s.id, s.state = 'published' as published, s.words, p.name as supplier,
      array(select y.word from catalogue.synonym y where y.service = s.id) as synonyms
    from catalogue.service s join organisation.party p on p.id = s.supplier
    where s.id = any(${[...ids]}::uuid[])
  `.execute(db);
  const { rows: gone } = await sql<{ word: string }>`
    with gone as (delete from catalogue.service_word where service = any(${[...ids]}::uuid[]) returning word)
    select distinct word from gone
  `.execute(db);
  const lines = rows.filter((row) => row.published).flatMap(linesOf);
  await writeWords(db, lines);
  await forget(
    db,
    gone.map(({ word }) => word),
  );
  await writeDocuments(db, rows);
}

interface Line {
  readonly service: string;
  readonly word: string;
  readonly weight: Weight;
}

function linesOf(service: Indexed): Line[] {
  const weights = new Map<string, Weight>();
  for (const [weight, text] of textsOf(service)) {
    for (const word of wordsOf(text)) {
      const known = weights.get(word);
      if (!known || weight < known) weights.set(word, weight);
    }
  }
  return [...weights].map(([word, weight]) => ({ service: service.id, word, weight }));
}

/** The basic form by the dictionaries of the 'russian' and 'english' configurations; words that say nothing have none. */
const lexemeOf = (word: ReturnType<typeof sql.ref>) => sql<string | null>`
  (ts_lexize(case when ${word} ~ '[а-я]' then 'russian_stem' else 'english_stem' end::regdictionary, ${word}))[1]`;

async function writeWords(db: Database, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    with line as (
      select * from unnest(${lines.map((line) => line.service)}::uuid[], ${lines.map((line) => line.word)}::text[],
        ${lines.map((line) => line.weight)}::text[]) as t (service, word, weight)
    ), formed as (
      select word, ${lexemeOf(sql.ref("word"))} as lexeme from (select distinct word from line) w
    ), kept as (
      insert into catalogue.search_word (word, lexeme)
      select word, lexeme from formed where lexeme is not null on conflict do nothing
    )
    insert into catalogue.service_word (service, word, lexeme, weight)
    select l.service, l.word, f.lexeme, l.weight::"char"
    from line l join formed f on f.word = l.word and f.lexeme is not null
  `.execute(db);
}

/** Words that no service has any more are looked for no more. */
async function forget(db: Database, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await sql`
    delete from catalogue.search_word w where w.word = any(${[...words]}::text[])
      and not exists (select 1 from catalogue.service_word s where s.word = w.word)
  `.execute(db);
}

async function writeDocuments(db: Database, rows: readonly Indexed[]): Promise<void> {
  const text = (row: Indexed, weights: string) =>
    textsOf(row)
      .filter(([weight]) => weights.includes(weight))
      .map(([, one]) => one)
      .join(". ")
      .toLowerCase()
      .replaceAll("ё", "е");
  await sql`
    update catalogue.service s set document = d.document
    from (
      select id,
        setweight(to_tsvector('russian', named), 'A') || setweight(to_tsvector('english', named), 'A')
        || setweight(to_tsvector('russian', called), 'B') || setweight(to_tsvector('english', called), 'B')
        || setweight(to_tsvector('russian', shown), 'C') || setweight(to_tsvector('english', shown), 'C')
        || setweight(to_tsvector('russian', told), 'D') || setweight(to_tsvector('english', told), 'D') as document
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => text(row, "A"))}::text[],
        ${rows.map((row) => text(row, "B"))}::text[], ${rows.map((row) => text(row, "C"))}::text[],
        ${rows.map((row) => text(row, "D"))}::text[]) as t (id, named, called, shown, told)
    ) d
    where s.id = d.id
  `.execute(db);
}
