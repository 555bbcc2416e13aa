import { sql } from "kysely";
import type { Context } from "#platform/context";
import { emptySchemas } from "#platform/database";
import { forgetNotices } from "#platform/notices";
import { modules } from "../modules.ts";
import { sampleErrors } from "./errors.ts";
import { weeksUntil } from "./files.ts";

const name = "sample_company";

/** How the sample was made, and how many weeks have passed in it since. */
export interface Loaded {
  readonly language: "en" | "ru";
  readonly weeksLater: number;
  readonly passed: number;
}

/** Remembers that what is here is the sample, from the first row of it on, so that it can be taken away whole. */
export async function markSample({ db, actor, now }: Context, language: Loaded["language"]): Promise<void> {
  const made: Loaded = { language, weeksLater: weeksUntil(now), passed: 0 };
  await db
    .insertInto("platform.setting")
    .values({ name, value: JSON.stringify({ at: now.toISOString(), ...made }), changed_by: actor.userId })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

/** All of it is there: from now on weeks may pass in it. */
export async function noteWhole({ db }: Context): Promise<void> {
  await sql`
    update platform.setting set value = jsonb_set(value::jsonb, '{whole}', 'true') where name = ${name}
  `.execute(db);
}

export async function isWhole({ db }: Context): Promise<boolean> {
  const { rows } = await sql`
    select 1 from platform.setting where name = ${name} and value::jsonb ? 'whole'
  `.execute(db);
  return rows.length > 0;
}

/** Notes that weeks pass, and tells how the company stands then; whoever else would, waits. */
export async function notePassed({ db }: Context, weeks: number): Promise<Loaded> {
  const { rows } = await sql<{ value: Loaded }>`
    update platform.setting
    set value = jsonb_set(value::jsonb, '{passed}', to_jsonb(coalesce((value::jsonb ->> 'passed')::int, 0) + ${weeks}::int))
    where name = ${name} and value::jsonb ? 'whole' returning value::jsonb as value
  `.execute(db);
  if (!rows[0]) throw sampleErrors.refuse("not_loaded");
  return rows[0].value;
}

export async function isSample({ db }: Context): Promise<boolean> {
  const found = await db
    .selectFrom("platform.setting")
    .select("name")
    .where("name", "=", name)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Forgets everything that the rooms hold, back to the empty house; accounts and the record of events stay. Only
 * where the sample was loaded: a company of one's own is never thrown away by a button.
 */
export async function removeSample(context: Context): Promise<void> {
  const { db } = context;
  // Waits for an import that is writing, and keeps the next one waiting.
  await sql`select 1 from platform.setting where name = ${name} for update`.execute(db);
  if (!(await isSample(context))) throw sampleErrors.refuse("not_loaded");
  await emptySchemas(
    db,
    modules.map((module) => module.name),
  );
  await forgetNotices(db);
  await db.deleteFrom("platform.setting").where("name", "=", name).execute();
  await context.announce(
    ...modules.map((module) => ({
      kind: "sample_removed",
      module: module.name,
      subject: { kind: "company", id: name },
    })),
  );
}
