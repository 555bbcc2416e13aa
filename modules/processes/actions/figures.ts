import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { monthText } from "#science/time";
import { errors } from "../errors.ts";
import type * as schema from "../schema/index.ts";
import * as store from "../store/figures.ts";
import type { LogRow, PairRow } from "../store/logs.ts";
import { monthsCovered, readableLog } from "./logs.ts";

export async function showPicture(
  ctx: Context,
  id: string,
  limit: number,
): Promise<Output<typeof schema.showPicture>> {
  const log = await readableLog(ctx, id);
  const activities = await store.activitiesOf(ctx.db, log.edition);
  const place = new Map(activities.map(({ no }, at) => [no, at]));
  const flows = await store.activityFlows(ctx.db, log.edition, limit);
  const { pairs, steps } = await store.flowTotals(ctx.db, log.edition, "activity");
  return {
    cases: log.cases,
    activities: activities.map(({ no: _, ...activity }) => activity),
    flows: flows.map((flow) => ({
      from: place.get(flow.from_no)!,
      to: place.get(flow.to_no)!,
      count: flow.count,
      meanSeconds: flow.mean_seconds,
      medianSeconds: flow.median_seconds,
    })),
    pairs,
    steps,
  };
}

export async function showHandOvers(
  ctx: Context,
  id: string,
  limit: number,
): Promise<Output<typeof schema.showHandOvers>> {
  const log = await readableLog(ctx, id);
  const totals = await store.flowTotals(ctx.db, log.edition, "party");
  const edges = await store.partyPairs(ctx.db, log, "between", limit);
  const own = await store.partyPairs(ctx.db, log, "within", limit);
  return {
    parties: log.parties,
    months: monthsCovered(log),
    eventsUsed: log.handed_events,
    eventsWithout: log.unhanded_events,
    between: totals.between,
    within: totals.steps - totals.between,
    waitingSeconds: log.waiting_seconds,
    pairs: totals.between_pairs,
    edges: edges.map(pairOf),
    own: own.map(pairOf),
  };
}

function pairOf({ supplier, customer, count, mean_seconds, median_seconds }: PairRow) {
  return {
    supplier,
    customer,
    count,
    meanSeconds: mean_seconds,
    medianSeconds: median_seconds,
    totalSeconds: count * mean_seconds,
  };
}

/** The number behind a name of the log; a name that it does not know is refused. */
export async function numberOf(
  ctx: Context,
  log: LogRow,
  kind: string,
  ...names: string[]
): Promise<number[]> {
  const numbers = await store.numbersOf(ctx.db, log.edition, kind, names);
  return names.map((name) => {
    const no = numbers.get(name);
    if (no === undefined) throw errors.refuse("name_not_found", { log: log.name, name });
    return no;
  });
}

export async function showPair(
  ctx: Context,
  id: string,
  { supplier, customer }: Input<typeof schema.showPair>["query"],
): Promise<Output<typeof schema.showPair>> {
  const log = await readableLog(ctx, id);
  const [from, to] = await numberOf(ctx, log, log.parties, supplier, customer);
  const months = await store.monthsOfPair(ctx.db, log.edition, from!, to!);
  return {
    months: months.map((m) => ({
      month: monthText(m.month),
      count: m.count,
      waitSeconds: m.wait_seconds,
      medianSeconds: m.median_seconds,
    })),
  };
}

export async function showPingPong(
  ctx: Context,
  id: string,
  limit: number,
): Promise<Output<typeof schema.showPingPong>> {
  const log = await readableLog(ctx, id);
  const rows = await store.pingPongPairs(ctx.db, log, limit);
  return {
    parties: log.parties,
    cases: log.ping_pong_cases,
    ofCases: log.cases,
    pairs: rows[0]?.pairs ?? 0,
    edges: rows.map(({ a, b, count, cases }) => ({ a, b, count, cases })),
  };
}

export async function showRework(ctx: Context, id: string): Promise<Output<typeof schema.showRework>> {
  const log = await readableLog(ctx, id);
  const activities = await store.activitiesOf(ctx.db, log.edition);
  return {
    cases: log.rework_cases,
    ofCases: log.cases,
    activities: activities
      .filter(({ rework }) => rework > 0)
      .sort((a, b) => b.rework - a.rework || a.no - b.no)
      .map(({ name, rework, cases, events }) => ({ name, cases: rework, casesWith: cases, events })),
  };
}

export async function listVariants(
  ctx: Context,
  id: string,
  { after, limit }: Input<typeof schema.listVariants>["query"],
): Promise<Output<typeof schema.listVariants>> {
  const log = await readableLog(ctx, id);
  const kept = await store.keptVariants(ctx.db, log.edition);
  const from = after ?? 0;
  const rows = await store.pageOfVariants(ctx.db, log.edition, from, limit);
  return {
    total: log.variants,
    kept,
    cases: log.cases,
    variants: rows.map((row) => ({
      rank: row.rank + 1,
      cases: row.cases,
      covered: row.covered,
      medianSeconds: row.median_seconds,
      activities: row.activities,
    })),
    next: from + rows.length < kept ? from + rows.length : null,
  };
}

export async function listNames(
  ctx: Context,
  id: string,
  kind: "activity" | "party",
): Promise<Output<typeof schema.listNames>> {
  const log = await readableLog(ctx, id);
  return { names: await store.namesOf(ctx.db, log.edition, kind === "activity" ? "activity" : log.parties) };
}
