// Letters set aside: looked at by somebody, and then taken after all or thrown away.

import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { Refusal } from "#platform/errors";
import type { JobDefinition, JobRun } from "#platform/jobs";
import { errors } from "../errors.ts";
import { openReader, UnreadableLetter } from "../reading/reader.ts";
import * as store from "./store.ts";
import { describeLetter, type TakeLetter } from "./watch.ts";

export interface AsideItem {
  readonly id: string;
  readonly mailbox: string;
  readonly address: string;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly reason: string;
  readonly detail: string | null;
  readonly size: number;
  readonly state: "aside" | "taking";
  readonly at: Date;
}

/** The latest first, of these mailboxes. */
export async function listAside(
  db: Database,
  mailboxes: readonly string[],
  { before, limit }: { before: string | undefined; limit: number },
): Promise<AsideItem[]> {
  const { rows } = await sql<AsideItem>`
    select a.id, a.mailbox, m.address, a.sender, a.subject, a.reason, a.detail, a.size, a.state, a.at
    from platform.mail_aside a join platform.mailbox m on m.id = a.mailbox
    where a.mailbox = any(${[...mailboxes]}::uuid[]) and a.state in ('aside', 'taking')
      and ${before ? sql`a.id < ${before}` : sql`true`}
    order by a.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function mailboxOfAside(db: Database, id: string): Promise<string> {
  const { rows } = await sql<{ mailbox: string }>`
    select mailbox from platform.mail_aside where id = ${id} and state in ('aside', 'taking')
  `.execute(db);
  if (!rows[0]) throw errors.refuse("aside_not_found", { id });
  return rows[0].mailbox;
}

async function decide(ctx: Context, id: string, state: "taking" | "discarded"): Promise<void> {
  const { numAffectedRows } = await sql`
    update platform.mail_aside set state = ${state}, decided_by = ${ctx.actor.userId}, decided_at = now()
    where id = ${id} and state in ('aside', 'taking')
  `.execute(ctx.db);
  if (numAffectedRows === 0n) throw errors.refuse("aside_not_found", { id });
}

/** Somebody has looked at it: it is taken although it was set aside. */
export async function takeAside(ctx: Context, id: string): Promise<void> {
  await decide(ctx, id, "taking");
  await ctx.later("mail.take-aside", { id });
}

export async function discardAside(ctx: Context, id: string): Promise<void> {
  await decide(ctx, id, "discarded");
}

interface Row {
  readonly taken: number;
  readonly mailbox: string;
  readonly address: string;
  readonly file: string | null;
}

export const takeAsideJob = (take: TakeLetter): JobDefinition => ({
  name: "mail.take-aside",
  work: (run, { id }: { id: string }) => takeOneAside(run, id, take),
});

async function takeOneAside(run: JobRun, id: string, take: TakeLetter): Promise<void> {
  const { rows } = await run.house.pool.query<Row>(
    `select a.taken, a.mailbox, m.address, a.file from platform.mail_aside a
     join platform.mailbox m on m.id = a.mailbox where a.id = $1 and a.state = 'taking'`,
    [id],
  );
  const row = rows[0];
  if (!row) return;
  const back = (reason: string, detail: string) =>
    run.transact(({ db }) =>
      sql`update platform.mail_aside set state = 'aside', reason = ${reason}, detail = ${detail}
          where id = ${id} and state = 'taking'`.execute(db),
    );
  if (!row.file) {
    await back("too_large", "only its headers were fetched");
    return;
  }
  const reader = openReader(run.house.config, { threads: 1 });
  try {
    const letter = await reader.read(run.house.uploads.pathOf(row.file));
    let used = false;
    try {
      used = await run.transact(async (ctx) => {
        // Locks it, so that twice at once takes it once.
        const { numAffectedRows } = await sql`
          update platform.mail_aside set state = 'taken' where id = ${id} and state = 'taking'
        `.execute(ctx.db);
        if (numAffectedRows === 0n) return false;
        const mailbox = { id: row.mailbox, address: row.address };
        const outcome = await take(ctx, { letter, mailbox, taken: row.taken, approved: true });
        await store.writeOutcome(ctx.db, row.taken, describeLetter(letter), outcome);
        if (outcome.outcome === "aside") {
          await sql`update platform.mail_aside set state = 'aside', reason = ${outcome.reason},
            detail = ${outcome.detail ?? null} where id = ${id}`.execute(ctx.db);
        }
        return outcome.outcome === "taken";
      });
    } finally {
      if (!used) for (const file of letter.files) await run.house.uploads.remove(file.id);
    }
  } catch (error) {
    if (error instanceof UnreadableLetter) await back("unreadable", error.message);
    else if (error instanceof Refusal) await back("refused", `${error.code}: ${error.message}`);
    else throw error;
  } finally {
    await reader.close();
  }
}

const keptFor = "30 days";

/** The bytes of letters that somebody threw away, or that were taken in the end, go after a while. */
export const sweepAside: JobDefinition = {
  name: "mail.sweep-aside",
  schedule: "41 3 * * *",
  async work({ house }) {
    const { rows } = await house.pool.query<{ file: string }>(
      `with old as (
         select id, file from platform.mail_aside
         where state in ('taken', 'discarded') and file is not null and decided_at < now() - $1::interval limit 1000
       ), cleared as (update platform.mail_aside a set file = null from old where a.id = old.id),
       gone as (delete from platform.file f using old where f.id = old.file)
       select file from old`,
      [keptFor],
    );
    for (const { file } of rows) await house.uploads.remove(file);
  },
};
