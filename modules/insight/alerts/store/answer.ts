import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Answer {
  readonly state: "open" | "acknowledged" | "snoozed" | "need";
  readonly until?: string | null;
  readonly need?: string | null;
  readonly note?: string;
  readonly by: string | null;
  readonly at: Date;
}

/** Whether it was there to be answered: one that is over is not. */
export async function answerAlert(db: Database, id: string, answer: Answer): Promise<boolean> {
  const { state, until = null, need = null, note = "", by, at } = answer;
  const said = state !== "open";
  const done = await sql`
    update insight.alert set state = ${state}, until = ${until}, need = ${need}, note = ${note},
      said_by = ${said ? by : null}, said_at = ${said ? at : null}
    where id = ${id} and state <> 'over'
  `.execute(db);
  return Number(done.numAffectedRows ?? 0) > 0;
}

/** Another of the same series waits for a word already. */
export async function anotherWaits(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from insight.alert a join insight.alert o on o.series = a.series and o.id <> a.id
    where a.id = ${id} and o.state in ('open', 'snoozed') limit 1
  `.execute(db);
  return rows.length > 0;
}

/** Locked, so that two answers do not cross. */
export async function lockAlert(db: Database, id: string): Promise<void> {
  await sql`select from insight.alert where id = ${id} for update`.execute(db);
}
