import { z } from "zod";
import { houseZone } from "#modules/catalogue";
import { addWeeks, lastFullWeek, readSeries } from "#modules/measures";
import type { Context } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { type InsightEvent, type InsightParticulars, insightEvent } from "../events.ts";
import { mayAnswer, partiesSeen } from "../policy.ts";
import { alertErrors } from "./errors.ts";
import { shownValue } from "./picture.ts";
import type { AlertItem, AlertView } from "./schema.ts";
import * as answers from "./store/answer.ts";
import * as store from "./store/read.ts";
import { topicNames } from "./topics.ts";
import { kindOf, moreIs, type WeeklyMeasure } from "./watched.ts";

type Names = Awaited<ReturnType<typeof topicNames>>;

function itemOf({ actor }: Context, row: store.AlertRow, names: Names): AlertItem {
  const {
    series: _,
    weight: ___,
    picture: __,
    saidAt,
    ...rest
  } = row as store.AlertRow & { picture?: unknown };
  return {
    ...rest,
    saidAt: saidAt?.toISOString() ?? null,
    topicName: row.topic === null ? null : (names.get(row.topic)?.[actor.language] ?? row.topic),
    unit: row.measure === "waiting" ? "hours" : kindOf(row.measure) === "counts" ? "per_week" : "marks",
    moreIs: moreIs[row.measure],
    mayAnswer:
      row.state !== "over" &&
      mayAnswer(actor, { supplier: row.supplier?.id ?? null, customer: row.customer?.id ?? null }),
  };
}

export const namesFor = async ({ db }: Context, rows: readonly store.AlertRow[]): Promise<Names> =>
  rows.some(({ topic }) => topic !== null) ? topicNames(db) : new Map();

const place = z.tuple([z.union([z.iso.date(), z.number()]), z.uuid()]);

export async function listAlerts(
  ctx: Context,
  { after, ...filter }: Omit<store.AlertFilter, "after"> & { readonly after?: string | undefined },
): Promise<{ alerts: AlertItem[]; next: string | null }> {
  const at = readCursor(after, place);
  const isWeighed = filter.show === "waiting";
  const rows = await store.listAlerts(ctx.db, partiesSeen(ctx.actor), {
    ...filter,
    after: at && (typeof at[0] === "number") === isWeighed ? { at: at[0], id: at[1] } : undefined,
  });
  const names = await namesFor(ctx, rows);
  const last = rows.at(-1);
  return {
    alerts: rows.map((row) => itemOf(ctx, row, names)),
    next:
      last && rows.length === filter.limit
        ? writeCursor([isWeighed ? last.weight : last.raisedOn, last.id])
        : null,
  };
}

/** Whoever may not see it is told the same as where there is none. */
async function loadAlert(ctx: Context, id: string) {
  const found = await store.alertOf(ctx.db, id);
  const seen = partiesSeen(ctx.actor);
  const sides = [found?.supplier?.id, found?.customer?.id];
  if (!found || (seen !== null && !sides.some((side) => side !== undefined && seen.includes(side))))
    throw alertErrors.refuse("alert_not_found", { id });
  return found;
}

export async function showAlert(ctx: Context, id: string): Promise<AlertView> {
  const row = await loadAlert(ctx, id);
  return {
    ...itemOf(ctx, row, await namesFor(ctx, [row])),
    picture: { points: [...row.picture.points] },
    later: await laterOf(ctx, row),
  };
}

/** How it went on; topics and surveys have pages of their own for that. */
async function laterOf({ db, now }: Context, row: store.AlertRow): Promise<AlertView["later"]> {
  const [from, to] = [addWeeks(row.raisedOn, 1), lastFullWeek(now, await houseZone(db))];
  if (!row.supplier || !row.customer || row.measure === "topic" || row.measure === "survey" || from > to)
    return [];
  const measure: WeeklyMeasure = row.measure;
  const sides = { supplier: row.supplier.id, customer: row.customer.id };
  const [series] = await readSeries(db, { measure, by: "pair", ...sides, from, to });
  return (series?.weeks ?? []).map((figure) => ({
    week: figure.week,
    value: shownValue(measure, figure),
    n: figure.n,
  }));
}

export const person = ({ actor }: Context): string | null => actor.self ?? null;

export async function loadToAnswer(ctx: Context, id: string) {
  await answers.lockAlert(ctx.db, id);
  const alert = await loadAlert(ctx, id);
  allow(mayAnswer(ctx.actor, { supplier: alert.supplier?.id ?? null, customer: alert.customer?.id ?? null }));
  if (alert.state === "over") throw alertErrors.refuse("alert_over");
  return alert;
}

export async function told<E extends InsightEvent>(
  ctx: Context,
  kind: E,
  alert: store.AlertRow,
  more: Omit<InsightParticulars[E], "measure" | "supplier" | "customer">,
): Promise<void> {
  const of = {
    measure: alert.measure,
    supplier: alert.supplier?.id ?? null,
    customer: alert.customer?.id ?? null,
  };
  const particulars = { ...of, ...more } as unknown as InsightParticulars[E];
  await ctx.announce(insightEvent(kind, { kind: "alert", id: alert.id }, particulars, "alerts"));
}

export async function acknowledgeAlert(ctx: Context, id: string, note: string) {
  const alert = await loadToAnswer(ctx, id);
  if (alert.state === "need") throw alertErrors.refuse("alert_need_already");
  await answers.answerAlert(ctx.db, id, { state: "acknowledged", note, by: person(ctx), at: ctx.now });
  await told(ctx, "alert_acknowledged", alert, {});
  return { id };
}

export async function snoozeAlert(
  ctx: Context,
  id: string,
  { until, note }: { readonly until: string; readonly note: string },
) {
  const alert = await loadToAnswer(ctx, id);
  const ahead = (Date.parse(until) - ctx.now.getTime()) / 86_400_000;
  if (!(ahead > 0 && ahead < 184)) throw alertErrors.refuse("snooze_bad", { until }, { place: "until" });
  if (alert.state === "need") throw alertErrors.refuse("alert_need_already");
  if (await answers.anotherWaits(ctx.db, id)) throw alertErrors.refuse("another_waits");
  await answers.answerAlert(ctx.db, id, { state: "snoozed", until, note, by: person(ctx), at: ctx.now });
  await told(ctx, "alert_snoozed", alert, { until });
  return { id };
}
