// What happens to waves by itself: telling, reminding, closing, the next of a series. Everything may run twice, late,
// or beside another; nobody but these jobs sees who still owes an answer.

import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { Refusal } from "#platform/errors";
import type { JobRun } from "#platform/jobs";
import { mayCloseBatch } from "#science/disclosure";
import { dayIn } from "#science/time";
import { tellAsked, tellReleased, tellReminded } from "../notices/tell.ts";
import { queueClosing, startClosing } from "./actions/change.ts";
import { launchNext } from "./actions/series.ts";
import { inviteJob } from "./job-names.ts";
import { remindersDue } from "./plan.ts";
import * as invited from "./store/invited.ts";
import * as series from "./store/series.ts";
import { findWave, type WaveRow } from "./store/waves.ts";

/** People told in one transaction. */
const atOnce = 500;

/** Tells those who are asked, so many at a time; what was told is noted with it, so that nobody is told twice. */
export async function inviteEverybody({ transact, signal }: JobRun, wave: string): Promise<void> {
  while (!signal.aborted) {
    const told = await transact(async (ctx) => {
      const found = await findWave(ctx.db, wave, true);
      if (found?.state !== "open" || !found.opensAt || found.opensAt > ctx.now) return 0;
      const next = await invited.nextToTell(ctx.db, wave, atOnce);
      const last = next.at(-1);
      if (!last) return 0;
      await tellAsked(ctx, found, next);
      await invited.setTold(ctx.db, wave, last.no);
      return next.length;
    });
    if (told < atOnce) return;
  }
}

/** A wave that came from a file, or ended so long ago, is no news. */
const isNews = ({ source, closesAt }: WaveRow, now: Date): boolean =>
  source === "asked" && (closesAt === null || now.getTime() - closesAt.getTime() < newsFor);
const newsFor = 7 * 24 * 3_600_000;

export async function tellReleasedTo({ transact, signal }: JobRun, wave: string): Promise<void> {
  const people = await transact(({ db }) => invited.everybodyInvited(db, wave));
  for (let from = 0; from < people.length && !signal.aborted; from += atOnce) {
    await transact(async (ctx) => {
      const found = await findWave(ctx.db, wave);
      if (found && isNews(found, ctx.now)) await tellReleased(ctx, found, people.slice(from, from + atOnce));
    });
  }
}

/** Looks after every wave that is under way, then launches what is due; one that fails keeps no other waiting. */
export async function tendWaves(run: JobRun): Promise<void> {
  const waves = await run.transact(({ db }) => series.wavesUnderWay(db));
  const failed: unknown[] = [];
  for (const wave of waves) {
    if (run.signal.aborted) return;
    await run.transact((ctx) => tendOne(ctx, wave)).catch((error: unknown) => failed.push(error));
  }
  await launchDue(run);
  if (failed.length > 0) throw failed[0];
}

async function tendOne(
  ctx: Context,
  { id, state, opensAt, closesAt, untold }: series.WaveUnderWay,
): Promise<void> {
  if (state === "closing") return queueClosing(ctx, id);
  if (closesAt && closesAt <= ctx.now) return startClosing(ctx, id);
  if (untold && opensAt <= ctx.now) {
    await ctx.later(inviteJob, { wave: id });
  }
  await remind(ctx, id);
}

async function remind(ctx: Context, id: string): Promise<void> {
  const wave = await findWave(ctx.db, id, true);
  if (wave?.state !== "open" || !wave.opensAt) return;
  const due = remindersDue({ ...wave, opensAt: wave.opensAt }, ctx.now);
  const latest = due.at(-1);
  if (latest === undefined) return;
  // Reminders that came due together, because nothing ran, are one.
  const people = await invited.owing(ctx.db, id, wave.told);
  for (let from = 0; from < people.length; from += atOnce)
    await tellReminded(ctx, wave, people.slice(from, from + atOnce), latest);
  await invited.setReminded(ctx.db, id, due);
}

async function launchDue(run: JobRun): Promise<void> {
  const { today, due } = await run.transact(async ({ db, now }) => {
    const day = dayIn(await houseZone(db), now);
    return { today: day, due: await series.dueSeries(db, day) };
  });
  for (const id of due) {
    try {
      await run.transact((ctx) => launchNext(ctx, id, today));
    } catch (error) {
      // What stands in its way the lead sees on the page; other series must not wait for it.
      if (!(error instanceof Refusal)) throw error;
      run.house.log.warn({ series: id, code: error.code }, "a wave of a series could not be launched");
    }
  }
}

/** Rule R4: a batch of a standing question closes when k new people have answered and a week has passed. */
export async function closeBatches(run: JobRun): Promise<void> {
  const full = await run.transact(async ({ db, now }) =>
    (await series.openBatches(db)).filter(
      ({ people, k, since }) =>
        mayCloseBatch({ people, k, since: since.getTime(), now: now.getTime() }).close,
    ),
  );
  for (const { id } of full) await run.transact((ctx) => startClosing(ctx, id));
}
