import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { JobRun } from "#platform/jobs";
import { type Language, say } from "#platform/words";
import { type ImportResult, runImport } from "../actions/imports.ts";
import { ownLogWords } from "../words.ts";
import { latestOwnEvent, writeOwnLog } from "./own-events.ts";

export const ownLogJob = "processes.own-log";

interface Taken {
  readonly log: string;
  readonly latest: number;
}

/** A log is at most this large in one upload. */
const limit = 8 * 1024 ** 3;

/**
 * Reads the house's own events anew as a log, so that hand-overs between units are seen like those of any other system.
 * Does nothing when nothing has happened since; may run twice.
 */
export async function takeOwnLog(run: JobRun): Promise<ImportResult | null> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-own-log-"));
  try {
    const file = path.join(folder, "own.csv");
    const wanted = await run.transact(async ({ db, client }) => {
      const latest = await latestOwnEvent(client);
      const taken = await readTaken(db);
      if (latest === 0 || (taken && taken.latest >= latest && (await nameOf(db, taken.log))))
        return undefined;
      await writeOwnLog(client, file);
      const known = taken && (await nameOf(db, taken.log));
      return { latest, name: known ?? say(ownLogWords, languageOf(run))("name"), known: known !== undefined };
    });
    if (!wanted) return null;
    const stored = await run.house.uploads.put(fs.createReadStream(file), limit);
    await run.transact(({ db }) =>
      db
        .insertInto("platform.file")
        .values({ id: stored.id, name: "own.csv", size: stored.size, sha256: stored.sha256, owner: null })
        .execute(),
    );
    const columns = { case: "case", activity: "activity", time: "time", resource: "resource", unit: "unit" };
    const order = { file: stored.id, fileName: "own.csv", name: wanted.name, columns };
    const result = await runImport(run, {
      ...order,
      // Who did what with whose request is for those who lead, until somebody decides otherwise.
      audience: wanted.known ? undefined : "leads",
      missing: [],
      stage: undefined,
      zone: "UTC",
    });
    await run.transact(({ db, now }) => writeTaken(db, { log: result.log, latest: wanted.latest }, now));
    return result;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const languageOf = (run: JobRun): Language => run.house.config.language ?? "en";
const setting = "processes.own_log";

async function readTaken(db: Database): Promise<Taken | undefined> {
  const row = await db
    .selectFrom("platform.setting")
    .select("value")
    .where("name", "=", setting)
    .executeTakeFirst();
  return row?.value as Taken | undefined;
}

async function writeTaken(db: Database, taken: Taken, now: Date): Promise<void> {
  await sql`
    insert into platform.setting (name, value, changed_at) values (${setting}, ${JSON.stringify(taken)}::jsonb, ${now})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
  `.execute(db);
}

/** What the log is called today: it may have been renamed, or deleted. */
async function nameOf(db: Database, log: string): Promise<string | undefined> {
  const row = await db.selectFrom("processes.log").select("name").where("id", "=", log).executeTakeFirst();
  return row?.name;
}
