import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Announcement } from "#platform/events";

export interface NewReport {
  readonly request: string;
  readonly work: string;
  readonly team: string;
  readonly about: string | null;
  readonly subject: string;
  readonly hash: string;
  readonly day: Date;
}

export async function insertReport(db: Database, report: NewReport): Promise<void> {
  await sql`
    with request as (
      insert into requests.request (id, kind, state, subject, supplier, about, visibility, confidential, channel,
        opened_at, updated_at, last_side, works, open_works)
      values (${report.request}, 'complaint', 'open', ${report.subject}, ${report.team}, ${report.about}, 'people', true,
        'web', ${report.day}, ${report.day}, 'customer', 1, 1)
      returning id
    ), work as (
      insert into requests.work (id, request, unit, state, opened_at, updated_at)
      select ${report.work}, id, ${report.team}, 'open', ${report.day}, ${report.day} from request
    )
    insert into requests.confidential_key (request, hash) select id, ${report.hash} from request
  `.execute(db);
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

export interface ReportMessage {
  readonly id: string;
  readonly request: string;
  readonly text: string;
  readonly day: Date;
  readonly files: readonly NewFile[];
}

/** What whoever reported writes: nobody's, of a day. */
export async function insertReportMessage(db: Database, message: ReportMessage): Promise<void> {
  const files = JSON.stringify(message.files);
  await sql`
    with file as (
      insert into platform.file (id, name, size, sha256, owner, created_at)
      select f.id, f.name, f.size, f.sha256, null, ${message.day}
      from jsonb_to_recordset(${files}::jsonb) as f (id uuid, name text, size bigint, sha256 text)
    ), message as (
      insert into requests.message (id, request, side, audience, channel, body, attachments, created_at)
      values (${message.id}, ${message.request}, 'customer', 'all', 'web', ${message.text}, ${message.files.length},
        ${message.day})
    )
    update requests.request set messages = messages + 1, attachments = attachments + ${message.files.length},
      last_side = 'customer', updated_at = greatest(updated_at, ${message.day}) where id = ${message.request}
  `.execute(db);
  await sql`
    insert into requests.attachment (request, message, file, name, size, media_type, created_at)
    select ${message.request}, ${message.id}, f.id, f.name, f.size, f."mediaType", ${message.day}
    from jsonb_to_recordset(${files}::jsonb) as f (id uuid, name text, size bigint, "mediaType" text)
  `.execute(db);
}

/** Written past `announce`, because that stamps the moment: these say the hour, which a clock of days is content with. */
export async function writeCoarsely(db: Database, events: readonly Announcement[], now: Date): Promise<void> {
  for (const event of events)
    await sql`
      insert into platform.event (at, actor, kind, module, subject_kind, subject_id, case_id, particulars)
      values (date_trunc('hour', ${now}::timestamptz), null, ${event.kind}, ${event.module}, ${event.subject.kind},
        ${event.subject.id}, ${event.caseId ?? null}, ${JSON.stringify(event.particulars ?? {})})
    `.execute(db);
}

export async function findByHash(db: Database, hash: string): Promise<string | undefined> {
  const { rows } = await sql<{ request: string }>`
    select request from requests.confidential_key where hash = ${hash}
  `.execute(db);
  return rows[0]?.request;
}

export interface DialogueRow {
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  readonly on: string;
  readonly attachments: { readonly name: string; readonly size: number }[];
}

export async function readMessages(db: Database, request: string): Promise<DialogueRow[]> {
  const { rows } = await sql<DialogueRow>`
    select m.id, m.side = 'customer' as mine, m.body as text, m.created_at::date::text as "on",
      coalesce((select jsonb_agg(jsonb_build_object('name', a.name, 'size', a.size) order by a.id)
        from requests.attachment a where a.message = m.id and a.content_id is null), '[]') as attachments
    from requests.message m where m.request = ${request} and m.audience = 'all' and m.side <> 'house'
    order by m.id limit 500
  `.execute(db);
  return rows;
}

export async function lastMessage(db: Database, request: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from requests.message where request = ${request} order by id desc limit 1
  `.execute(db);
  return rows[0]?.id;
}

/** What waking and reopening have stamped to the microsecond says the hour only. */
export async function blurTimes(db: Database, request: string, now: Date): Promise<void> {
  await sql`
    with works as (
      update requests.work set updated_at = date_trunc('hour', ${now}::timestamptz)
      where request = ${request} and updated_at >= date_trunc('hour', ${now}::timestamptz)
    )
    update requests.request set updated_at = date_trunc('hour', ${now}::timestamptz)
    where id = ${request} and updated_at >= date_trunc('hour', ${now}::timestamptz)
  `.execute(db);
}

const most = 200;

/** Living units of the upper levels. The page is open to everybody, so it names no small team. */
export async function reportableUnits(db: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from organisation.party p
    join organisation.unit u on u.party = p.id
    where p.kind = 'unit' and p.ended_on is null
      and (select max(a.distance) from organisation.unit_above a where a.unit = p.id) between 1 and 2
    order by p.name, p.id limit ${most}
  `.execute(db);
  return rows;
}
