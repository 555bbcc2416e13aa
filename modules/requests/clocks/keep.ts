import type { Context } from "#platform/context";
import { requestEvent } from "../events.ts";
import { calendarsOf } from "./calendars.ts";
import { type ComputedClock, clocksOf, computeClocks } from "./cases.ts";
import { chooseTerms, worksToAsk } from "./choose.ts";
import { facesOf } from "./course.ts";
import { differingFields } from "./kept-fields.ts";
import type { ClockedWork, LogEvent, RequestLog } from "./log.ts";
import {
  type LoadedLog,
  loadLogs,
  lockClocks,
  markTold,
  setDue,
  type WrittenClock,
  writeClocks,
} from "./store.ts";

/** Computes a request's clocks anew and keeps them; tells of what came due. Running twice changes and tells nothing more. */
export async function keepClocks(context: Context, request: string, event?: LogEvent): Promise<void> {
  const { db } = context;
  await lockClocks(db, request);
  let [log] = await loadLogs(db, [request]);
  if (!log) return;
  const asking = event ? worksToAsk(log, event) : [];
  if (asking.length > 0) {
    for (const asked of asking) await chooseTerms(db, log, asked);
    [log] = (await loadLogs(db, [request])) as [LoadedLog];
  }
  await keepLog(context, log);
}

/** Asks for every work that has no agreements which ones held when it began, as if its beginning had just happened. */
export async function askAnew({ db }: Context, log: RequestLog): Promise<void> {
  const known = new Set(log.terms.map(({ work }) => work));
  for (const work of log.works)
    if (!known.has(work.id)) await chooseTerms(db, log, { work, since: work.openedAt });
}

async function keepLog(context: Context, log: LoadedLog): Promise<void> {
  const { db } = context;
  if (log.terms.length === 0 && log.kept.length === 0) return;
  const calendars = await calendarsOf(db, [log]);
  const computed = computeClocks(clocksOf(log, calendars, log.now));
  if (isNews(log, computed)) {
    const written = await writeClocks(db, log.id, computed, log.now);
    await tell(context, log, pairsOf(computed, written));
  }
  const due = dueOf(log, computed).filter(({ work, at }) => work.dueAt !== at);
  if (due.length === 0) return;
  await setDue(
    db,
    due.map(({ work, at }) => ({ work: work.id, at })),
  );
  context.touch(`requests/${log.id}`, ...due.map(({ work }) => `requests/of/${work.unit}`));
}

/** Whether anything but the running time itself differs from what is kept, or is to be told. */
function isNews(log: LoadedLog, computed: readonly ComputedClock[]): boolean {
  if (computed.length !== log.kept.length) return true;
  return computed.some(({ work, agreement, version, run }) => {
    const kept = log.kept.find(
      (row) =>
        row.work === (work?.id ?? null) &&
        row.agreement === agreement &&
        row.version === version &&
        row.target === run.target,
    );
    if (!kept || differingFields(kept, run).some((field) => field !== "elapsedSeconds")) return true;
    if (run.state !== "running" && run.elapsedSeconds !== kept.elapsedSeconds) return true;
    const toWarn = run.state === "running" && run.warn !== null && run.warn <= log.now;
    return (toWarn && kept.warnedAt === null) || (run.breachedAt !== null && kept.escalatedAt === null);
  });
}

interface Pair {
  readonly clock: ComputedClock;
  readonly row: WrittenClock;
}

const keyOf = (work: string | null, agreement: string, version: number, target: string) =>
  `${work} ${agreement} ${version} ${target}`;

function pairsOf(computed: readonly ComputedClock[], written: readonly WrittenClock[]): Pair[] {
  const rows = new Map(
    written.map((row) => [keyOf(row.work, row.agreement, row.version, row.target), row] as const),
  );
  return computed.flatMap((clock) => {
    const row = rows.get(keyOf(clock.work?.id ?? null, clock.agreement, clock.version, clock.run.target));
    return row ? [{ clock, row }] : [];
  });
}

/** Announces what came due since it was last looked: each warning and each missed target once. */
async function tell(context: Context, log: LoadedLog, pairs: readonly Pair[]): Promise<void> {
  const missed = pairs.filter(({ clock, row }) => clock.run.breachedAt !== null && row.escalatedAt === null);
  const warned = pairs.filter(
    ({ clock: { run }, row }) =>
      run.state === "running" && row.warnedAt === null && run.warn !== null && run.warn <= log.now,
  );
  const news = (pair: Pair, at: number | null) => (at ?? 0) > pair.clock.quietUntil;
  await context.announce(
    ...missed
      .filter((pair) => news(pair, pair.clock.run.breachedAt))
      .map((pair) => told("clock_breached", log, pair)),
    ...warned
      .filter((pair) => news(pair, pair.clock.run.warn))
      .map((pair) => told("clock_warned", log, pair)),
  );
  await markTold(context.db, {
    warned: warned.map(({ row }) => row.id),
    escalated: missed.map(({ row }) => row.id),
  });
}

function told(kind: "clock_warned" | "clock_breached", log: LoadedLog, { clock, row }: Pair) {
  const work = clock.work ?? facingOf(log);
  const due = new Date(clock.run.due ?? log.now).toISOString();
  return requestEvent(
    kind,
    log.id,
    { clock: row.id, work: row.work, unit: work.unit, target: row.target, due },
    [work.unit, work.assignee],
  );
}

/** The work that answers to whoever asked now, or did last. */
function facingOf(log: RequestLog): ClockedWork {
  const faces = facesOf(log);
  return (faces.find(({ over }) => !over) ?? faces.at(-1)) as ClockedWork;
}

/** When each work is due: the nearest of what is still owed, missed or not; the chain's counts for who faces it now. */
function dueOf(log: LoadedLog, computed: readonly ComputedClock[]) {
  const facing = facingOf(log).id;
  return log.works.map((work) => {
    const owed = computed
      .filter((clock) => (clock.work?.id ?? facing) === work.id && isOwed(clock))
      .map(({ run }) => run.due)
      .filter((due) => due !== null);
    return { work, at: work.over || owed.length === 0 ? null : Math.min(...owed) };
  });
}

const isOwed = ({ run: { state, ended } }: ComputedClock) =>
  state === "running" || (state === "breached" && ended === null);
