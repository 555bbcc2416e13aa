// How many topics: as many as come out again when a part of the texts is left out.

import type { Chance } from "#science/numbers";
import { pickRows, type Rows } from "../vectors/index.ts";
import { type Factors, factorise } from "./nmf.ts";
import { largestSingular, type Singular } from "./singular.ts";

export interface Stability {
  readonly k: number;
  /** 0 to 1: how alike the topics' first terms are with and without a part of the texts. */
  readonly stability: number;
}

export interface ChosenTopics {
  readonly factors: Factors;
  /** By every number that was tried. */
  readonly tried: readonly Stability[];
}

const samples = 4;
const sampleShare = 0.8;
const firstTerms = 10;
/** Of the numbers of topics nearly as stable as the best the largest is taken: few topics are always stable. */
const nearlyBest = 0.7;

/** Which numbers of topics are worth trying with so many texts: at least ten texts a topic. */
export function candidates(texts: number): number[] {
  return [2, 3, 4, 5, 6, 8, 10, 12, 15, 20].filter((k) => k <= Math.max(2, texts / 10));
}

/**
 * Factorises with every candidate number of topics, and again on samples of four fifths of the texts; the stability of
 * a number is the mean, over samples, of how alike the matched topics' ten first terms are (average Jaccard by depth).
 * Source: Greene, O'Callaghan and Cunningham, ECML 2014, 498. The largest number of at least 70 % of the best stability
 * is chosen. `random` draws the samples. Topics are matched greedily, most alike first.
 */
export function chooseTopics(matrix: Rows, random: Chance, ks: readonly number[]): ChosenTopics {
  const largest = Math.max(...ks);
  const whole = largestSingular(matrix, largest);
  const parts = Array.from({ length: samples }, () => {
    const part = pickRows(matrix, sampleOf(matrix.rows, random));
    return { part, singular: largestSingular(part, largest) };
  });
  const runs = ks
    .filter((k) => k <= whole.values.length)
    .map((k) => {
      const factors = factorise(matrix, firstOf(whole, k));
      const own = termsByTopic(factors);
      const alike = parts.map(({ part, singular }) =>
        agreement(own, termsByTopic(factorise(part, firstOf(singular, k)))),
      );
      return { k, factors, stability: alike.reduce((sum, one) => sum + one, 0) / samples };
    });
  const best = Math.max(...runs.map(({ stability }) => stability));
  const chosen = runs.findLast(({ stability }) => stability >= nearlyBest * best);
  if (!chosen) throw new RangeError("no number of topics fits these texts");
  return { factors: chosen.factors, tried: runs.map(({ k, stability }) => ({ k, stability })) };
}

const firstOf = ({ values, left, right }: Singular, k: number): Singular => ({
  values: values.subarray(0, k),
  left: left.slice(0, k),
  right: right.slice(0, k),
});

function sampleOf(rows: number, random: Chance): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.subarray(0, Math.max(1, Math.round(rows * sampleShare))).sort();
}

/** Each topic's columns of most weight, most first. */
export function termsByTopic({ h, k }: Factors, most = firstTerms): number[][] {
  return Array.from({ length: k }, (_, t) => {
    const columns: number[] = [];
    for (let j = 0; j * k < h.length; j += 1) if (h[j * k + t]! > 0) columns.push(j);
    return columns.sort((a, b) => h[b * k + t]! - h[a * k + t]! || a - b).slice(0, most);
  });
}

/** Mean likeness of topics matched one to one. */
function agreement(a: readonly number[][], b: readonly number[][]): number {
  const pairs = a.flatMap((x, i) => b.map((y, j) => ({ i, j, alike: averageJaccard(x, y) })));
  pairs.sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { i, j, alike } of pairs) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    sum += alike;
  }
  return sum / Math.max(a.length, b.length);
}

/** The mean, over depths, of the share of terms that two ranked lists have in common up to there. */
export function averageJaccard(a: readonly number[], b: readonly number[]): number {
  const depth = Math.max(a.length, b.length);
  let sum = 0;
  for (let d = 1; d <= depth; d += 1) {
    const [x, y] = [new Set(a.slice(0, d)), new Set(b.slice(0, d))];
    const common = [...x].filter((one) => y.has(one)).length;
    sum += common / Math.max(1, x.size + y.size - common);
  }
  return depth === 0 ? 0 : sum / depth;
}
