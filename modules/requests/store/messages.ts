import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { AttachedFile } from "./files.ts";

export interface NewMessage {
  readonly request: string;
  readonly work: string | null;
  readonly author: string | null;
  readonly side: "customer" | "supplier" | "house";
  readonly audience: "all" | "inside";
  readonly channel: string;
  readonly body: string;
  readonly quoted: string | null;
  readonly signature: string | null;
  readonly files: readonly AttachedFile[];
  /** Whether it tells whoever asked something from those who serve. */
  readonly answers: boolean;
}

const counted = (files: readonly AttachedFile[]) =>
  files.filter(({ content_id }) => content_id === null).length;

/**
 * The message with its files, and all that is kept beside it, in one statement. What is said inside leaves no trace on
 * what whoever asked sees of the request.
 */
export async function insertMessage(db: Database, message: NewMessage): Promise<string> {
  const { request, work, author, files } = message;
  const attachments = counted(files);
  const heard = message.audience === "all";
  const { rows } = await sql<{ id: string }>`
    with message as (
      insert into requests.message (request, work, author, side, audience, channel, body, quoted, signature, attachments)
      values (${request}, ${work}, ${author}, ${message.side}, ${message.audience}, ${message.channel},
        ${message.body}, ${message.quoted}, ${message.signature}, ${attachments})
      returning id
    ), attached as (
      insert into requests.attachment (request, message, file, name, size, media_type, content_id)
      select ${request}, message.id, f.file, f.name, f.size, f.media_type, f.content_id
      from message, jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
        as f (file uuid, name text, size bigint, media_type text, content_id text)
    ), request as (
      update requests.request set messages = messages + 1, attachments = attachments + ${attachments}::int,
        updated_at = now(), last_side = ${message.side},
        first_answered_at = case when ${message.answers} then coalesce(first_answered_at, now()) else first_answered_at end
      where id = ${request} and ${heard}
    ), work as (
      update requests.work set updated_at = now(),
        first_answered_at = case when ${message.answers} then coalesce(first_answered_at, now()) else first_answered_at end
      where id = ${work}
    ), reader as (
      update requests.member set read_at = clock_timestamp() where request = ${request} and person = ${author}
    )
    select id from message
  `.execute(db);
  return rows[0]!.id;
}

/** Messages newer than the one last seen, by others, that the reader may read. */
export async function messagesSince(
  db: Database,
  asked: { request: string; seen: string; but: string; author: string | null; inside: boolean },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests.message
    where request = ${asked.request} and id > ${asked.seen} and id <> ${asked.but}
      and author is distinct from ${asked.author}::uuid and (audience = 'all' or ${asked.inside})
    order by id limit 100
  `.execute(db);
  return rows.map(({ id }) => id);
}
