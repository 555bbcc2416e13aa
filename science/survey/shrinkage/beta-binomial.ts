import { digamma, logistic, logit, logRising, trigamma } from "#science/numbers";
import { highestPoint } from "./spread-posterior.ts";

/** How many said yes in each group, of how many. */
export interface CountedGroups {
  readonly count: Float64Array;
  readonly n: Float64Array;
}

/** The fit at a given spread: the mean that goes best with it. */
export interface FitAtSpread {
  /** The square root of the correlation of two answers of one group; 0: groups do not differ. */
  readonly spread: number;
  /** Log-odds of the mean share, and how curved the likelihood is there. */
  readonly centre: number;
  readonly information: number;
  readonly logLikelihood: number;
}

/** The shapes of the beta distribution of groups' shares; their sum is how many answers the mean is worth. */
export interface Shapes {
  readonly yes: number;
  readonly no: number;
}

/** Source: rho = 1 / (yes + no + 1), as VGAM has it; spread^2 = rho. */
export function shapesOf(spread: number, centre: number): Shapes {
  const worth = 1 / (spread * spread) - 1;
  return { yes: worth * logistic(centre), no: worth * logistic(-centre) };
}

/**
 * Logarithm of the likelihood of counts whose probabilities vary between groups as a beta variable, without
 * the binomial coefficients, which no parameter touches.
 * Source: J. G. Skellam, Journal of the Royal Statistical Society B 10 (1948) 257-261.
 */
export function logLikelihood({ count, n }: CountedGroups, spread: number, centre: number): number {
  const { yes, no } = shapesOf(spread, centre);
  let sum = 0;
  for (let g = 0; g < n.length; g += 1)
    sum += logRising(yes, count[g]!) + logRising(no, n[g]! - count[g]!) - logRising(yes + no, n[g]!);
  return sum;
}

/** A spread below this is none, to the digits that derivatives have left there. */
const leastSpread = 1e-4;

/** The best mean at a spread, by Newton's method on its log-odds, from `start` on. */
export function fitAtSpread(groups: CountedGroups, spread: number, start: number): FitAtSpread {
  if (spread < leastSpread) return { ...withoutSpread(groups), spread };
  const { count, n } = groups;
  let centre = start;
  let information = 0;
  for (let round = 0; round < 50; round += 1) {
    const { yes, no } = shapesOf(spread, centre);
    // The shapes move by +-speed with the log-odds, and the speed itself by turn.
    const speed = (yes * no) / (yes + no);
    const turn = (speed * (no - yes)) / (yes + no);
    let slope = 0;
    let bend = 0;
    for (let g = 0; g < n.length; g += 1) {
      const x = count[g]!;
      const rest = n[g]! - x;
      slope += digamma(yes + x) - digamma(yes) - digamma(no + rest) + digamma(no);
      bend += trigamma(yes + x) - trigamma(yes) + trigamma(no + rest) - trigamma(no);
    }
    information = -(bend * speed * speed + slope * turn);
    const step = information > 0 ? (slope * speed) / information : Math.sign(slope);
    centre += Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-10) break;
  }
  return { spread, centre, information, logLikelihood: logLikelihood(groups, spread, centre) };
}

/** By maximum likelihood; the spread is 0 where groups differ no more than by chance. */
export function fitBetaBinomial(groups: CountedGroups): FitAtSpread {
  const none = withoutSpread(groups);
  let start = none.centre;
  const at = (spread: number) => {
    const fit = fitAtSpread(groups, spread, start);
    start = fit.centre;
    return fit;
  };
  const best = at(highestPoint((t) => at(t).logLikelihood));
  // Near 0 the likelihood is flat in the spread: what is no better than nothing, to rounding, is nothing.
  const rounding = 1e-9 * Math.abs(none.logLikelihood);
  return none.logLikelihood >= best.logLikelihood - rounding ? none : best;
}

/** All groups with one share. */
function withoutSpread({ count, n }: CountedGroups): FitAtSpread {
  const yes = sum(count);
  const all = sum(n);
  const centre = logit(yes / all);
  const information = (yes * (all - yes)) / all;
  return {
    spread: 0,
    centre,
    information,
    logLikelihood: yes * Math.log(yes / all) + (all - yes) * Math.log1p(-yes / all),
  };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
