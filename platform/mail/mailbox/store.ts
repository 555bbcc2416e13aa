import { sql } from "kysely";
import type pg from "pg";
import type { Database } from "#platform/database";

/** How a mailbox is reached, with its password sealed. */
export interface MailboxRow {
  readonly id: string;
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  readonly username: string;
  readonly sealed: string;
  readonly folder: string;
  readonly done_folder: string | null;
  readonly read_old: boolean;
  readonly created_at: Date;
  readonly revision: number;
  readonly uidvalidity: string | number | null;
  readonly last_uid: string | number;
  readonly failures: number;
}

const columns = `id, address, host, port, security, username, sealed, folder, done_folder, read_old, created_at, revision,
  uidvalidity, last_uid, failures`;
const leaseFor = "30 seconds";

/** Mailboxes that nobody reads and whose time has come; they are ours from now on, for a while. */
export async function leaseMailboxes(pool: pg.Pool, holder: string, most: number): Promise<MailboxRow[]> {
  const { rows } = await pool.query<MailboxRow>(
    `update platform.mailbox set lease_by = $1, lease_until = now() + $2::interval
     where id in (
       select id from platform.mailbox
       where enabled and (lease_until is null or lease_until < now())
         and (next_try_at is null or next_try_at <= now())
       order by lease_until nulls first limit $3 for update skip locked)
     returning ${columns}`,
    [holder, leaseFor, most],
  );
  return rows;
}

/** Prolongs what is still ours, unchanged and wanted; what is missing in the answer is to be let go. */
export async function prolongLeases(
  pool: pg.Pool,
  holder: string,
  held: readonly { id: string; revision: number }[],
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `update platform.mailbox m set lease_until = now() + $2::interval
     from jsonb_to_recordset($3::jsonb) as h (id uuid, revision int)
     where m.id = h.id and m.revision = h.revision and m.enabled and m.lease_by = $1
     returning m.id`,
    [holder, leaseFor, JSON.stringify(held)],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function endLease(pool: pg.Pool, holder: string, id: string): Promise<void> {
  await pool.query(
    "update platform.mailbox set lease_by = null, lease_until = null where id = $2 and lease_by = $1",
    [holder, id],
  );
}

export async function leaseHolders(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ lease_by: string }>(
    "select distinct lease_by from platform.mailbox where lease_by is not null and lease_until > now()",
  );
  return rows.map((row) => row.lease_by);
}

export async function endLeasesOf(pool: pg.Pool, holder: string): Promise<void> {
  await pool.query("update platform.mailbox set lease_by = null, lease_until = null where lease_by = $1", [
    holder,
  ]);
}

export async function noteWatching(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(
    `update platform.mailbox set since = case when state = 'watching' then since else now() end, state = 'watching',
       trouble = null, failures = 0, next_try_at = null
     where id = $1`,
    [id],
  );
}

export async function noteTrouble(pool: pg.Pool, id: string, trouble: string, pause: number): Promise<void> {
  await pool.query(
    `update platform.mailbox set since = case when state = 'trouble' then since else now() end, state = 'trouble',
       trouble = $2, failures = failures + 1, next_try_at = now() + $3 * interval '1 millisecond'
     where id = $1`,
    [id, trouble, pause],
  );
}

/** The server gives its letters new numbers: reading begins anew, and letters are known by what is in them. */
export async function beginAnew(
  pool: pg.Pool,
  id: string,
  uidvalidity: bigint,
  after: number,
): Promise<void> {
  await pool.query("update platform.mailbox set uidvalidity = $2, last_uid = $3 where id = $1", [
    id,
    uidvalidity.toString(),
    after,
  ]);
}

export async function knownUids(
  pool: pg.Pool,
  mailbox: string,
  uidvalidity: bigint,
  uids: readonly number[],
): Promise<Set<number>> {
  const { rows } = await pool.query<{ uid: string | number }>(
    "select uid from platform.mail_taken where mailbox = $1 and uidvalidity = $2 and uid = any($3::bigint[])",
    [mailbox, uidvalidity.toString(), uids],
  );
  return new Set(rows.map(({ uid }) => Number(uid)));
}

/** Taken and not yet marked on the server, because a crash came in between. */
export async function unsettled(pool: pg.Pool, mailbox: string, uidvalidity: bigint): Promise<number[]> {
  const { rows } = await pool.query<{ uid: string | number }>(
    `select uid from platform.mail_taken where mailbox = $1 and uidvalidity = $2 and not settled order by uid limit 500`,
    [mailbox, uidvalidity.toString()],
  );
  return rows.map(({ uid }) => Number(uid));
}

export async function noteSettled(
  pool: pg.Pool,
  mailbox: string,
  uidvalidity: bigint,
  uids: readonly number[],
): Promise<void> {
  await pool.query(
    "update platform.mail_taken set settled = true where mailbox = $1 and uidvalidity = $2 and uid = any($3::bigint[])",
    [mailbox, uidvalidity.toString(), uids],
  );
}

export interface Place {
  readonly mailbox: string;
  readonly uidvalidity: bigint;
  readonly uid: number;
}

/** Whether the letter is ours to take: the row is unique, and the lease still holds. */
export async function takePlace(db: Database, place: Place, holder: string): Promise<number | undefined> {
  const { rows: leased } = await sql`
    update platform.mailbox set last_uid = greatest(last_uid, ${place.uid}), last_letter_at = now()
    where id = ${place.mailbox} and lease_by = ${holder} and uidvalidity = ${place.uidvalidity.toString()}
    returning id
  `.execute(db);
  if (leased.length === 0) throw new LeaseLost();
  const { rows } = await sql<{ id: number }>`
    insert into platform.mail_taken (mailbox, uidvalidity, uid, outcome, reason)
    values (${place.mailbox}, ${place.uidvalidity.toString()}, ${place.uid}, 'ignored', 'new')
    on conflict (mailbox, uidvalidity, uid) do nothing
    returning id
  `.execute(db);
  return rows[0]?.id;
}

export class LeaseLost extends Error {
  constructor() {
    super("somebody else reads this mailbox now");
  }
}

export interface Description {
  readonly messageId: string | null;
  readonly digest: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
}

export interface Outcome {
  readonly outcome: "taken" | "duplicate" | "ignored" | "aside";
  /** A code, said in words on the page. */
  readonly reason: string;
  /** What it went to. */
  readonly about?: string | null;
  readonly detail?: string;
}

export async function writeOutcome(
  db: Database,
  taken: number,
  about: Description,
  outcome: Outcome,
): Promise<void> {
  await sql`
    update platform.mail_taken set message_id = ${about.messageId}, digest = ${about.digest}, sender = ${about.sender},
      subject = ${about.subject}, outcome = ${outcome.outcome}, reason = ${outcome.reason}, about = ${outcome.about ?? null}
    where id = ${taken}
  `.execute(db);
}

export interface Aside {
  readonly taken: number;
  readonly mailbox: string;
  readonly about: Description;
  readonly reason: string;
  readonly detail: string | null;
  readonly file: { readonly id: string; readonly size: number; readonly sha256: string } | null;
}

/** Kept whole; once for a letter, however often that is tried. */
export async function setAside(db: Database, aside: Aside): Promise<void> {
  const { file, about } = aside;
  if (file) {
    await sql`insert into platform.file (id, name, size, sha256) values (${file.id}, 'letter.eml', ${file.size}, ${file.sha256})
      on conflict (id) do nothing`.execute(db);
  }
  await sql`
    insert into platform.mail_aside (taken, mailbox, sender, subject, reason, detail, file, size)
    values (${aside.taken}, ${aside.mailbox}, ${about.sender}, ${about.subject}, ${aside.reason}, ${aside.detail},
      ${file?.id ?? null}, ${file?.size ?? 0})
    on conflict (taken) do update set reason = excluded.reason, detail = excluded.detail, state = 'aside', decided_at = null
  `.execute(db);
}

/** Another letter with the same contents that went somewhere: here, or in another mailbox. */
export async function sameLetter(
  db: Database,
  digest: string,
  but: number,
): Promise<{ mailbox: string; about: string | null; outcome: string }[]> {
  const { rows } = await sql<{ mailbox: string; about: string | null; outcome: string }>`
    select mailbox, about, outcome from platform.mail_taken
    where digest = ${digest} and id <> ${but} and outcome in ('taken', 'ignored', 'aside', 'duplicate')
    order by id limit 20
  `.execute(db);
  return rows;
}

/** How many letters one sender has sent to one place, or opened anything with, within an hour. */
export async function lettersWithinAnHour(
  db: Database,
  sender: string,
  about: string | null,
  reason: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from platform.mail_taken
      where sender = ${sender} and at > now() - interval '1 hour'
        and ${about ? sql`about = ${about}` : sql`outcome = 'taken' and reason = ${reason}`}
      limit 1000) l
  `.execute(db);
  return rows[0]?.count ?? 0;
}
