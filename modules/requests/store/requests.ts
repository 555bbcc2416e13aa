import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Member } from "./facts.ts";
import type { AttachedFile } from "./files.ts";

export interface NewRequest {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: string;
  readonly service: string | null;
  readonly supplier: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly customer: string | null;
  readonly requester: string | null;
  readonly about: string | null;
  readonly visibility: "unit" | "people";
  readonly confidential: boolean;
  readonly channel: string;
  readonly answers: object;
  readonly formVersion: number | null;
  /** Who wrote the first message. */
  readonly author: string | null;
  readonly quoted: string | null;
  readonly signature: string | null;
  readonly members: readonly Member[];
  readonly files: readonly AttachedFile[];
  /** It begins by waiting to be approved. */
  readonly waitsForApproval: boolean;
  /** It asks for nothing and is over at once. */
  readonly overAtOnce: boolean;
}

export interface OpenedRequest {
  readonly id: string;
  readonly number: number;
  readonly work: string;
  readonly message: string | null;
}

/** The whole of a new request in one statement: itself, its facing work, its people, what was written, its files. */
export async function insertRequest(db: Database, given: NewRequest): Promise<OpenedRequest> {
  const says = given.text !== "" || given.files.length > 0;
  const attachments = given.files.filter(({ content_id }) => content_id === null).length;
  const state = given.overAtOnce ? "done" : given.waitsForApproval ? "waiting" : "open";
  const over = given.overAtOnce ? sql`now()` : sql`null`;
  const { rows } = await sql<OpenedRequest>`
    with request as (
      insert into requests.request (kind, state, outcome, subject, priority, service, supplier, customer, requester,
        about, visibility, confidential, channel, answers, form_version, done_at, last_side, messages, attachments,
        works, open_works)
      values (${given.kind}, ${state}, ${given.overAtOnce ? "served" : null}, ${given.subject}, ${given.priority},
        ${given.service}, ${given.supplier}, ${given.customer}, ${given.requester}, ${given.about},
        ${given.visibility}, ${given.confidential}, ${given.channel}, ${JSON.stringify(given.answers)},
        ${given.formVersion}, ${over}, 'customer', ${says ? 1 : 0}, ${attachments},
        1, ${given.overAtOnce ? 0 : 1})
      returning id, number
    ), work as (
      insert into requests.work (request, unit, customer, assignee, state, waiting_for, priority, done_at)
      select request.id, ${given.unit}, ${given.customer}, ${given.assignee}, ${state},
        ${given.waitsForApproval ? "approval" : null}, ${given.priority}, ${over}
      from request
      returning id
    ), member as (
      insert into requests.member (request, person, role, consent, added_by, read_at)
      select request.id, m.person, m.role, m.consent, m.added_by,
        case when m.person = ${given.author}::uuid then clock_timestamp() end
      from request, jsonb_to_recordset(${JSON.stringify(
        given.members.map(({ person, role, consent, addedBy }) => ({
          person,
          role,
          consent,
          added_by: addedBy,
        })),
      )}::jsonb) as m (person uuid, role text, consent text, added_by uuid)
    ), message as (
      insert into requests.message (request, author, side, channel, body, quoted, signature, attachments)
      select request.id, ${given.author}, 'customer', ${given.channel}, ${given.text}, ${given.quoted},
        ${given.signature}, ${attachments}
      from request where ${says}
      returning id
    ), attached as (
      insert into requests.attachment (request, message, file, name, size, media_type, content_id)
      select request.id, message.id, f.file, f.name, f.size, f.media_type, f.content_id
      from request, message, jsonb_to_recordset(${JSON.stringify(given.files)}::jsonb)
        as f (file uuid, name text, size bigint, media_type text, content_id text)
    )
    select request.id, request.number, work.id as work, (select id from message) as message from request, work
  `.execute(db);
  return rows[0]!;
}

export interface Change {
  readonly subject?: string | undefined;
  readonly priority?: string | undefined;
  readonly service?: string | null | undefined;
  readonly visibility?: "unit" | "people" | undefined;
}

export async function updateRequest(db: Database, id: string, change: Change): Promise<void> {
  const set = Object.entries(change).filter(([, value]) => value !== undefined);
  const columns = set.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const priority = change.priority ?? null;
  await sql`
    with works as (
      update requests.work set priority = ${priority}, updated_at = now()
      where request = ${id} and state in ('open', 'waiting') and ${priority}::text is not null
    )
    update requests.request set ${sql.join([...columns, sql`updated_at = now()`])} where id = ${id}
  `.execute(db);
}

/** Whose request it is when the one it was asked for does not agree. */
export async function giveBack(
  db: Database,
  id: string,
  requester: string | null,
  customer: string | null,
): Promise<void> {
  await sql`
    with works as (
      update requests.work set customer = ${customer} where request = ${id} and role = 'face' and done_at is null
    )
    update requests.request set requester = ${requester}, customer = ${customer}, updated_at = now() where id = ${id}
  `.execute(db);
}

/** How often writing on it has reopened a request within a day. */
export async function reopenedByWriting(db: Database, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from platform.event
    where case_id = ${id} and kind = 'request_reopened' and particulars ->> 'because' = 'wrote'
      and at > now() - interval '24 hours'
  `.execute(db);
  return rows[0]?.count ?? 0;
}
