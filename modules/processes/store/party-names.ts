import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Units of logs that are written by an id of the organisation's, with the name behind the id. */
export async function namesBehindIds(db: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.external_id as id, p.name
    from organisation.party p
    where p.kind in ('unit', 'partner') and p.external_id <> p.name
      and exists (select 1 from processes.name n where n.kind = 'unit' and n.name = p.external_id)
  `.execute(db);
  return rows;
}
