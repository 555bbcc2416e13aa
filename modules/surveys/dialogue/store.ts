import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Bilingual } from "../schema/shapes.ts";

export interface CommentRow {
  readonly id: string;
  readonly wave: string;
  readonly waveName: Bilingual;
  readonly supplier: string | null;
  readonly supplierName: string | null;
  readonly question: Bilingual | null;
  readonly words: string;
  /** Whether its author wants to talk. */
  readonly talks: boolean;
}

const commentColumns = sql`
  c.id, c.wave, w.name as "waveName", c.supplier, p.name as "supplierName", c.words,
  c.key_hash is not null as talks,
  (select i -> 'title' from surveys.version v, jsonb_array_elements(v.items) i
   where v.id = w.version and i ->> 'name' = regexp_replace(c.item, '-Comment$', '') limit 1) as question
  from surveys.comment c
  join surveys.wave w on w.id = c.wave and w.state = 'closed'
  left join organisation.party p on p.id = c.supplier`;

export async function findComment(db: Database, id: string): Promise<CommentRow | undefined> {
  const { rows } = await sql<CommentRow>`select ${commentColumns} where c.id = ${id}`.execute(db);
  return rows[0];
}

export async function findByKey(db: Database, hash: Buffer): Promise<CommentRow | undefined> {
  const { rows } = await sql<CommentRow>`select ${commentColumns} where c.key_hash = ${hash}`.execute(db);
  return rows[0];
}

export interface ReplyRow {
  readonly side: "author" | "house";
  readonly person: string | null;
  readonly name: string | null;
  readonly words: string;
  readonly handed: boolean;
}

/** In the order they were written; the house's side does not get what is not handed over. */
export async function readReplies(
  db: Database,
  comment: string,
  { waiting }: { readonly waiting: boolean },
): Promise<ReplyRow[]> {
  const { rows } = await sql<ReplyRow>`
    select r.side, r.person, p.name, r.words, r.handed
    from surveys.comment_reply r left join organisation.party p on p.id = r.person
    where r.comment = ${comment} and (r.handed or ${waiting}::boolean)
    order by r.no
  `.execute(db);
  return rows;
}

/** Two who write at once get their places one after the other. */
export async function lockComment(db: Database, id: string): Promise<void> {
  await sql`select 1 from surveys.comment where id = ${id} for update`.execute(db);
}

export async function insertReply(
  db: Database,
  reply: { readonly comment: string; readonly person: string | null; readonly words: string },
): Promise<void> {
  const side = reply.person === null ? "author" : "house";
  await sql`
    insert into surveys.comment_reply (comment, no, side, person, words, handed)
    select ${reply.comment}, coalesce(max(no), 0) + 1, ${side}, ${reply.person}::uuid, ${reply.words},
      ${side === "house"}
    from surveys.comment_reply where comment = ${reply.comment}
  `.execute(db);
}

export interface Handed {
  readonly comment: string;
  /** The last of those handed over: what was told up to it is not told again. */
  readonly last: number;
  /** Who wrote on our side, or else whoever leads the supplier, or made the wave. */
  readonly tell: readonly string[];
}

/**
 * Everything that authors wrote since, at once. It goes to the end: in its old place, between two sentences of ours
 * whose moments we know, it would say when it was written.
 */
export async function handOver(db: Database): Promise<Handed[]> {
  await sql`
    select 1 from surveys.comment where id in (select comment from surveys.comment_reply where not handed)
    order by id for update
  `.execute(db);
  const { rows } = await sql<Handed>`
    with waiting as (
      select comment, no, row_number() over (partition by comment order by no) + (
        select max(no) from surveys.comment_reply a where a.comment = r.comment) as place
      from surveys.comment_reply r where not handed
    ), handed as (
      update surveys.comment_reply r set handed = true, no = w.place from waiting w
      where r.comment = w.comment and r.no = w.no and not r.handed returning r.comment, r.no
    ), talk as (
      select comment, max(no) as last from handed group by comment
    )
    select t.comment, t.last, coalesce(
      (select array_agg(distinct r.person) from surveys.comment_reply r
       where r.comment = t.comment and r.side = 'house'),
      (select array_agg(coalesce(u.head, p.id)) from organisation.party p
       left join organisation.unit u on u.party = p.id
       where p.id = c.supplier and (u.head is not null or p.kind = 'person')),
      case when w.created_by is null then '{}'::uuid[] else array[w.created_by] end
    ) as tell
    from talk t join surveys.comment c on c.id = t.comment join surveys.wave w on w.id = c.wave
  `.execute(db);
  return rows;
}
