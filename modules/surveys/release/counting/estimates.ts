// What is told of a group: each measure's figure with its interval, from the sums of the group's atoms and nothing else.

import type { Aggregate } from "#science/disclosure";
import { type Estimate, effort, mean, netPromoter, satisfiedShare } from "#science/survey";
import type { FigureMore, ReleaseMethod } from "../../schema/release.ts";
import { type Measured, type Scale, type Score, scaleOf } from "./measured.ts";
import { parts } from "./tables.ts";

/** Answers, their sum and that of their squares. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export interface Told {
  readonly measure: string;
  readonly method: ReleaseMethod;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly more: FigureMore | null;
}

/** The sums of a score over several items, on its scale; null where too few gave one. */
export function sumsOfScore(aggregate: Aggregate, { measure }: Score): Sums | null {
  const moments = aggregate.moments(measure);
  if (!moments) return null;
  return {
    n: moments.n,
    sum: moments.sums[0]! / parts,
    sumOfSquares: moments.products[0]! / (parts * parts),
  };
}

/** The sums of one item that has scores; null where too few answered it. */
export function sumsOfItem(aggregate: Aggregate, { countablesOf }: Measured, item: number): Sums | null {
  const moments = aggregate.item(countablesOf[item]![0]!);
  if (!moments || moments.sum === null || moments.squares === null) return null;
  return { n: moments.n, sum: moments.sum, sumOfSquares: moments.squares };
}

export interface Wishes {
  /** Whether items are told one by one. */
  readonly items: boolean;
}

/** Every measure of a group. */
export function estimatesOf(aggregate: Aggregate, measured: Measured, { items }: Wishes): Told[] {
  return [
    ...measured.scores
      .filter((score) => items || !isGapOfItem(score))
      .map((score) => ofScore(aggregate, score)),
    ...usual(aggregate, measured),
    ...(items ? measured.items.flatMap((_, item) => ofItem(aggregate, measured, item)) : []),
  ];
}

const isGapOfItem = ({ measure, less }: Score): boolean =>
  less !== null && measure !== "gap:overall" && !measure.startsWith("gap:dimension:");

const gapMark = "gap:";

function ofScore(aggregate: Aggregate, score: Score): Told {
  const sums = sumsOfScore(aggregate, score);
  const method = score.less ? "gap" : "mean";
  const measure = score.less ? score.measure.slice(gapMark.length) : score.measure;
  if (!sums) return told(measure, method, null);
  const held = within(sums, score.scale);
  return told(measure, method, mean.fromMoments(held, { scale: score.scale }), deviationOf(held));
}

/** The standard deviation of answers, for comparing with other waves. */
function deviationOf({ n, sum, sumOfSquares }: Sums): FigureMore {
  return n < 2 ? {} : { deviation: Math.sqrt(Math.max(0, sumOfSquares - (sum * sum) / n) / (n - 1)) };
}

/** Rounded parts may put a mean beyond an end of the scale by a hair. */
function within(sums: Sums, { low, high }: Scale): Sums {
  const sum = Math.min(Math.max(sums.sum, low * sums.n), high * sums.n);
  return sum === sums.sum
    ? sums
    : { ...sums, sum, sumOfSquares: Math.max(sums.sumOfSquares, (sum * sum) / sums.n) };
}

/** Recommend, satisfied, effort: measures that every wave may have. */
function usual(aggregate: Aggregate, measured: Measured): Told[] {
  const { recommend, satisfied, effort: easy } = measured;
  return [
    ...(recommend === -1 ? [] : [promoters(aggregate, measured, recommend, "recommend")]),
    ...(satisfied === -1 ? [] : [satisfaction(aggregate, measured, satisfied)]),
    ...(easy === -1 ? [] : [easiness(aggregate, measured, easy)]),
  ];
}

function promoters(aggregate: Aggregate, { countablesOf }: Measured, item: number, measure: string): Told {
  const moments = aggregate.item(countablesOf[item]![0]!);
  if (!moments) return told(measure, "net_promoter", null);
  const { promoters: up, detractors: down } = moments.bands as { promoters: number; detractors: number };
  const tally = { promoters: up, detractors: down, passives: moments.n - up - down };
  return told(measure, "net_promoter", netPromoter.fromTally(tally), tally);
}

function satisfaction(aggregate: Aggregate, { countablesOf }: Measured, item: number): Told {
  const moments = aggregate.item(countablesOf[item]![0]!);
  const count = moments?.bands.satisfied;
  if (!moments || count === undefined) return told("satisfied", "satisfied_share", null);
  return told("satisfied", "satisfied_share", satisfiedShare.fromTally({ count, n: moments.n }));
}

function easiness(aggregate: Aggregate, measured: Measured, item: number): Told {
  const sums = sumsOfItem(aggregate, measured, item);
  const scale = scaleOf(measured.items[item]!);
  const usualScale = scale.low === 1 && scale.high === 7;
  const figure = sums && (usualScale ? effort.fromMoments(sums) : mean.fromMoments(sums, { scale }));
  return told("effort", "effort", figure);
}

function ofItem(aggregate: Aggregate, measured: Measured, item: number): Told[] {
  const { countablesOf, countables, items } = measured;
  const { name, form } = items[item]!;
  const [first] = countablesOf[item]!;
  if (first === undefined) return [];
  if (form === "net_promoter") return [promoters(aggregate, measured, item, name)];
  if (form === "ranking" || form === "choices") return [ofSeveral(aggregate, measured, item)];
  if (countables[first]!.scores === null) {
    const n = aggregate.item(first)?.n ?? null;
    return [{ measure: name, method: "share", value: null, low: null, high: null, n, more: null }];
  }
  const sums = sumsOfItem(aggregate, measured, item);
  if (!sums) return [told(name, "mean", null)];
  const count = aggregate.item(first)?.bands.satisfied;
  const top = count === undefined ? null : satisfiedShare.fromTally({ count, n: sums.n });
  const more: FigureMore = {
    ...deviationOf(sums),
    ...(top?.value == null ? {} : { satisfied: { value: top.value, low: top.low, high: top.high } }),
  };
  return [told(name, "mean", mean.fromMoments(sums, { scale: scaleOf(items[item]!) }), more)];
}

/** A choice of several, or a ranking with the mean place of each value. */
function ofSeveral(aggregate: Aggregate, { countablesOf, items }: Measured, item: number): Told {
  const { name, form } = items[item]!;
  const moments = countablesOf[item]!.map((at) => aggregate.item(at));
  const n = Math.max(...moments.map((one) => one?.n ?? 0)) || null;
  const places = moments.map((one) => (one ? one.sum! / one.n : null));
  const more = form === "ranking" && n !== null ? { places } : null;
  return { measure: name, method: "share", value: null, low: null, high: null, n, more };
}

function told(
  measure: string,
  method: ReleaseMethod,
  figure: Estimate | null,
  beside: FigureMore = {},
): Told {
  if (!figure) return { measure, method, value: null, low: null, high: null, n: null, more: null };
  const { value, low, high, n, warnings } = figure;
  const more = warnings.length > 0 ? { ...beside, warnings: [...warnings] } : beside;
  return { measure, method, value, low, high, n, more: Object.keys(more).length > 0 ? more : null };
}
