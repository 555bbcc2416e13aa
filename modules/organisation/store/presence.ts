import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Whether nobody has brought any unit, person or partner yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from organisation.party) as empty
  `.execute(db);
  return rows[0]?.empty ?? true;
}
