import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Looked } from "./match.ts";

interface Row extends Omit<Looked, "words"> {
  readonly work: string;
  readonly request: string;
  readonly words: readonly boolean[] | null;
}

/**
 * What the conditions look at, of some works. Words are looked for in every form, Russian and English, in the subject
 * and in what was written first.
 */
export async function lookAt(
  db: Database,
  works: readonly string[],
  words: readonly (readonly string[])[],
): Promise<Map<string, Looked & { readonly request: string }>> {
  const asked = JSON.stringify(words);
  const { rows } = await sql<Row>`
    select w.id as work, w.request, q.kind, q.service, w.priority, q.channel, w.assignee,
      (select p.category from organisation.party p where p.id = coalesce(q.requester, q.customer)) as category,
      array(select distinct one from (
        select q.customer as one union all select q.requester
        union all select a.above from organisation.unit_above a where a.unit = q.customer
        union all select a.above from organisation.person e join organisation.unit_above a on a.unit = e.unit
          where e.party = q.requester) of_them where one is not null) as customers,
      (select array_agg((select bool_or(
            text.ru @@ phraseto_tsquery('russian', word) or text.en @@ phraseto_tsquery('english', word))
          from jsonb_array_elements_text(list.words) as word) order by list.place)
        from jsonb_array_elements(${asked}::jsonb) with ordinality as list (words, place)) as words
    from requests.work w
    join requests.request q on q.id = w.request
    left join lateral (
      select to_tsvector('russian', body) as ru, to_tsvector('english', body) as en
      from (select q.subject || ' ' || coalesce((select left(m.body, 20000) from requests.message m
        where m.request = q.id and m.side = 'customer' and m.audience = 'all' order by m.id limit 1), '') as body) said
      where ${words.length > 0}
    ) text on true
    where w.id = any(${[...works]}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ work, words: found, ...row }) => [work, { ...row, words: found ?? [] }]));
}
