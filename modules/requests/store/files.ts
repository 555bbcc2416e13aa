import { sql } from "kysely";
import type { Database } from "#platform/database";
import { mediaTypeOf } from "../media-type.ts";

export interface AttachedFile {
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly media_type: string;
  /** Of a picture inside a letter. */
  readonly content_id: string | null;
}

/** Uploaded files of an account; the house may attach anybody's. */
export async function findFiles(
  db: Database,
  ids: readonly string[],
  owner: string | null,
): Promise<AttachedFile[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string; size: number }>`
    select id, name, size from platform.file
    where id = any(${[...ids]}::uuid[]) and (${owner}::text is null or owner = ${owner})
  `.execute(db);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids
    .map((id) => found.get(id))
    .filter((file) => file !== undefined)
    .map(({ id, name, size }) => ({
      file: id,
      name,
      size,
      media_type: mediaTypeOf(name),
      content_id: null,
    }));
}

export interface Attachment {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly audience: "all" | "inside";
}

export async function findAttachment(
  db: Database,
  request: string,
  id: string,
): Promise<Attachment | undefined> {
  const { rows } = await sql<Attachment>`
    select a.file, a.name, a.media_type as "mediaType", coalesce(m.audience, 'all') as audience
    from requests.attachment a left join requests.message m on m.id = a.message
    where a.id = ${id} and a.request = ${request}
  `.execute(db);
  return rows[0];
}
