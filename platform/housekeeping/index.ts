// What nobody needs any more is thrown away once a night.

import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { JobDefinition } from "#platform/jobs";

/** A key protects against a repeated request, which comes within minutes; a week is ample. */
const keysFor = "7 days";
const tasksFor = "90 days";
const noticesFor = "90 days";
/** What nobody has read for so long went by letter, or concerns nobody any more. */
const unreadNoticesFor = "365 days";

export interface Swept {
  readonly keys: number;
  readonly tasks: number;
  readonly notices: number;
  readonly sessions: number;
  readonly links: number;
}

export async function sweep({ db, now }: Context): Promise<Swept> {
  const gone = async (statement: ReturnType<typeof sql>) =>
    Number((await statement.execute(db)).numAffectedRows ?? 0);
  return {
    keys: await gone(
      sql`delete from platform.idempotency where at < ${now}::timestamptz - ${keysFor}::interval`,
    ),
    tasks: await gone(
      sql`delete from platform.task where ended_at < ${now}::timestamptz - ${tasksFor}::interval`,
    ),
    notices: await gone(
      sql`delete from platform.notice where read_at < ${now}::timestamptz - ${noticesFor}::interval
        or created_at < ${now}::timestamptz - ${unreadNoticesFor}::interval`,
    ),
    sessions: await gone(sql`delete from auth.session where "expiresAt" < ${now}`),
    links: await gone(sql`delete from auth.verification where "expiresAt" < ${now}`),
  };
}

export const housekeeping: JobDefinition = {
  name: "platform.housekeeping",
  schedule: "17 3 * * *",
  work: (run) => run.transact(sweep),
};
