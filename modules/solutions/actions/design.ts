import {
  addWeeks,
  lastFullWeek,
  type MeasureKey,
  readKept,
  readSeries,
  type Series,
} from "#modules/measures";
import type { Context } from "#platform/context";
import { chooseDesign, type Design, weeksBefore } from "../evaluate/design.ts";
import { firstFullWeek } from "../evaluate/weeks.ts";
import { isMeasure } from "../plan/outcome.ts";
import * as read from "../store/read.ts";

export interface Weekly {
  readonly series: readonly Series[];
  /** The first week of which anything is known, and the last that is over. */
  readonly known: string;
  readonly through: string;
}

/** What was measured of a supplier's customers, each apart. */
export async function weeklyOf(
  { db, now }: Context,
  of: {
    readonly supplier: string;
    readonly service: string | null;
    readonly measure: MeasureKey;
    readonly from: string;
    readonly to?: string;
  },
): Promise<Weekly> {
  const kept = await readKept(db);
  const over = lastFullWeek(now, kept.zone ?? "UTC");
  const through = of.to !== undefined && of.to < over ? of.to : over;
  const known = kept.first ?? through;
  const from = of.from > known ? of.from : known;
  if (from > through) return { series: [], known, through };
  const series = await readSeries(db, {
    measure: of.measure,
    by: "pair",
    supplier: of.supplier,
    service: of.service ?? undefined,
    from,
    to: through,
  });
  return { series: series.filter(({ customer }) => customer !== null), known, through };
}

/** How its effect would be told, were it begun as it is planned now. */
export async function designOf(context: Context, row: read.ItemRow, weekly?: Weekly): Promise<Design> {
  const { measure, evaluateOn, supplier, service } = row;
  const none: Design = { kind: "none", period: 1, from: "", comparison: [], notCompared: [], measured: {} };
  if (measure === null || evaluateOn === null) return none;
  if (!isMeasure(measure)) return { ...none, kind: "waves" };
  const rollOut = (await read.rollOutOf(context.db, row.id)).map(({ customer, startsOn }) => ({
    customer: customer.id,
    startsOn,
  }));
  const first = row.firstStart;
  if (first === null) return none;
  const from = addWeeks(firstFullWeek(first), -weeksBefore - 4);
  const known = weekly ?? (await weeklyOf(context, { supplier: supplier.id, service, measure, from }));
  const others = await read.othersBegun(context.db, {
    solution: row.id,
    supplier: supplier.id,
    measure,
    from,
    to: evaluateOn,
  });
  return chooseDesign({
    measure,
    rollOut,
    evaluateOn,
    known: known.known,
    candidates: known.series.map(({ customer, weeks }) => ({
      customer: customer as string,
      weeks,
      hasOther: others.has(customer as string),
    })),
  });
}
