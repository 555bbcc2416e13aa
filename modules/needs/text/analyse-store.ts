import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { TextGiven, TextRead } from "./read.ts";

/** About whom, and read by whom: an anonymous comment is never tied to words that have a name. */
const circle = sql`coalesce(s.supplier::text, '') || '/' || case when s.kind = 'comment' then 'comment' else s.openness end`;

export interface UnreadText extends TextGiven {
  readonly mark: string;
}

export async function unreadTexts(db: Database, limit: number): Promise<UnreadText[]> {
  const { rows } = await sql<UnreadText>`
    select s.id, s.words, md5(s.words) as mark, ${circle} as circle from needs.signal s
    where s.words is not null and s.analysed_with is null order by s.id limit ${limit}
  `.execute(db);
  return rows;
}

/** The latest first texts of some circles, oldest first: what new ones may repeat. */
const mostEarlier = 1_000;

export async function earlierTexts(
  db: Database,
  circles: readonly string[],
  now: Date,
): Promise<TextGiven[]> {
  if (circles.length === 0) return [];
  const { rows } = await sql<TextGiven>`
    select e.id, e.words, e.circle from unnest(${[...circles]}::text[]) as asked (circle) cross join lateral (
      select s.id, s.words, asked.circle from needs.signal s
      where s.supplier is not distinct from nullif(split_part(asked.circle, '/', 1), '')::uuid and ${circle} = asked.circle
        and s.words is not null and s.analysed_with is not null and s.same_as is null
        and s.said_on > ${now}::date - 366
      order by s.said_on desc, s.id desc limit ${mostEarlier}
    ) e order by e.id
  `.execute(db);
  return rows;
}

/** What people said stands: their topics are put in and taken out, their feeling is kept. */
export async function writeRead(
  db: Database,
  read: readonly (TextRead & { readonly mark: string })[],
  analysedWith: string,
): Promise<void> {
  if (read.length === 0) return;
  // Held from here on, so that a correction made meanwhile comes after and stays.
  await sql`
    select id from needs.signal where id = any(${read.map(({ id }) => id)}::uuid[]) order by id for update
  `.execute(db);
  await sql`
    update needs.signal s set language = r.language, reasons = r.reasons, sentiment_score = r.score,
      topics = coalesce((
        select array_agg(t.topic order by t.place) from (
          select topic, min(place) as place from (
            select topic, place from unnest(array(select jsonb_array_elements_text(r.topics))) with ordinality as o (topic, place)
            union all select c.topic, 1000 from needs.correction c where c.signal = s.id and c.is_right
          ) both_ways
          where not exists (select 1 from needs.correction w
            where w.signal = s.id and w.topic = both_ways.topic and not w.is_right)
          group by topic
        ) t), '{}'),
      sentiment = coalesce((select f.sentiment from needs.sentiment_correction f where f.signal = s.id), r.sentiment),
      same_as = (select e.id from needs.signal e where e.id = r.same_as),
      analysed_with = ${analysedWith}
    from jsonb_to_recordset(${JSON.stringify(
      read.map(({ sameAs, ...one }) => ({ ...one, same_as: sameAs })),
    )}::jsonb) as r (id uuid, mark text, language text, topics jsonb, reasons jsonb, sentiment text, score float8, same_as uuid)
    where s.id = r.id and md5(s.words) = r.mark
  `.execute(db);
}

/**
 * Weeks whose signals changed are counted anew, whole; a person's several of one week and topic are one voice. Survey
 * comments come all on the day a wave closes: counted by weeks they would make every topic of theirs rise.
 */
export async function countWeeks(db: Database): Promise<number> {
  const { rows } = await sql<{ week: string }>`
    with gone as (delete from needs.stale_week returning week) select distinct week::text as week from gone
  `.execute(db);
  const weeks = rows.map(({ week }) => week);
  if (weeks.length === 0) return 0;
  await sql`delete from needs.topic_week where week = any(${weeks}::date[])`.execute(db);
  await sql`
    insert into needs.topic_week (topic, supplier, customer, week, signals, negative, for_few)
    select t.topic, s.supplier, s.customer, w.week, count(distinct coalesce(s.person, s.id)),
      count(distinct coalesce(s.person, s.id)) filter (where s.sentiment = 'negative'),
      count(distinct coalesce(s.person, s.id)) filter (where s.openness = 'customer')
    from unnest(${weeks}::date[]) as w (week)
      join needs.signal s on s.said_on >= w.week and s.said_on < w.week + 7 and s.topics is not null
        and s.kind <> 'comment'
      cross join lateral unnest(s.topics || ''::text) as t (topic)
    group by t.topic, s.supplier, s.customer, w.week
  `.execute(db);
  return weeks.length;
}
