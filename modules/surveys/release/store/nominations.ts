import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Item } from "../../schema/shapes.ts";

/** What somebody answered by name. */
export interface NamedAnswer {
  readonly person: string;
  readonly at: Date;
  readonly answers: Readonly<Record<string, unknown>>;
}

export async function nominationsOf(
  db: Database,
  wave: string,
): Promise<{ readonly items: readonly Item[]; readonly answers: readonly NamedAnswer[] }> {
  const versions = await sql<{ items: Item[] }>`
    select v.items from surveys.wave w join surveys.version v on v.id = w.version where w.id = ${wave}
  `.execute(db);
  const answers = await sql<NamedAnswer>`
    select person, given_at as at, answers from surveys.answer where wave = ${wave} order by person, subject
  `.execute(db);
  return { items: versions.rows[0]?.items ?? [], answers: answers.rows };
}
