import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { LetterHeads } from "./notify.ts";
import { noChoices, type ReaderChoices } from "./reader.ts";
import type { Bilingual, Way, Wish } from "./source.ts";

/** A line of the page: the latest notice about a thing, and how many there are about it. */
export interface LineRow {
  readonly id: number;
  readonly source: string;
  readonly about: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly link: string;
  readonly urgent: boolean;
  readonly count: number;
  readonly at: Date;
  readonly readAt: Date | null;
}

export interface Folding {
  readonly read: boolean;
  /** Only lines older than this notice. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** What was not read yet folds by its thing; what was read together stays together. */
export async function readLines(db: Database, recipient: string, folding: Folding): Promise<LineRow[]> {
  const { read, before, limit } = folding;
  const { rows } = await sql<LineRow>`
    with line as (
      select max(id) as id, count(*)::int as count, bool_or(urgent) as urgent from platform.notice
      where recipient = ${recipient} and ${read ? sql`read_at is not null` : sql`read_at is null`}
      group by about, read_at
      having ${before === undefined ? sql`true` : sql`max(id) < ${before}`}
      order by max(id) desc limit ${limit}
    )
    select n.id, n.source, n.about, n.title, n.text, n.link, line.urgent, line.count, n.created_at as at,
      n.read_at as "readAt"
    from line join platform.notice n on n.id = line.id
    order by n.id desc
  `.execute(db);
  return rows;
}

/** How many things there is something unread about, counted no further than asked. */
export async function countUnread(db: Database, recipient: string, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from platform.notice where recipient = ${recipient} and read_at is null group by about limit ${atMost}
    ) as line
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export async function findNotice(
  db: Database,
  recipient: string,
  id: number,
): Promise<{ about: string } | undefined> {
  return db
    .selectFrom("platform.notice")
    .select("about")
    .where("recipient", "=", recipient)
    .where("id", "=", id)
    .executeTakeFirst();
}

export interface Reading {
  /** Only about this thing. */
  readonly about?: string | undefined;
  /** Only what was there up to this notice: later ones were not seen. */
  readonly upTo?: number | undefined;
}

/** What is read before its letter goes needs no letter. */
export async function markRead(db: Database, recipient: string, reading: Reading, now: Date): Promise<void> {
  const { about, upTo } = reading;
  await sql`
    update platform.notice set read_at = ${now}, way = coalesce(way, 'page'),
      due_at = case when sent_at is null then null else due_at end
    where recipient = ${recipient} and read_at is null
      and ${about === undefined ? sql`true` : sql`about = ${about}`}
      and ${upTo === undefined ? sql`true` : sql`id <= ${upTo}`}
  `.execute(db);
}

export async function readChoices(
  db: Database,
  recipients: readonly string[],
): Promise<Map<string, ReaderChoices>> {
  const { rows } = await sql<ReaderChoices & { recipient: string }>`
    select recipient, time_zone as "timeZone", quiet, to_char(quiet_from, 'HH24:MI') as "quietFrom",
      to_char(quiet_to, 'HH24:MI') as "quietTo", to_char(digest_at, 'HH24:MI') as "digestAt", digest_on as "digestOn"
    from platform.notice_reader where recipient = any(${[...recipients]}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ recipient, ...choices }) => [recipient, choices]));
}

export async function choicesOf(db: Database, recipient: string): Promise<ReaderChoices> {
  return (await readChoices(db, [recipient])).get(recipient) ?? noChoices;
}

/** What was chosen, by reader and source: `wishes.get(reader)?.get(source)`. */
export async function readWishes(
  db: Database,
  recipients: readonly string[],
): Promise<Map<string, Map<string, Wish>>> {
  const rows = await db
    .selectFrom("platform.notice_preference")
    .select(["recipient", "source", "way"])
    .where("recipient", "in", [...recipients])
    .execute();
  const wishes = new Map<string, Map<string, Wish>>();
  for (const { recipient, source, way } of rows) {
    const own = wishes.get(recipient) ?? new Map<string, Wish>();
    wishes.set(recipient, own.set(source, way as Wish));
  }
  return wishes;
}

export async function saveChoices(
  db: Database,
  recipient: string,
  choices: Omit<ReaderChoices, "digestOn">,
  now: Date,
): Promise<void> {
  const { timeZone, quiet, quietFrom, quietTo, digestAt } = choices;
  await sql`
    insert into platform.notice_reader (recipient, time_zone, quiet, quiet_from, quiet_to, digest_at, changed_at)
    values (${recipient}, ${timeZone}, ${quiet}, ${quietFrom}, ${quietTo}, ${digestAt}, ${now})
    on conflict (recipient) do update set (time_zone, quiet, quiet_from, quiet_to, digest_at, changed_at) =
      (excluded.time_zone, excluded.quiet, excluded.quiet_from, excluded.quiet_to, excluded.digest_at, excluded.changed_at)
  `.execute(db);
}

/** Null takes a choice back: the usual way holds again. */
export async function saveWishes(
  db: Database,
  recipient: string,
  wishes: Readonly<Record<string, Wish | null>>,
): Promise<void> {
  const chosen = JSON.stringify(Object.entries(wishes).map(([source, way]) => ({ source, way })));
  await sql`
    with wish as (select * from jsonb_to_recordset(${chosen}::jsonb) as w (source text, way text)),
    gone as (
      delete from platform.notice_preference p using wish
      where p.recipient = ${recipient} and p.source = wish.source and wish.way is null
    )
    insert into platform.notice_preference (recipient, source, way)
    select ${recipient}, source, way from wish where way is not null
    on conflict (recipient, source) do update set way = excluded.way
  `.execute(db);
}

/** Letters that have not gone yet are planned anew, because their reader chose anew; what needed none needs none now. */
export async function planAnew(db: Database, recipient: string): Promise<void> {
  await sql`
    update platform.notice set way = null, due_at = null
    where recipient = ${recipient} and due_at is not null and sent_at is null and read_at is null
  `.execute(db);
}

export interface NewRow {
  readonly id: number;
  readonly recipient: string;
  readonly source: string;
  readonly urgent: boolean;
  readonly prompt: boolean;
}

/** Notices nobody has looked at; two who deliver at once share them out. */
export async function takeNew(db: Database, limit: number): Promise<NewRow[]> {
  const { rows } = await sql<NewRow>`
    select id, recipient, source, urgent, prompt from platform.notice where way is null
    order by id limit ${limit} for update skip locked
  `.execute(db);
  return rows;
}

export async function savePlans(
  db: Database,
  plans: readonly { readonly id: number; readonly way: Way; readonly dueAt: Date | null }[],
): Promise<void> {
  await sql`
    update platform.notice n set way = p.way, due_at = p."dueAt"
    from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as p (id bigint, way text, "dueAt" timestamptz)
    where n.id = p.id
  `.execute(db);
}

/** A row to lock for everybody who may get a letter. */
export async function keepReaders(db: Database, recipients: readonly string[]): Promise<void> {
  await sql`
    insert into platform.notice_reader (recipient) select distinct unnest(${[...recipients]}::uuid[])
    on conflict do nothing
  `.execute(db);
}

/** Readers with a letter due, the longest waiting first; whoever is being served by another is left to them. */
export async function takeDueReaders(db: Database, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select r.recipient from platform.notice_reader r
    where r.recipient in (
      select recipient from platform.notice where due_at <= ${now} and sent_at is null
      group by recipient order by min(due_at) limit ${limit}
    )
    for update skip locked
  `.execute(db);
  return rows.map(({ recipient }) => recipient);
}

export interface DueRow {
  readonly id: number;
  readonly recipient: string;
  readonly source: string;
  readonly about: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly link: string;
  readonly urgent: boolean;
  readonly letter: LetterHeads | null;
  readonly at: Date;
  readonly way: Way;
  readonly dueAt: Date;
}

/** Everything that may go to these readers now, the earliest first. */
export async function readDue(db: Database, recipients: readonly string[], now: Date): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select id, recipient, source, about, title, text, link, urgent, letter, created_at as at, way, due_at as "dueAt"
    from platform.notice
    where recipient = any(${[...recipients]}::uuid[]) and due_at <= ${now} and sent_at is null
    order by recipient, id
  `.execute(db);
  return rows;
}

export async function markSent(
  db: Database,
  sent: readonly { readonly ids: readonly number[]; readonly key: string }[],
  now: Date,
): Promise<void> {
  const rows = sent.flatMap(({ ids, key }) => ids.map((id) => ({ id, key })));
  await sql`
    update platform.notice n set sent_at = ${now}, sent_in = s.key, letter = n.letter - 'secretLink'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id bigint, key text)
    where n.id = s.id
  `.execute(db);
}

export async function postpone(
  db: Database,
  later: readonly { readonly id: number; readonly dueAt: Date }[],
): Promise<void> {
  await sql`
    update platform.notice n set due_at = l."dueAt"
    from jsonb_to_recordset(${JSON.stringify(later)}::jsonb) as l (id bigint, "dueAt" timestamptz)
    where n.id = l.id
  `.execute(db);
}

export async function markDigests(
  db: Database,
  digests: readonly { readonly recipient: string; readonly day: string }[],
): Promise<void> {
  await sql`
    update platform.notice_reader r set digest_on = d.day
    from jsonb_to_recordset(${JSON.stringify(digests)}::jsonb) as d (recipient uuid, day date)
    where r.recipient = d.recipient
  `.execute(db);
}

/** Unread news that a digest might hold, for its preview. */
export async function readWaiting(db: Database, recipient: string, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select id, recipient, source, about, title, text, link, urgent, letter, created_at as at, way, due_at as "dueAt"
    from platform.notice
    where recipient = ${recipient} and way = 'digest' and sent_at is null and read_at is null
    order by id desc limit ${limit}
  `.execute(db);
  return rows.reverse();
}

/** Everything about everybody: when those who were told are forgotten too. */
export async function forgetAll(db: Database): Promise<void> {
  await sql`truncate platform.notice, platform.notice_reader, platform.notice_preference`.execute(db);
}
