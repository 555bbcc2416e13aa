// How something felt becomes an answer on a scale, and what the mean of such answers must be. All exact, so that what
// is found out by asking can be held against it.
import { exp } from "../random.ts";

export const dimensions = ["reliability", "responsiveness", "assurance", "empathy", "tangibles"] as const;
export type Dimension = (typeof dimensions)[number];
/** How good it is, on a scale of its own: 0 is middling, people differ by about 0.9. */
export type Levels = Readonly<Record<Dimension, number>>;

/** Where one answer ends and the next begins. */
export const thresholds = {
  five: [-1.7, -0.9, 0, 0.9],
  seven: [-2, -1.4, -0.9, -0.3, 0.4, 1.2],
  eleven: [-2.4, -2, -1.7, -1.4, -1.1, -0.7, -0.3, 0.1, 0.6, 1.2],
} as const;

/** How much people differ: in what they make of everything, of one dimension, and of one question. */
export const spread = { person: 0.3, dimension: 0.55, item: 0.6, whole: 0.35 } as const;

/** What counts when people say how satisfied they are. */
export const weights: Levels = {
  reliability: 0.46,
  responsiveness: 0.26,
  assurance: 0.17,
  empathy: 0.09,
  tangibles: 0.02,
};
/** What makes it easy. */
export const easeWeights: Levels = {
  reliability: 0.1,
  responsiveness: 0.5,
  assurance: 0,
  empathy: 0,
  tangibles: 0.4,
};

export interface Question {
  readonly name: string;
  readonly dimension: Dimension;
  /** Some things are said more readily than others. */
  readonly offset: number;
}

/** The observations of the questionnaire on service quality, in its order. */
export const questions: readonly Question[] = [
  { name: "on_time", dimension: "reliability", offset: -0.1 },
  { name: "right_at_once", dimension: "reliability", offset: 0.05 },
  { name: "quick", dimension: "responsiveness", offset: 0 },
  { name: "informed", dimension: "responsiveness", offset: -0.2 },
  { name: "competent", dimension: "assurance", offset: 0.15 },
  { name: "trusted", dimension: "assurance", offset: 0 },
  { name: "understanding", dimension: "empathy", offset: -0.05 },
  { name: "respectful", dimension: "empathy", offset: 0.2 },
  { name: "clear_forms", dimension: "tangibles", offset: -0.2 },
  { name: "usable", dimension: "tangibles", offset: 0.2 },
];

export const answerAt = (limits: readonly number[], felt: number): number =>
  limits.filter((limit) => limit < felt).length;

/** The mean answer (counted from 0) of people whose feeling is normal about `mean` with deviation `deviation`. */
export function expectedAnswer(limits: readonly number[], mean: number, deviation: number): number {
  return limits.reduce((sum, limit) => sum + below((mean - limit) / deviation), 0);
}

const itemDeviation = Math.sqrt(spread.person ** 2 + spread.dimension ** 2 + spread.item ** 2);

export const weighted = (levels: Levels, by: Levels): number =>
  dimensions.reduce((sum, dimension) => sum + by[dimension] * levels[dimension], 0);

/** Expected means: of each question, each dimension, all of them (1 to 5), and how satisfied people are. */
export interface Expected {
  readonly items: Readonly<Record<string, number>>;
  readonly dimensions: Levels;
  readonly overall: number;
  readonly satisfied: number;
}

export function expectedOf(levels: Levels): Expected {
  const items = questions.map(({ name, dimension, offset }) => ({
    name,
    dimension,
    mean: 1 + expectedAnswer(thresholds.five, levels[dimension] + offset, itemDeviation),
  }));
  const average = (some: readonly { readonly mean: number }[]) =>
    some.reduce((sum, { mean }) => sum + mean, 0) / some.length;
  const squares = dimensions.reduce((sum, dimension) => sum + weights[dimension] ** 2, 0);
  const deviation = Math.sqrt(spread.person ** 2 + spread.dimension ** 2 * squares + spread.whole ** 2);
  return {
    items: Object.fromEntries(items.map(({ name, mean }) => [name, mean])),
    dimensions: Object.fromEntries(
      dimensions.map((one) => [one, average(items.filter(({ dimension }) => dimension === one))]),
    ) as unknown as Levels,
    overall: average(items),
    satisfied: 1 + expectedAnswer(thresholds.five, weighted(levels, weights), deviation),
  };
}

/** Share of a standard normal below x; Abramowitz and Stegun 26.2.17, good to 7.5e-8. */
function below(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x < 0 ? tail : 1 - tail;
}
