import { z } from "zod";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { badCursor, readCursor, writeCursor } from "#platform/paging";
import { errors } from "../errors.ts";
import type * as schema from "../schema/index.ts";
import * as store from "../store/cases.ts";
import { numbersOf } from "../store/figures.ts";
import type { LogRow } from "../store/logs.ts";
import { timelineOf } from "../timeline.ts";
import { numberOf } from "./figures.ts";
import { readableLog } from "./logs.ts";

type CaseQuery = Input<typeof schema.listCases>["query"];

const casePlace = z.tuple([z.enum(["longest", "latest", "waiting", "events"]), z.string().max(60), z.int()]);

export async function listCases(
  ctx: Context,
  id: string,
  query: CaseQuery,
): Promise<Output<typeof schema.listCases>> {
  const log = await readableLog(ctx, id);
  const conditions = await conditionsOf(ctx, log, query);
  const place = readCursor(query.after, casePlace);
  if (place && place[0] !== query.sort) throw badCursor(query.after!);
  const after = place && { key: place[1], no: place[2] };
  const rows = await store.pageOfCases(ctx.db, log.edition, conditions, {
    sort: query.sort,
    after,
    limit: query.limit + 1,
  });
  const cases = rows.slice(0, query.limit);
  const last = cases.at(-1);
  return {
    cases: cases.map(caseOf),
    next: rows.length > query.limit && last ? writeCursor([query.sort, last.key, last.no]) : null,
    total: query.count ? await store.countCases(ctx.db, log.edition, conditions) : null,
  };
}

function caseOf(row: store.CaseRowOfStore): z.input<typeof schema.CaseRow> {
  return {
    id: row.id,
    from: row.first_at.toISOString(),
    to: row.last_at.toISOString(),
    seconds: row.seconds,
    waitingSeconds: row.waiting_seconds,
    events: row.events,
    variant: row.variant === null ? null : row.variant + 1,
    returns: row.returns,
    repeated: row.repeated,
  };
}

const hour = 3600;

/** The filter with numbers in place of names, two lookups at most. */
async function conditionsOf(ctx: Context, log: LogRow, query: CaseQuery): Promise<store.CaseConditions> {
  const { activity, start, end, supplier, customer } = query;
  const repeated = query.repeated === "*" ? undefined : query.repeated;
  const activities = await numbers(ctx, log, "activity", [activity, start, end, repeated]);
  const parties = await numbers(ctx, log, log.parties, [supplier, customer]);
  return {
    search: query.search,
    variant: query.variant === undefined ? undefined : query.variant - 1,
    activity: activities(activity),
    start: activities(start),
    end: activities(end),
    repeated: query.repeated === "*" ? "any" : activities(repeated),
    returned: query.returned,
    handOver:
      supplier === undefined && customer === undefined
        ? undefined
        : { supplier: parties(supplier), customer: parties(customer) },
    atLeastSeconds: query.atLeast === undefined ? undefined : query.atLeast * hour,
    atMostSeconds: query.atMost === undefined ? undefined : query.atMost * hour,
  };
}

async function numbers(ctx: Context, log: LogRow, kind: string, names: readonly (string | undefined)[]) {
  const wanted = [...new Set(names.filter((name) => name !== undefined))];
  const found = await numbersOf(ctx.db, log.edition, kind, wanted);
  for (const name of wanted) {
    if (!found.has(name)) throw errors.refuse("name_not_found", { log: log.name, name });
  }
  return (name: string | undefined) => (name === undefined ? undefined : found.get(name));
}

export async function listPassages(
  ctx: Context,
  id: string,
  query: Input<typeof schema.listPassages>["query"],
): Promise<Output<typeof schema.listPassages>> {
  const log = await readableLog(ctx, id);
  const kind = query.kind === "follows" ? "activity" : log.parties;
  const [one, other] = (await numberOf(ctx, log, kind, query.from, query.to)) as [number, number];
  // A return is counted once for its pair, whichever side it began on.
  const turned = query.kind === "return" && one > other;
  const wanted: store.PassageQuery = {
    edition: log.edition,
    parties: log.parties,
    kind: query.kind,
    from: turned ? other : one,
    to: turned ? one : other,
    month: monthNumber(query.month),
  };
  const rows = await store.pageOfPassages(
    ctx.db,
    wanted,
    readCursor(query.after, z.tuple([z.int()]))?.[0],
    query.limit + 1,
  );
  const passages = rows.slice(0, query.limit);
  const last = passages.at(-1);
  return {
    passages: passages.map((row) => ({
      case: row.case_id,
      position: row.position + 1,
      activity: row.activity,
      party: row.party,
      from: new Date(row.at.getTime() - row.seconds * 1000).toISOString(),
      to: row.at.toISOString(),
      seconds: row.seconds,
    })),
    next: rows.length > query.limit && last ? writeCursor([last.rank]) : null,
    total: query.count ? await store.countPassages(ctx.db, wanted) : null,
  };
}

/** "2024-03" as months since January 1970. */
export function monthNumber(month: string | undefined): number | undefined {
  if (month === undefined) return undefined;
  const [year, monthOfYear] = month.split("-").map(Number) as [number, number];
  return (year - 1970) * 12 + monthOfYear - 1;
}

const eventsAtOnce = 500;

export async function showCase(
  ctx: Context,
  id: string,
  query: Input<typeof schema.showCase>["query"],
): Promise<Output<typeof schema.showCase>> {
  const log = await readableLog(ctx, id);
  const row = await store.findCase(ctx.db, log.edition, query.case);
  if (!row) throw errors.refuse("case_not_found", { log: log.name, case: query.case });
  const after = query.after ?? 0;
  const events = await store.eventsOfCase(ctx.db, log.edition, row.no, after + eventsAtOnce);
  const shown = timelineOf(events, log.parties).slice(after);
  return {
    ...caseOf(row),
    parties: log.parties,
    timeline: shown.map((step) => ({
      ...step,
      position: step.position + 1,
      at: new Date(step.at).toISOString(),
    })),
    next: after + shown.length < row.events ? after + shown.length : null,
  };
}
