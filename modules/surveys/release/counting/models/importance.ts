import type { Aggregate } from "#science/disclosure";
import { importancePerformance, type MapItem, mean, type Quadrant } from "#science/survey";
import type { Interval, ModelResult } from "../../../schema/release.ts";
import { sumsOfItem, sumsOfScore } from "../estimates.ts";
import type { Measured, Score } from "../measured.ts";
import type { Plan } from "./plan.ts";

type Importance = Extract<ModelResult, { name: "importance" }>;

const quadrants = {
  concentrateHere: "concentrate",
  keepUp: "keep",
  lowPriority: "low_priority",
  possibleOverkill: "overkill",
} as const satisfies Record<Quadrant, string>;

/** What to work on first: by stated importance where it was asked for, else by what moves the whole. */
export function importanceOf(
  aggregate: Aggregate,
  measured: Measured,
  plan: Plan,
  model: ModelResult | null,
): Importance | null {
  const derived = new Map(
    model?.name === "drivers" ? model.drivers.map(({ measure, share }) => [measure, holding(share)]) : [],
  );
  const figureOf = (variable: Score | number): (Interval & { n: number }) | null => {
    const sums =
      typeof variable === "number"
        ? sumsOfItem(aggregate, measured, variable)
        : sumsOfScore(aggregate, variable);
    const { value, low, high, n } = sums
      ? mean.fromMoments(sums)
      : { value: null, low: null, high: null, n: 0 };
    if (value === null) return null;
    return { value, low: low ?? value, high: high ?? value, n };
  };
  const items =
    plan.stated.length > 0
      ? statedItems(plan, derived, figureOf)
      : derivedItems(measured, plan, derived, figureOf);
  if (items.length === 0) return null;
  const map = importancePerformance(items);
  if (!map.crosshair) return null;
  return {
    name: "importance",
    source: plan.stated.length > 0 ? "stated" : "derived",
    points: map.items.map(({ name, importance, performance, derived: moves, quadrant, isCertain }) => ({
      measure: name,
      performance: plain(performance),
      importance: plain(importance),
      derived: moves ? plain(moves) : null,
      quadrant: isCertain ? quadrants[quadrant] : null,
    })),
    crosshair: { performance: map.crosshair.performance, importance: map.crosshair.importance },
    warnings: [...map.warnings],
  };
}

/** A percentile band of samples may lie beside the value itself; on the map it reaches to it. */
const holding = ({ value, low, high }: Interval): Interval => ({
  value,
  low: Math.min(low, value),
  high: Math.max(high, value),
});

const plain = ({ value, low, high }: Interval): Interval => ({ value, low, high });

type FigureOf = (variable: Score | number) => (Interval & { n: number }) | null;

function statedItems(plan: Plan, derived: ReadonlyMap<string, Interval>, figureOf: FigureOf): MapItem[] {
  return plan.stated.flatMap(({ measure, performance, importance }): MapItem[] => {
    const [done, wanted] = [figureOf(performance), figureOf(importance)];
    if (!done || !wanted) return [];
    const moves = derived.get(measure);
    const n = Math.min(done.n, wanted.n);
    return [
      { name: measure, n, importance: wanted, performance: done, ...(moves ? { derived: moves } : {}) },
    ];
  });
}

function derivedItems(
  { scores, items }: Measured,
  plan: Plan,
  derived: ReadonlyMap<string, Interval>,
  figureOf: FigureOf,
): MapItem[] {
  return (plan.drivers?.names ?? []).flatMap((name): MapItem[] => {
    const importance = derived.get(name);
    const score = scores.find(({ measure, less }) => less === null && measure === name);
    const performance = figureOf(score ?? items.findIndex((item) => item.name === name));
    return importance && performance ? [{ name, n: performance.n, importance, performance }] : [];
  });
}
