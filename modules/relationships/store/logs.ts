import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyOut, type Database } from "#platform/database";

export interface LogEdition {
  readonly id: string;
  readonly name: string;
  readonly edition: number;
}

/** The logs there are, with the edition that is true now. */
export async function readLogs(db: Database): Promise<LogEdition[]> {
  const { rows } = await sql<LogEdition>`
    select l.id, l.name, e.id as edition from processes.log l join processes.edition e on e.log = l.id
  `.execute(db);
  return rows;
}

export async function namesOfLog(db: Database, edition: number) {
  const { rows } = await sql<{ kind: "activity" | "unit" | "resource"; no: number; name: string }>`
    select kind, no, name from processes.name where edition = ${edition}
  `.execute(db);
  const named = (kind: string) => new Map(rows.filter((r) => r.kind === kind).map((r) => [r.no, r.name]));
  return { activities: named("activity"), units: named("unit"), resources: named("resource") };
}

/** Events in the order of case and time, as numbers; and what the cases are called. */
export async function writeEvents(
  { client }: Pick<Context, "client">,
  edition: number,
  files: { readonly events: string; readonly cases: string },
): Promise<void> {
  const events = copyOut(
    client,
    `select case_no, activity, (extract(epoch from at) * 1000)::bigint, unit, resource
     from processes.event where edition = ${edition} order by case_no, position`,
  );
  await pipeline(events, fs.createWriteStream(files.events));
  const cases = copyOut(client, `select no, id from processes.case where edition = ${edition}`);
  await pipeline(cases, fs.createWriteStream(files.cases));
}
