import { z } from "zod";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { nameIn } from "../outcomes/actions.ts";
import { readOutcomes } from "../outcomes/store.ts";
import { mayRun } from "../policy.ts";
import { compare } from "./compare.ts";
import { benchmarkErrors as errors } from "./errors.ts";
import { besideMeasures, ourFigures } from "./ours.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";

const place = z.tuple([exactMoment, z.uuid()]);

export async function listBenchmarks(
  context: Context,
  { after, limit }: Input<typeof schema.listBenchmarks>["query"],
): Promise<Output<typeof schema.listBenchmarks>> {
  const { actor, db, now } = context;
  const rows = await store.readBenchmarks(db, readCursor(after, place), limit);
  const asked = new Set(rows.flatMap(({ beside }) => beside ?? []));
  const figures = await ourFigures(context, asked);
  const last = rows.at(-1);
  return {
    benchmarks: rows.map(({ place: _, createdAt, ...row }) => {
      const own = row.beside === null ? undefined : figures.get(row.beside);
      const told =
        own && row.value !== null
          ? compare(
              own.ours,
              { value: row.value, year: row.year, unit: row.unit },
              { good: own.good, unit: own.unit, year: now.getUTCFullYear() },
            )
          : undefined;
      return {
        ...row,
        createdAt: createdAt.toISOString(),
        ours: own?.ours ? { ...own.ours, unit: own.unit } : null,
        standing: told?.standing ?? null,
        doubts: [...(told?.doubts ?? [])],
      };
    }),
    next: rows.length === limit && last ? writeCursor([last.place, last.id]) : null,
    beside: await besideOf(context),
    mayRecord: mayRun(actor),
  };
}

async function besideOf(context: Context) {
  const outcomes = await readOutcomes(context.db);
  return [
    ...Object.entries(besideMeasures).map(([key, { unit }]) => ({ key: `measure:${key}`, name: null, unit })),
    ...outcomes.map((one) => ({ key: `outcome:${one.key}`, name: nameIn(context, one), unit: one.unit })),
  ];
}

async function check(context: Context, { kind, beside, value, year }: store.BenchmarkDraft): Promise<void> {
  if (kind === "figure" && value === null) throw errors.refuse("value_needed", {}, { place: "value" });
  if (year > context.now.getUTCFullYear()) throw errors.refuse("year_ahead", { year }, { place: "year" });
  if (beside !== null && !(await besideOf(context)).some(({ key }) => key === beside))
    throw errors.refuse("beside_unknown", { key: beside }, { place: "beside" });
}

export async function addBenchmark(context: Context, draft: store.BenchmarkDraft) {
  await check(context, draft);
  return { id: await store.insertBenchmark(context.db, draft, context.actor.self ?? null) };
}

export async function changeBenchmark(context: Context, id: string, draft: store.BenchmarkDraft) {
  await check(context, draft);
  if (!(await store.updateBenchmark(context.db, id, draft)))
    throw errors.refuse("benchmark_not_found", { id });
  return { id };
}

export async function removeBenchmark({ db, now }: Context, id: string, removed: boolean) {
  if (!(await store.setRemoved(db, id, removed ? now : null)))
    throw errors.refuse("benchmark_not_found", { id });
  return { id };
}
