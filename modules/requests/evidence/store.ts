import { sql } from "kysely";
import type { RequestFact } from "#modules/relationships";
import type { Database } from "#platform/database";

/** Complaints are answered by others than whom they are about, and thanks ask for nothing: neither shows who serves whom. */
const telling = ["request", "question", "suggestion"];

/**
 * Works as evidence: each unit that worked served whom it worked for. Whoever asked is named only where colleagues may
 * read the request anyway. Without those of confidential reports and of what was merged elsewhere.
 */
export async function worksAsFacts(db: Database, works: readonly string[]): Promise<RequestFact[]> {
  const { rows } = await sql<RequestFact>`
    select w.id as key, w.opened_at as at, w.done_at as "closedAt", r.kind, w.customer, w.unit as server,
      case when w.role = 'face' and r.visibility = 'unit' then r.requester end as requester,
      coalesce(s.words -> 'ru' ->> 'name', s.words -> 'en' ->> 'name', '') as service
    from requests.work w
    join requests.request r on r.id = w.request
    left join catalogue.service s on s.id = r.service
    where w.id = any(${[...works]}::uuid[]) and w.customer is not null and not r.confidential
      and r.kind = any(${telling}) and r.outcome is distinct from 'merged'
  `.execute(db);
  return rows;
}

export async function worksOf(db: Database, request: string): Promise<{ id: string; doneAt: Date | null }[]> {
  const { rows } = await sql<{ id: string; doneAt: Date | null }>`
    select id, done_at as "doneAt" from requests.work where request = ${request}
  `.execute(db);
  return rows;
}
