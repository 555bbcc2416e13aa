import { z } from "zod";
import { isOutsider } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { monthText } from "#science/time";
import { errors } from "../errors.ts";
import { logEvent } from "../events.ts";
import { mayManageLogs, readableAudiences } from "../policy.ts";
import type * as schema from "../schema/index.ts";
import { monthsOfLog } from "../store/figures.ts";
import { findByName, findLog, type LogWithWorst, pageOfLogs, removeLog, updateLog } from "../store/logs.ts";
import { discardUpload } from "./discard.ts";

/** Whose logs the actor may read; partners' people are told from our own by where they belong. */
export async function audiencesFor({ db, actor }: Context) {
  const outsider = actor.self !== undefined && actor.roles.length === 0 && (await isOutsider(db, actor.self));
  return readableAudiences(actor, outsider);
}

/** The log, if there is one and the actor may read it; to others it is not there. */
export async function readableLog(ctx: Context, id: string): Promise<LogWithWorst> {
  const audiences = await audiencesFor(ctx);
  const log = await findLog(ctx.db, id);
  if (!log || !audiences.includes(log.audience)) throw errors.refuse("log_not_found", { id });
  return log;
}

const place = z.tuple([z.string(), z.uuid()]);

export async function listLogs(
  ctx: Context,
  query: Input<typeof schema.listLogs>["query"],
): Promise<Output<typeof schema.listLogs>> {
  const after = readCursor(query.after, place);
  const rows = await pageOfLogs(ctx.db, {
    after: after && { name: after[0], id: after[1] },
    limit: query.limit + 1,
    audiences: await audiencesFor(ctx),
  });
  const logs = rows.slice(0, query.limit);
  const last = logs.at(-1);
  return {
    logs: logs.map(summaryOf),
    next: rows.length > query.limit && last ? writeCursor([last.name, last.id]) : null,
    mayImport: mayManageLogs(ctx.actor),
  };
}

export function summaryOf(log: LogWithWorst): z.input<typeof schema.LogSummary> {
  return {
    id: log.id,
    name: log.name,
    audience: log.audience,
    importedAt: log.imported_at.toISOString(),
    parties: log.parties,
    cases: log.cases,
    events: log.events,
    from: log.from_at.toISOString(),
    to: log.to_at.toISOString(),
    medianSeconds: log.median_seconds,
    waitingShare:
      log.parties === "none" || log.total_seconds === 0 ? null : log.waiting_seconds / log.total_seconds,
    worst: log.worst && {
      supplier: log.worst.supplier,
      customer: log.worst.customer,
      count: log.worst.count,
      meanSeconds: log.worst.mean_seconds,
      medianSeconds: log.worst.median_seconds,
      totalSeconds: log.worst.count * log.worst.mean_seconds,
    },
    badRows: log.rows_bad,
  };
}

const meanMonthSeconds = 30.436875 * 86_400;

/** Length of a log in months: what "a month" divides by. A log of a week counts as a month, or its rate would be a guess. */
export function monthsCovered(log: { readonly from_at: Date; readonly to_at: Date }): number {
  return Math.max(1, (log.to_at.getTime() - log.from_at.getTime()) / 1000 / meanMonthSeconds);
}

export async function showLog(ctx: Context, id: string): Promise<Output<typeof schema.showLog>> {
  const log = await readableLog(ctx, id);
  const months = await monthsOfLog(ctx.db, log.edition);
  return {
    ...summaryOf(log),
    activities: log.activities,
    units: log.units,
    resources: log.resources,
    variants: log.variants,
    meanSeconds: log.mean_seconds,
    p95Seconds: log.p95_seconds,
    totalSeconds: log.total_seconds,
    waitingSeconds: log.waiting_seconds,
    queueShare: log.started_seconds > 0 ? log.queue_seconds / log.started_seconds : null,
    reworkCases: log.rework_cases,
    pingPongCases: log.ping_pong_cases,
    months: monthsCovered(log),
    perMonth: months.map(({ month, count, wait_seconds }) => {
      return { month: monthText(month), handOvers: count, waitSeconds: wait_seconds };
    }),
    mayManage: mayManageLogs(ctx.actor),
  };
}

export async function changeLog(
  ctx: Context,
  id: string,
  change: Input<typeof schema.changeLog>["body"],
): Promise<Output<typeof schema.changeLog>> {
  const log = await readableLog(ctx, id);
  allow(mayManageLogs(ctx.actor));
  const next = { name: change.name ?? log.name, audience: change.audience ?? log.audience };
  const other = await findByName(ctx.db, next.name);
  if (other && other.id !== id) throw errors.refuse("name_taken", { name: next.name }, { place: "name" });
  await updateLog(ctx.db, id, next);
  await ctx.announce(
    logEvent("log_changed", id, { before: { name: log.name, audience: log.audience }, after: next }),
  );
  return { id, ...next };
}

export async function deleteLog(ctx: Context, id: string): Promise<Output<typeof schema.deleteLog>> {
  const log = await readableLog(ctx, id);
  allow(mayManageLogs(ctx.actor));
  await removeLog(ctx.db, id, log.edition);
  if (log.file) await discardUpload(ctx, log.file);
  await ctx.announce(logEvent("log_deleted", id, { name: log.name, cases: log.cases, events: log.events }));
  return { id };
}
