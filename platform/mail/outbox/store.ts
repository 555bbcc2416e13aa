import { sql } from "kysely";
import type pg from "pg";
import type { Database } from "#platform/database";
import type { Address } from "../address.ts";
import type { Accepted } from "./journal.ts";
import type { LetterContent } from "./letter.ts";

export interface LetterRow {
  readonly id: number;
  readonly message_id: string;
  readonly sender: Address | null;
  readonly recipients: readonly Address[];
  readonly subject: string;
  readonly content: LetterContent;
  readonly attempts: number;
  readonly resent: boolean;
  readonly created_at: Date;
}

/** Longer than any one sending may take, so that nobody else begins while somebody is still at it. */
const claimFor = "5 minutes";

/** The next letter that is due, marked as being sent: committed before a byte of it goes out. */
export async function claimLetter(pool: pg.Pool, claimant: string): Promise<LetterRow | undefined> {
  const { rows } = await pool.query<LetterRow>(
    `update platform.letter set state = 'sending', claimed_by = $1, claimed_until = now() + $2::interval,
       attempts = attempts + 1
     where id = (
       select l.id from platform.letter l
       where l.state = 'waiting' and l.due_at <= now()
         and not exists (select 1 from platform.mail_transport where rest_until > now())
       order by l.due_at, l.id limit 1 for update skip locked)
     returning id, message_id, sender, recipients, subject, content, attempts, resent, created_at`,
    [claimant, claimFor],
  );
  return rows[0];
}

/**
 * The server has them. Whoever it put off for a while gets a letter of their own, later; whoever it refused is named.
 * May run twice for one letter.
 */
export async function settleSent(
  pool: pg.Pool,
  accepted: readonly Accepted[],
  justNow: boolean,
): Promise<void> {
  if (accepted.length === 0) return;
  const all = JSON.stringify(accepted);
  await pool.query(
    `with told as (
       select (a->>'letter')::bigint as id, a->>'response' as response, a->'refused' as refused
       from jsonb_array_elements($1::jsonb) a
     ), done as (
       update platform.letter l set state = 'sent', claimed_by = null, claimed_until = null, settled_at = now(),
         content = case when l.content ? 'forget' and t.refused = '[]'::jsonb then '{"text": "", "forget": true}'::jsonb
           else l.content end,
         response = t.response, reason = (select string_agg((r->>'address') || ': ' || (r->>'reason'), '; ')
           from jsonb_array_elements(t.refused) r)
       from told t where t.id = l.id and l.state in ('sending', 'waiting')
       returning l.*, t.refused
     ), later as (
       insert into platform.letter (key, message_id, sender, recipients, subject, content, attempts, due_at, created_at)
       select d.key || ' later', d.message_id, d.sender, p.recipients, d.subject, d.content, d.attempts,
         now() + interval '5 minutes', d.created_at
       from done d, lateral (
         select jsonb_agg(r) as recipients from jsonb_array_elements(d.recipients) r
         where lower(r->>'address') in (select lower(f->>'address') from jsonb_array_elements(d.refused) f
           where not (f->>'permanent')::boolean)) p
       where p.recipients is not null
       on conflict (key) do nothing
     )
     update platform.mail_transport set trouble = null, trouble_at = null, failures = 0, rest_until = null
     where trouble is not null and $2`,
    [all, justNow],
  );
}

export async function settleFailed(pool: pg.Pool, id: number, reason: string): Promise<void> {
  await pool.query(
    `update platform.letter set state = 'failed', claimed_by = null, claimed_until = null, settled_at = now(), reason = $2
     where id = $1 and state = 'sending'`,
    [id, reason],
  );
}

export interface PutOff {
  readonly id: number;
  readonly reason: string;
  readonly pause: number;
  /** Whether it counts as a try of the letter. */
  readonly counts: boolean;
  /** Whether the server may have it after all. */
  readonly unknown: boolean;
}

export async function putOff(pool: pg.Pool, { id, reason, pause, counts, unknown }: PutOff): Promise<void> {
  await pool.query(
    `update platform.letter set state = 'waiting', claimed_by = null, claimed_until = null, reason = $2,
       due_at = case when $4 then now() + $3 * interval '1 millisecond' else due_at end,
       attempts = attempts - case when $4 then 0 else 1 end, resent = resent or $5
     where id = $1 and state = 'sending'`,
    [id, reason, pause, counts, unknown],
  );
}

export async function noteTrouble(
  pool: pg.Pool,
  reason: string,
  pause: (failures: number) => number,
): Promise<void> {
  const { rows } = await pool.query<{ failures: number }>(
    `update platform.mail_transport set trouble = $1, trouble_at = now(),
       -- Letters that were under way together fail together; that is one failure.
       failures = failures + case when rest_until > now() then 0 else 1 end
     returning failures`,
    [reason],
  );
  await pool.query(
    `update platform.mail_transport set rest_until = greatest(rest_until, now() + $1 * interval '1 millisecond')`,
    [pause(rows[0]?.failures ?? 1)],
  );
}

export async function claimants(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ claimed_by: string }>(
    "select distinct claimed_by from platform.letter where state = 'sending'",
  );
  return rows.map((row) => row.claimed_by);
}

/** Letters whose sender is dead or has been silent for too long wait again; the server may have them. */
export async function releaseLost(pool: pg.Pool, dead: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    `update platform.letter set state = 'waiting', claimed_by = null, claimed_until = null, due_at = now(), resent = true
     where state = 'sending' and (claimed_until < now() or claimed_by = any($1::text[]))`,
    [dead],
  );
  return rowCount ?? 0;
}

export interface LetterItem {
  readonly id: number;
  readonly subject: string;
  readonly recipients: readonly Address[];
  readonly state: "waiting" | "sending" | "sent" | "failed";
  readonly attempts: number;
  readonly reason: string | null;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

const item = sql`id, subject, recipients, state, attempts, reason,
  case when state = 'waiting' then due_at end as "dueAt", created_at as "createdAt", settled_at as "settledAt"`;

/** Whom a letter with a secret went to says who still owes an answer: it is seen only where somebody must help it. */
const mayBeSeen = sql`(not content ? 'forget' or state = 'failed')`;

/** The latest first; only those that failed, when asked. */
export async function recentLetters(
  db: Database,
  { failed, before, limit }: { failed: boolean; before: number | undefined; limit: number },
): Promise<LetterItem[]> {
  const { rows } = await sql<LetterItem>`
    select ${item} from platform.letter
    where ${failed ? sql`state = 'failed'` : mayBeSeen} and ${before ? sql`id < ${before}` : sql`true`}
    order by id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function findLetter(db: Database, id: number): Promise<LetterItem | undefined> {
  const { rows } = await sql<LetterItem>`
    select ${item} from platform.letter where id = ${id} and ${mayBeSeen}
  `.execute(db);
  return rows[0];
}

export interface WayOut {
  readonly trouble: string | null;
  readonly troubleAt: Date | null;
  readonly restUntil: Date | null;
  /** Up to a thousand and one: then it is "more than a thousand". */
  readonly waiting: number;
  readonly failed: number;
  readonly oldestWaiting: Date | null;
}

export async function wayOut(db: Database): Promise<WayOut> {
  const { rows } = await sql<WayOut>`
    select t.trouble, t.trouble_at as "troubleAt", t.rest_until as "restUntil",
      (select count(*)::int from (select 1 from platform.letter where state = 'waiting' limit 1001) w) as waiting,
      (select count(*)::int from (select 1 from platform.letter where state = 'failed' limit 1001) f) as failed,
      (select min(created_at) from (
        select created_at from platform.letter where state = 'waiting' order by due_at, id limit 100) o) as "oldestWaiting"
    from platform.mail_transport t
  `.execute(db);
  return rows[0] as WayOut;
}

/** A failed letter waits again, at once. */
export async function tryAgain(db: Database, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update platform.letter set state = 'waiting', due_at = now(), settled_at = null, attempts = 0, created_at = now()
    where id = ${id} and state = 'failed'
  `.execute(db);
  return numAffectedRows === 1n;
}

/** A letter of ours came back: its reason stands with it. Whether any of these Message-IDs is one of ours. */
export async function noteBounce(
  db: Database,
  messageIds: readonly string[],
  reason: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update platform.letter set reason = ${reason.slice(0, 500)}
    where message_id = any(${[...messageIds]}::text[]) and state = 'sent'
  `.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
