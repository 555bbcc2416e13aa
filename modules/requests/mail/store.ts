import { sql } from "kysely";
import type { Database } from "#platform/database";

/**
 * The mailbox that answers about a request go to: of the unit that serves it now, or of the nearest unit above; else any
 * that is read, so that no answer is lost.
 */
export async function replyMailbox(
  db: Database,
  request: { readonly id: string },
): Promise<{ address: string; plus: boolean } | undefined> {
  const { rows } = await sql<{ address: string; plus: boolean }>`
    select m.address, r.plus
    from requests.mailbox r
    join platform.mailbox m on m.id = r.mailbox and m.enabled
    left join organisation.unit_above a on a.above = r.unit
      and a.unit = (select supplier from requests.request where id = ${request.id})
    order by a.distance nulls last, m.created_at
    limit 1
  `.execute(db);
  return rows[0];
}
