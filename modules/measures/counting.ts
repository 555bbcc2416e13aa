import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { measuresCounted } from "./events.ts";
import { type Source, sources } from "./measure.ts";
import { makeCells, readTaken, takeStale } from "./store/cells.ts";
import {
  anyMerged,
  beginCounting,
  countInto,
  keepCounted,
  keepSums,
  noteCounted,
  readTouched,
  readZone,
  type Touched,
} from "./store/keep.ts";

/**
 * Counts what was marked, or everything. One transaction: whoever reads meanwhile sees the figures before. May run twice;
 * when nothing was marked it does nothing.
 */
export async function countMeasures(context: Context, everything = false): Promise<Touched> {
  await beginCounting(context);
  const zone = await houseZone(context.db);
  const counted = await readZone(context);
  await takeStale(context);
  const taken = await readTaken(context);
  // Other weeks, other figures.
  const all = everything || counted !== zone;
  const whole: readonly Source[] = all ? sources : taken.whole;
  const some = all ? [] : taken.some;
  if (whole.length === 0 && some.length === 0) return { from: null, pairs: 0, cells: 0 };
  const merged = await anyMerged(context);
  for (const source of whole) await countSource(context, source, "all", zone, merged);
  if (some.length > 0) {
    await makeCells(context, zone, some);
    for (const source of some) await countSource(context, source, "cells", zone, merged);
  }
  const touched = await readTouched(context);
  await noteCounted(context, zone, context.now);
  if (touched.from === null) return touched;
  await keepSums(context, touched);
  await context.announce(measuresCounted({ from: touched.from, pairs: touched.pairs }));
  return touched;
}

async function countSource(
  context: Context,
  source: Source,
  reach: "all" | "cells",
  zone: string,
  merged: boolean,
): Promise<void> {
  const table = `counted_${source}`;
  await countInto(context, table, source, reach, zone, merged);
  await keepCounted(context, table, source, reach);
}
