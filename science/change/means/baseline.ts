import { normalQuantile, tTail } from "#science/numbers";

/**
 * What is known of a series of means at its usual level, as running sums, each mean weighted by how much it
 * tells. Plain JSON; older weeks fade with a half-life of half a year.
 */
export interface MeanBaseline {
  readonly weight: number;
  readonly mean: number;
  /** Sum of weighted squares around the mean. */
  readonly squares: number;
  /** Weeks behind it, faded and not. */
  readonly effective: number;
  readonly weeks: number;
  /** How neighbours go together: products of standardised neighbours, and squares; the last one. */
  readonly products: number;
  readonly norms: number;
  readonly last: number;
}

export const emptyMeans: MeanBaseline = {
  weight: 0,
  mean: 0,
  squares: 0,
  effective: 0,
  weeks: 0,
  products: 0,
  norms: 0,
  last: 0,
};

/** One week as the baseline takes it; `weight` is 1 for a week whose mean could not be known better. */
export interface MeanWeek {
  readonly value: number;
  readonly weight: number;
}

const fadedAWeek = 2 ** (-1 / 26);
/** A week's mean varies of itself as much as the mean of so many values does: more values do not help much more. */
const betweenWeeks = 20;

export const weightOf = (n: number): number => n / (n + betweenWeeks);

/** Standard deviation of a week of weight 1. */
export const deviationOf = ({ squares, effective }: MeanBaseline): number =>
  Math.sqrt(squares / Math.max(1, effective - 1));

/** Weeks of work that goes on are rarely without memory: taken as if ten weeks had shown so much. */
const usualCorrelation = 0.2;
const sureOfCorrelation = 10;

/** The correlation of neighbours, drawn towards a usual one; 0 to 0.6. */
export const correlationOf = ({ products, norms }: MeanBaseline): number =>
  Math.min(0.6, Math.max(0, (products + usualCorrelation * sureOfCorrelation) / (norms + sureOfCorrelation)));

/** How far a week's mean may lie from the level: its own deviation, and that of the level. */
export const spreadOf = (baseline: MeanBaseline, weight: number): number =>
  deviationOf(baseline) * Math.sqrt(1 / weight + 1 / Math.max(1e-9, baseline.weight));

/**
 * How unusual the week is, as a standard normal value while nothing changes, however few weeks the level and the
 * spread are known from (self-starting). Hawkins, The Statistician 36 (1987) 299-316. 0 while nothing is known.
 */
export function standardised(baseline: MeanBaseline, { value, weight }: MeanWeek): number {
  const spread = spreadOf(baseline, weight);
  if (baseline.effective < 2 || !(spread > 0)) return 0;
  const t = (value - baseline.mean) / spread;
  const tail = Math.max(1e-12, tTail(Math.abs(t), baseline.effective - 1));
  return Math.sign(t) * -normalQuantile(tail);
}

/** The baseline with one week more; what lies beyond three deviations is drawn in to there. */
export function withMean(baseline: MeanBaseline, { value, weight }: MeanWeek): MeanBaseline {
  const spread = baseline.weeks >= 6 ? 3 * spreadOf(baseline, weight) : 0;
  const taken =
    spread > 0 ? Math.max(baseline.mean - spread, Math.min(baseline.mean + spread, value)) : value;
  const z = Math.max(-3, Math.min(3, standardised(baseline, { value, weight })));
  const total = baseline.weight * fadedAWeek + weight;
  const step = taken - baseline.mean;
  return {
    weight: total,
    mean: baseline.mean + (step * weight) / total,
    squares: baseline.squares * fadedAWeek + (step * step * weight * (total - weight)) / total,
    effective: baseline.effective * fadedAWeek + 1,
    weeks: baseline.weeks + 1,
    products: baseline.products * fadedAWeek + z * baseline.last,
    norms: baseline.norms * fadedAWeek + baseline.last * baseline.last,
    last: z,
  };
}

/** A new level begins; how neighbours go together stays. The spread is kept as if from a few weeks. */
export function levelForgotten(baseline: MeanBaseline): MeanBaseline {
  return { ...emptyMeans, products: baseline.products, norms: baseline.norms };
}
