// One figure from wave to wave of the same questionnaire.

import type { Figure } from "../schema/release.ts";
import type { ResultChange, ResultMeasure, ResultTrend, ResultTrendPoint } from "../schema/results.ts";
import { changeBetween } from "./change.ts";
import { usualFigure } from "./figures.ts";
import type { EarlierWave } from "./store.ts";

/** The wholes and the dimensions have a trend; an item's is in the files. */
export const trendMeasures = (measures: readonly ResultMeasure[]): string[] =>
  measures.filter(({ kind }) => kind !== "item").map(({ name }) => name);

/** The oldest wave first; waves that say nothing of it leave a gap. */
export function trendOf(
  figures: readonly Figure[],
  waves: readonly EarlierWave[],
  measure: string,
): ResultTrendPoint[] {
  return waves.map(({ id, name, closedAt }) => {
    const { value = null, low = null, high = null, n = null } = figureIn(figures, id, measure) ?? {};
    return { wave: id, name, closedAt: closedAt.toISOString(), value, low, high, n };
  });
}

export function trendsOf(
  figures: readonly Figure[],
  waves: readonly EarlierWave[],
  measures: readonly ResultMeasure[],
): ResultTrend[] {
  return trendMeasures(measures)
    .map((measure) => ({ measure, points: trendOf(figures, waves, measure) }))
    .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
}

/** This wave, the last of all, against the one before it that says something of the measure. */
export function changeOf(
  figures: readonly Figure[],
  waves: readonly EarlierWave[],
  measure: string,
): ResultChange | null {
  const [now, ...earlier] = waves.toReversed();
  const latest = now && figureIn(figures, now.id, measure);
  if (!latest) return null;
  for (const { id, name, closedAt } of earlier) {
    const before = figureIn(figures, id, measure);
    const change = before && changeBetween(before, latest);
    if (change) return { wave: { id, name, closedAt: closedAt.toISOString() }, measure, ...change };
  }
  return null;
}

export function changesOf(
  figures: readonly Figure[],
  waves: readonly EarlierWave[],
  measures: readonly ResultMeasure[],
): ResultChange[] {
  return trendMeasures(measures).flatMap((measure) => changeOf(figures, waves, measure) ?? []);
}

const figureIn = (figures: readonly Figure[], wave: string, measure: string): Figure | undefined =>
  usualFigure(
    figures.filter((figure) => figure.wave === wave),
    measure,
  );
