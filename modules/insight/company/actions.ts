import { addWeeks } from "#modules/measures";
import { needsOf } from "#modules/needs";
import { solutionsOf } from "#modules/solutions";
import type { Context } from "#platform/context";
import { listAlerts } from "../alerts/store/read.ts";
import { partiesSeen } from "../policy.ts";
import { concernsNeed, concernsSolution, needLine, solutionLine } from "./lines.ts";
import { lostHours } from "./lost-hours.ts";
import type { CompanyView } from "./schema.ts";
import { clockHoursOf, readCompany, spanOf, sumOf, usualHours } from "./span.ts";

const shown = 8;

/** Totals are for everybody; relationships, needs and solutions by name are those of the reader's own parties. */
export async function showCompany(ctx: Context): Promise<CompanyView> {
  const { db, actor } = ctx;
  const seen = partiesSeen(actor);
  const span = await spanOf(ctx);
  const company = await readCompany(ctx, span);
  const waiting = usualHours(company, "waiting");
  const handOvers = usualHours(company, "hand_over_waiting");
  const lost = await lostHours(db, {
    ...{ from: span.year, to: span.to, seen, limit: shown },
    usual: { waiting, hand_over_waiting: handOvers },
    clockHours: await clockHoursOf(ctx),
  });
  const needs = await needsOf(db, { states: ["open"], language: actor.language, limit: 100 });
  const going = await solutionsOf(db, actor, { states: ["draft", "planned", "running", "introduced"] });
  const evaluated = await solutionsOf(db, actor, { states: ["introduced", "evaluated"] });
  const alerts = await listAlerts(db, seen, { show: "waiting", limit: 100 });
  const told = evaluated.filter(({ verdict }) => verdict !== null);
  const breaches = sumOf(company.get("breaches"), span.from, span.to);
  const before = { from: span.earlier, to: addWeeks(span.from, -1) };
  const marks = sumOf(company.get("ratings"), span.from, span.to);
  return {
    ...{ from: span.from, to: span.to, isCounted: company.size > 0, seesAll: seen === null },
    lost: { ...lost, pairs: [...lost.pairs], months: [...lost.months], usual: { waiting, handOvers } },
    marks: {
      ...{ n: marks.n, mean: marks.mean },
      before: sumOf(company.get("ratings"), before.from, before.to).mean,
      months: byMonth(company.get("ratings")?.weeks ?? []),
    },
    breaches: {
      ...{ missed: breaches.n, settled: Math.round(breaches.total), share: breaches.mean },
      before: sumOf(company.get("breaches"), before.from, before.to).mean,
    },
    needs: needs
      .map(needLine)
      .filter((need) => concernsNeed(seen, need))
      .slice(0, shown),
    doing: {
      counts: countBy(going, ({ state }) => state),
      solutions: going
        .filter((one) => one.state !== "introduced" && concernsSolution(seen, one))
        .slice(0, shown)
        .map(solutionLine),
    },
    worked: {
      counts: countBy(told, ({ verdict }) => verdict as string),
      solutions: told
        .filter((one) => concernsSolution(seen, one))
        .slice(0, shown)
        .map(solutionLine),
    },
    alerts: alerts.length,
  };
}

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1;
  return counts;
}

function byMonth(weeks: readonly { readonly week: string; readonly n: number; readonly total: number }[]) {
  const months = Map.groupBy(weeks, ({ week }) => week.slice(0, 7));
  return [...months].map(([month, some]) => {
    const n = some.reduce((sum, one) => sum + one.n, 0);
    const total = some.reduce((sum, one) => sum + one.total, 0);
    return { month, n, mean: n === 0 ? null : total / n };
  });
}
