// Lets weeks pass in the sample company: what has happened moves back, and what would have happened since comes in by
// the rooms' own imports. Where something is done about the confirmations, they come sooner from its first day on.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type { Truth } from "#db/sample";
import type { Database } from "#platform/database";
import type { JobRun } from "#platform/jobs";
import { modules } from "../modules.ts";
import { apply, call } from "./call.ts";
import { keep, sampleSize, writeInThread } from "./files.ts";
import { hear } from "./improve.ts";
import { type Loaded, notePassed } from "./mark.ts";
import { doJob } from "./past.ts";

/** Days of the year are what they are; outcomes of a month are of that month. */
const kept = [
  "catalogue.calendar",
  "catalogue.calendar_day",
  "catalogue.calendar_week",
  "insight.outcome_value",
];
/** Rooms whose documents hold days that are reckoned with. */
const withDays = ["measures", "needs", "solutions", "insight"];

export async function letWeeksPass(
  run: JobRun,
  { weeks }: { readonly weeks: number },
): Promise<{ weeks: number }> {
  const total = 6;
  let done = 0;
  const begin = (phase: string) => run.progress({ phase, done: done++, total });
  begin("moving");
  const loaded = await run.transact(async (context) => {
    const found = await notePassed(context, weeks);
    await moveBack(context.db, weeks);
    return found;
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-sample-"));
  try {
    begin("making");
    await continued(run, folder, loaded);
    begin("requests");
    const file = await keep(run, folder, "requests-later.csv");
    const { id } = await call<{ id: string }>(run, "POST", "/api/requests/imports", {
      body: { file, desk: "other" },
    });
    await apply(run, "/api/requests/imports/:id/application", id);
    begin("measures");
    await doJob(run, "measures.count");
    begin("improvements");
    await doJob(run, "solutions.daily");
    await hear(run);
    begin("alerts");
    await doJob(run, "insight.watch");
    return { weeks };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function moveBack(db: Database, weeks: number): Promise<void> {
  const rooms = modules.map(({ name }) => name);
  await sql`select platform.move_sample_back(${weeks}, ${rooms}, ${withDays}, ${kept})`.execute(db);
  // Months are counted from January 1970; far away and back, so that no two rows meet.
  const months = Math.round(weeks / 4.345);
  for (const table of ["relationships.evidence", "processes.hand_over"]) {
    await sql`update ${sql.table(table)} set month = month + 100000`.execute(db);
    await sql`update ${sql.table(table)} set month = month - 100000 - ${months}::int`.execute(db);
  }
  await sql`
    insert into measures.stale (source) values ('asked'), ('hand_overs'), ('ratings'), ('clocks')
  `.execute(db);
}

/** The company's files with the weeks that have passed; of all that was asked only what is new is taken. */
async function continued(
  run: JobRun,
  folder: string,
  { language, weeksLater, passed }: Loaded,
): Promise<void> {
  const options = { ...sampleSize, language, weeksLater: weeksLater - passed, moreWeeks: passed };
  await writeInThread(folder, options);
  const { planted } = JSON.parse(fs.readFileSync(path.join(folder, "truth.json"), "utf8")) as Truth;
  const solvedFrom = await run.transact(({ db }) => firstDayOf(db, planted.slow_confirmation));
  if (solvedFrom !== null) await writeInThread(folder, { ...options, solvedFrom });
}

/** When the first solution for this customer of this supplier began. */
async function firstDayOf(
  db: Database,
  { supplier, customer }: { readonly supplier: string; readonly customer: string },
): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min(r.starts_on)::text as day from solutions.roll_out r
    join solutions.solution s on s.id = r.solution and s.state not in ('draft', 'dropped')
    join organisation.party p on p.id = s.supplier and p.external_id = ${supplier}
    join organisation.party c on c.id = r.customer and c.external_id = ${customer}
  `.execute(db);
  return rows[0]?.day ?? null;
}
