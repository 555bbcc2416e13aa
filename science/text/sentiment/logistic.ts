import type { Chance } from "#science/numbers";
import type { Rows } from "../vectors/index.ts";

/** Multinomial logistic regression: by class a bias, and by column one weight a class (row-major, columns x classes). */
export interface Logistic {
  readonly classes: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

const rounds = 25;
const rate = 0.5;

/**
 * Fits class probabilities softmax(bias + weights x) by stochastic gradients with a step of its own for every weight
 * (AdaGrad: Duchi, Hazan and Singer, Journal of Machine Learning Research 12 (2011) 2121), with a penalty
 * `ridge` / 2 on the squared weights a text. `labels` from 0 to classes - 1. `random` gives the order of the texts.
 * Cost: 25 times the stored numbers times the classes.
 */
export function fitLogistic(
  { rows, columns, starts, column, value }: Rows,
  labels: ArrayLike<number>,
  classes: number,
  random: Chance,
  ridge = 1e-4,
): Logistic {
  const weights = new Float64Array(columns * classes);
  const bias = new Float64Array(classes);
  const slopes = new Float64Array(weights.length).fill(1e-8);
  const slopesOfBias = new Float64Array(classes).fill(1e-8);
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const p = new Float64Array(classes);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = rows - 1; i > 0; i -= 1) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const row of order) {
      p.set(bias);
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
        for (let c = 0; c < classes; c += 1) p[c]! += value[at]! * weights[column[at]! * classes + c]!;
      softmax(p);
      p[labels[row]!]! -= 1;
      for (let c = 0; c < classes; c += 1) {
        slopesOfBias[c]! += p[c]! ** 2;
        bias[c]! -= (rate * p[c]!) / Math.sqrt(slopesOfBias[c]!);
      }
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
        for (let c = 0; c < classes; c += 1) {
          const place = column[at]! * classes + c;
          const slope = p[c]! * value[at]! + ridge * weights[place]!;
          slopes[place]! += slope ** 2;
          weights[place]! -= (rate * slope) / Math.sqrt(slopes[place]!);
        }
    }
  }
  return { classes, weights, bias };
}

/** In place: what is proportional to the exponentials, adding up to one. */
export function softmax(values: Float64Array): void {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] = Math.exp(values[i]! - most);
  for (let i = 0; i < values.length; i += 1) values[i]! /= sum;
}

/** The linear scores of a row, before softmax. */
export function scoresOf({ classes, weights, bias }: Logistic, { starts, column, value }: Rows, row: number) {
  const scores = Float64Array.from(bias);
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
    for (let c = 0; c < classes; c += 1) scores[c]! += value[at]! * weights[column[at]! * classes + c]!;
  return scores;
}

/**
 * The temperature that makes probabilities honest: scores are divided by it before softmax; it maximises the
 * likelihood of labels the model was not trained on (Guo, Pleiss, Sun and Weinberger, ICML 2017, 1321). Golden-section
 * search on its logarithm between 1/20 and 20.
 */
export function temperatureFor(scores: readonly Float64Array[], labels: ArrayLike<number>): number {
  const loss = (logT: number) => {
    const inverse = Math.exp(-logT);
    let sum = 0;
    for (const [i, one] of scores.entries()) {
      const p = one.map((score) => score * inverse);
      softmax(p);
      sum -= Math.log(Math.max(1e-12, p[labels[i]!]!));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [-Math.log(20), Math.log(20)];
  for (let step = 0; step < 40; step += 1) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (loss(a) < loss(b)) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}
