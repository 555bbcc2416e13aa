import { sql } from "kysely";
import type { Database } from "#platform/database";
import { conductErrors } from "./errors.ts";

/** A complaint is not closed in silence: the last word before it is of those who heard it. */
export async function oweAnswer(
  db: Database,
  { id, kind, number }: { readonly id: string; readonly kind: string; readonly number: number },
): Promise<void> {
  if (kind !== "complaint") return;
  const { rows } = await sql<{ side: string }>`
    select side from requests.message where request = ${id} and audience = 'all' and side <> 'house'
    order by id desc limit 1
  `.execute(db);
  if (rows[0]?.side !== "supplier") throw conductErrors.refuse("answer_owed", { number }, { place: "text" });
}
