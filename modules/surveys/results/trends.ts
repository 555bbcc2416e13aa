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
  rows: readonly Figure[],
  waves: readonly EarlierWave[],
  measure: string,
): ResultTrendPoint[] {
  return waves.map(({ id, name, closedAt }) => {
    const figure = usualFigure(
      rows.filter((row) => row.wave === id),
      measure,
    );
    const { value = null, low = null, high = null, n = null } = figure ?? {};
    return { wave: id, name, closedAt: closedAt.toISOString(), value, low, high, n };
  });
}

export function trendsOf(
  rows: readonly Figure[],
  waves: readonly EarlierWave[],
  measures: readonly ResultMeasure[],
): ResultTrend[] {
  return trendMeasures(measures)
    .map((measure) => ({ measure, points: trendOf(rows, waves, measure) }))
    .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
}

/** This wave, the last of all, against the one before it that says something of the measure. */
export function changeOf(points: readonly ResultTrendPoint[], measure: string): ResultChange | null {
  const now = points.at(-1);
  const before = points.slice(0, -1).findLast(({ value }) => value !== null);
  const change = now && before && changeBetween(before, now);
  if (!change || !before) return null;
  return { wave: { id: before.wave, name: before.name, closedAt: before.closedAt }, measure, ...change };
}

export function changesOf(
  rows: readonly Figure[],
  waves: readonly EarlierWave[],
  measures: readonly ResultMeasure[],
): ResultChange[] {
  return trendMeasures(measures).flatMap((measure) => changeOf(trendOf(rows, waves, measure), measure) ?? []);
}
