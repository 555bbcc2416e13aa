import { sql } from "kysely";
import type { Database } from "#platform/database";

/** The calendar that holds where nothing else is said, if the house has one. */
export async function defaultCalendar(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from catalogue.calendar where is_default`.execute(db);
  return rows[0]?.id;
}
