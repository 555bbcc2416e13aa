/**
 * What is known of a series of counts at its usual level, as running sums: a week more costs O(1). Plain JSON.
 * Older weeks fade with a half-life of half a year, so that the level follows slow growth.
 */
export interface CountBaseline {
  /** Faded counts and faded exposure: the level is counts / exposure. */
  readonly counts: number;
  readonly exposure: number;
  /** Weeks behind it, faded and not. */
  readonly weight: number;
  readonly weeks: number;
  /** Overdispersion: sum of w ((y - m)^2 - m) / m^2, and of w = (m / (1 + a m))^2, of one-week-ahead forecasts. */
  readonly excess: number;
  readonly certainty: number;
}

export const emptyCounts: CountBaseline = {
  counts: 0,
  exposure: 0,
  weight: 0,
  weeks: 0,
  excess: 0,
  certainty: 0,
};

/** One week as the baseline takes it: `exposure` in usual weeks at the usual season. */
export interface CountWeek {
  readonly count: number;
  readonly exposure: number;
  /** The exposure that the whole week has at this pace: how unusual the week is. */
  readonly pace: number;
}

const fadedAWeek = 2 ** (-1 / 26);
/** Variance of a count beyond Poisson's, over the squared mean, before anything is seen, and how sure of it. */
const usualExcess = 0.05;
const sureOfExcess = 200;
/** How far a relationship may follow holidays and season less or more than the whole, as a deviation of the exponent. */
const elasticityDeviation = 0.35;
/** Half an event more than was counted (Jeffreys): a level of zero is not certain. */
const half = 0.5;

/** Events in one unit of exposure. */
export const rateOf = (baseline: CountBaseline): number =>
  (baseline.counts + half) / Math.max(1e-9, baseline.exposure);

/** Variance beyond Poisson's over the squared mean, shrunk towards the usual one. */
export const excessOf = ({ excess, certainty }: CountBaseline): number =>
  Math.max(0.005, (excess + usualExcess * sureOfExcess) / (certainty + sureOfExcess));

/**
 * The negative binomial that next week's count should follow: its mean, and the shape that holds the
 * overdispersion, how well the level is known, and how sure it is that this relationship follows an unusual week.
 */
export function expectedCount(
  baseline: CountBaseline,
  { exposure, pace }: Pick<CountWeek, "exposure" | "pace">,
): { readonly mean: number; readonly shape: number } {
  const usual = baseline.exposure / Math.max(1e-9, baseline.weight);
  const unusual = elasticityDeviation * Math.log(Math.max(0.02, pace / usual));
  return {
    mean: rateOf(baseline) * exposure,
    shape: 1 / (excessOf(baseline) + 1 / (baseline.counts + half) + unusual * unusual),
  };
}

/** The baseline with one week more; what lies beyond five deviations is drawn in to there, so that one odd week stays one. */
export function withWeek(baseline: CountBaseline, week: CountWeek): CountBaseline {
  const { exposure } = week;
  const { mean, shape } = expectedCount(baseline, week);
  const isKnown = baseline.weeks >= 4 && mean > 0;
  const most = mean + 5 * Math.sqrt(mean + (mean * mean) / shape);
  const count = isKnown ? Math.min(week.count, Math.max(most, 3)) : week.count;
  const certainty = isKnown ? (mean / (1 + excessOf(baseline) * mean)) ** 2 : 0;
  // The forecast is itself uncertain by mean^2 / counts.
  const square = (count - mean) ** 2 - mean - (mean * mean) / (baseline.counts + half);
  return {
    counts: baseline.counts * fadedAWeek + count,
    exposure: baseline.exposure * fadedAWeek + exposure,
    weight: baseline.weight * fadedAWeek + 1,
    weeks: baseline.weeks + 1,
    excess: baseline.excess * fadedAWeek + (isKnown ? (certainty * square) / (mean * mean) : 0),
    certainty: baseline.certainty * fadedAWeek + certainty,
  };
}

/** A new level begins, the spread around it stays. */
export const levelForgotten = ({ excess, certainty }: CountBaseline): CountBaseline => ({
  ...emptyCounts,
  excess,
  certainty,
});
