import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { countMeasures } from "./counting.ts";
import { type Source, sources } from "./measure.ts";
import { makeCells } from "./store/cells.ts";
import { type Difference, differencesIn, drawSample, noteChecked, wrongSums } from "./store/verify.ts";

/** So many differences are told; one is enough to know that something is wrong. */
const most = 1_000;

type Transact = JobRun["transact"];

/** Counts what is pending, counts everything anew beside it and compares; with `recount` what is kept is put right. */
export async function verifyMeasures(transact: Transact, recount: boolean): Promise<Difference[]> {
  await transact((context) => countMeasures(context));
  const found = await transact(async (context) => {
    const differences: Difference[] = [];
    for (const source of sources) differences.push(...(await compare(context, source, "all")));
    differences.push(...(await wrongSums(context, most)));
    return differences.slice(0, most);
  });
  if (recount) await transact((context) => countMeasures(context, true));
  return found;
}

async function compare(context: Context, source: Source, reach: "all" | "cells"): Promise<Difference[]> {
  return differencesIn(context, source, reach, await houseZone(context.db), most);
}

/** So many cells are looked at every night. */
const nightly = 400;

interface Checked {
  readonly cells: number;
  readonly differed: number;
}

/** Counts some cells anew, drawn at random, and says what differs: in the log, and on the page. Nothing is put right silently. */
export async function checkSample(run: Pick<JobRun, "transact" | "house">): Promise<Checked> {
  await run.transact((context) => countMeasures(context));
  const { cells, found } = await run.transact(async (context) => {
    await drawSample(context, nightly);
    const some: Source[] = ["asked", "ratings", "clocks"];
    await makeCells(context, await houseZone(context.db), some);
    const differences: Difference[] = [];
    for (const source of some) differences.push(...(await compare(context, source, "cells")));
    differences.push(...(await compare(context, "hand_overs", "all")), ...(await wrongSums(context, most)));
    const { rows } = await context.client.query<{ cells: number }>(
      "select count(distinct (source, supplier, customer, week))::int as cells from cell",
    );
    const drawn = rows[0]?.cells ?? 0;
    await noteChecked(context, drawn, differences.length, context.now);
    return { cells: drawn, found: differences };
  });
  for (const { measure, supplier, customer, week, service, kept, counted } of found.slice(0, 20))
    run.house.log.error(
      { measure, supplier, customer, week, service, kept, counted },
      "a kept figure differs from what it was counted from",
    );
  return { cells, differed: found.length };
}
