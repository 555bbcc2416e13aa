import { sql } from "kysely";
import type { Database } from "./connection.ts";

/** Forgets every row of a schema's tables at once; other schemas' rows stay, references to these refuse it. */
export async function emptySchemas(db: Database, schemas: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any(${schemas})
  `.execute(db);
  if (rows.length > 0) await sql.raw(`truncate ${rows.map((row) => row.name).join(", ")}`).execute(db);
}
