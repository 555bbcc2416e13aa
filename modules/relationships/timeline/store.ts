import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import { placeInTimeline, type TimelineAsk } from "./source.ts";

export interface InteractionRow {
  readonly id: string;
  readonly kind: string;
  readonly ours: string;
  readonly theirs: string;
  readonly oursName: string;
  readonly theirsName: string;
  readonly at: Date;
  readonly words: string;
  readonly promise: string | null;
  readonly promisedBy: "ours" | "theirs" | null;
  readonly promiseDue: string | null;
  readonly promiseKeptAt: Date | null;
  readonly audience: "ours" | "both";
  readonly author: string | null;
  readonly authorName: string | null;
}

const columns = sql`
  i.id, i.kind, i.ours, i.theirs, o.name as "oursName", t.name as "theirsName", i.at, i.words, i.promise,
  i.promised_by as "promisedBy", i.promise_due::text as "promiseDue", i.promise_kept_at as "promiseKeptAt", i.audience,
  i.author, a.name as "authorName"`;
const tables = sql`
  relationships.interaction i
  join organisation.party o on o.id = i.ours
  join organisation.party t on t.id = i.theirs
  left join organisation.party a on a.id = i.author`;

/** Notes of one's own side, and those of the other side that were meant for both. */
const readable = (view: readonly string[] | "all"): RawBuilder<SqlBool> =>
  view === "all"
    ? sql<SqlBool>`i.audience = 'both'`
    : sql<SqlBool>`(i.ours = any(${[...view]}::uuid[]) or (i.audience = 'both' and i.theirs = any(${[...view]}::uuid[])))`;

const about = ({ of }: TimelineAsk): RawBuilder<SqlBool> =>
  "party" in of
    ? sql<SqlBool>`(i.ours = ${of.party} or i.theirs = ${of.party})`
    : sql<SqlBool>`((i.ours = ${of.supplier} and i.theirs = ${of.customer})
        or (i.ours = ${of.customer} and i.theirs = ${of.supplier}))`;

/** Notes that a reader with these parties (or, with `author`, the writer) may read, the latest first. */
export async function listInteractions(
  db: Database,
  ask: TimelineAsk,
  view: readonly string[] | "all",
  only?: "open promises",
): Promise<InteractionRow[]> {
  const place = placeInTimeline(ask.before, sql`i.at`, sql`'note ' || i.id`);
  const { rows } = await sql<InteractionRow>`
    select ${columns} from ${tables}
    where ${about(ask)} and ${readable(view)} and ${place.where}
      ${only ? sql`and i.promise is not null and i.promise_kept_at is null` : sql``}
    order by ${only ? sql`i.promise_due nulls last,` : sql``} ${place.order} limit ${ask.limit}
  `.execute(db);
  return rows;
}

export async function findInteraction(db: Database, id: string): Promise<InteractionRow | undefined> {
  const { rows } = await sql<InteractionRow>`select ${columns} from ${tables} where i.id = ${id}`.execute(db);
  return rows[0];
}

export interface NewInteraction {
  readonly kind: string;
  readonly ours: string;
  readonly theirs: string;
  readonly at: Date;
  readonly words: string;
  readonly promise: string | null;
  readonly promisedBy: string | null;
  readonly promiseDue: string | null;
  readonly audience: string;
  readonly author: string | null;
}

export async function insertInteraction(db: Database, made: NewInteraction): Promise<string> {
  const row = await db
    .insertInto("relationships.interaction")
    .values({
      kind: made.kind,
      ours: made.ours,
      theirs: made.theirs,
      at: made.at,
      words: made.words,
      promise: made.promise,
      promised_by: made.promisedBy,
      promise_due: made.promiseDue,
      audience: made.audience,
      author: made.author,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function keepPromise(db: Database, id: string, at: Date | null): Promise<void> {
  await sql`update relationships.interaction set promise_kept_at = ${at} where id = ${id}`.execute(db);
}

export async function deleteInteraction(db: Database, id: string): Promise<void> {
  await sql`delete from relationships.interaction where id = ${id}`.execute(db);
}

export async function partiesExist(db: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from organisation.party where id = any(${[...ids]}::uuid[])
  `.execute(db);
  return rows[0]?.count === new Set(ids).size;
}
