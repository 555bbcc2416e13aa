import { sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import { ids, seenBy } from "./seen.ts";

export interface Brief {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
}

/** Of some requests those that somebody may see, by their ids: for rooms that point to them. */
export async function briefsOf(
  db: Database,
  actor: Actor,
  requests: readonly string[],
): Promise<Map<string, Brief>> {
  if (requests.length === 0) return new Map();
  const { rows } = await sql<Brief>`
    select r.id, r.number, r.subject from requests.request r where r.id = any(${ids(requests)}) and ${seenBy(actor)}
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
