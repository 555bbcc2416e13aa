// Which series are watched, what is known of each week, and from what size on a change is worth telling.

import type { ChangeKind } from "#science/change";

export const watchedMeasures = ["demand", "waiting", "complaints", "ratings"] as const;
/** What is watched week by week on a relationship. */
export type WeeklyMeasure = (typeof watchedMeasures)[number];
/** All that an alert can be about; topics are of a supplier, surveys are told wave by wave. */
export const alertMeasures = [...watchedMeasures, "topic", "survey"] as const;
export type AlertMeasure = (typeof alertMeasures)[number];

export interface SeriesOf {
  readonly measure: AlertMeasure;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly topic: string | null;
}

export const seriesName = ({ measure, supplier, customer, topic }: SeriesOf): string =>
  [measure, supplier ?? "", customer ?? "", topic ?? ""].join("|");

export const kindOf = (measure: AlertMeasure): ChangeKind =>
  measure === "waiting" ? "durations" : measure === "ratings" || measure === "survey" ? "ratings" : "counts";

/** More of it is bad, good, or neither: more work asked for is first of all a change of needs. */
export const moreIs: Readonly<Record<AlertMeasure, "bad" | "good" | "neither">> = {
  demand: "neither",
  waiting: "bad",
  complaints: "bad",
  ratings: "good",
  topic: "neither",
  survey: "good",
};

export interface Level {
  readonly before: number;
  readonly after: number;
  /** How many things (requests, answers) are behind the level since the change. */
  readonly n: number;
}

/** Fewer things than this prove nothing, whatever their level. */
const least: Readonly<Record<AlertMeasure, number>> = {
  demand: 10,
  complaints: 5,
  topic: 12,
  waiting: 10,
  ratings: 8,
  survey: 0,
};

/** Things a week, or hours: half a request a week more is a multiple of very little, and nobody acts on it. */
const leastDifference: Readonly<Record<Exclude<AlertMeasure, "ratings" | "survey">, number>> = {
  demand: 2,
  complaints: 1,
  topic: 1,
  waiting: 2,
};

/**
 * Whether a change that the watch has found is worth somebody's time: enough is behind it, and it is large enough to
 * be felt: counts by a half, waiting by a quarter, marks by 0.3.
 */
export function isWorthTelling(measure: AlertMeasure, { before, after, n }: Level): boolean {
  if (n < least[measure]) return false;
  if (measure === "ratings" || measure === "survey") return Math.abs(after - before) >= 0.3;
  if (Math.abs(after - before) < leastDifference[measure]) return false;
  const ratio = (Math.max(after, before) + 0.01) / (Math.min(after, before) + 0.01);
  return ratio >= (measure === "waiting" ? 1.25 : 1.5);
}
