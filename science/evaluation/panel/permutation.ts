import type { Chance } from "#science/numbers";
import { type Cells, isCommonStart } from "./panel.ts";
import { comparedTo, effectDesign } from "./weights.ts";

export interface Permutation {
  /** How often relabelled units give an effect at least as large, the true labels counted. */
  readonly p: number;
  readonly isExact: boolean;
  readonly relabellings: number;
  /** The smallest p there can be with so few units. */
  readonly smallest: number;
}

export interface PermutationTerms {
  /** Up to so many relabellings all are gone through; above, so many are drawn (of large panels fewer). */
  readonly most: number;
  readonly chance: Chance;
}

/**
 * Deals the starts out anew among the units: had the solution done nothing, any unit could as well have been the
 * one to get it. Two-sided. Exact when there are at most `most` ways to deal them; otherwise so many are drawn,
 * and the p value counts the true one in (never 0).
 * Source: R. Fisher, The Design of Experiments (1935); B. Phipson & G. Smyth, Statistical Applications in
 * Genetics and Molecular Biology 9 (2010) 39.
 */
export function permute(
  cells: Cells,
  outcomes: Float64Array,
  observed: number,
  terms: PermutationTerms,
): Permutation {
  const { starts } = cells;
  const draws = affordable(cells, terms.most);
  const isExact = waysToDeal(starts) <= draws;
  const effect = effectUnder(cells, outcomes);
  const least = Math.abs(observed) * (1 - 1e-9);
  let [asLarge, valid] = [0, 0];
  const look = (dealt: Float64Array) => {
    const value = effect(dealt);
    if (value === null) return;
    valid += 1;
    if (Math.abs(value) >= least) asLarge += 1;
  };
  if (isExact) eachDeal(starts, look);
  else {
    const dealt = Float64Array.from(starts);
    for (let round = 0; round < draws; round += 1) {
      for (let i = dealt.length - 1; i > 0; i -= 1) {
        const j = terms.chance.below(i + 1);
        [dealt[i], dealt[j]] = [dealt[j]!, dealt[i]!];
      }
      look(dealt);
    }
  }
  const p = isExact ? asLarge / Math.max(1, valid) : (asLarge + 1) / (valid + 1);
  return { p, isExact, relabellings: valid, smallest: isExact ? 1 / Math.max(1, valid) : 1 / (valid + 1) };
}

/** A large panel with gaps or a staggered start is relabelled less often, but at least 199 times. */
function affordable(cells: Cells, most: number): number {
  if (isCommonStart(cells) && cells.unit.length === cells.starts.length * cells.periods) return most;
  const perRound = cells.unit.length * cells.periods ** 2;
  return Math.min(most, Math.max(199, Math.floor(2e9 / perRound)));
}

/** The effect under other starts; a common start without gaps needs only each unit's change of means. */
function effectUnder(cells: Cells, outcomes: Float64Array): (starts: Float64Array) => number | null {
  const units = cells.starts.length;
  if (isCommonStart(cells) && cells.unit.length === units * cells.periods) {
    const start = Math.min(...cells.starts);
    const change = new Float64Array(units);
    outcomes.forEach((outcome, c) => {
      const t = cells.period[c]!;
      change[cells.unit[c]!]! += t >= start ? outcome / (cells.periods - start) : -outcome / start;
    });
    const total = change.reduce((sum, one) => sum + one, 0);
    return (starts) => {
      let [sum, n] = [0, 0];
      for (let u = 0; u < units; u += 1) {
        if (starts[u]! === Number.POSITIVE_INFINITY) continue;
        sum += change[u]!;
        n += 1;
      }
      return sum / n - (total - sum) / (units - n);
    };
  }
  return (starts) => {
    const dealt = { ...cells, starts: Float64Array.from(starts) };
    const weights = isCommonStart(cells)
      ? effectDesign(dealt)?.weights
      : comparedTo(dealt).weightsOf(() => true);
    return weights ? weights.reduce((sum, weight, c) => sum + weight * outcomes[c]!, 0) : null;
  };
}

function countsOf(starts: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let u = 0; u < starts.length; u += 1) counts.set(starts[u]!, (counts.get(starts[u]!) ?? 0) + 1);
  return counts;
}

/** Multinomial coefficient of how often each start occurs. */
function waysToDeal(starts: ArrayLike<number>): number {
  let ways = 1;
  let n = 0;
  for (const count of countsOf(starts).values())
    for (let k = 1; k <= count; k += 1) {
      n += 1;
      ways = (ways * n) / k;
    }
  return ways;
}

function eachDeal(starts: Float64Array, look: (dealt: Float64Array) => void): void {
  const left = [...countsOf(starts)].map(([start, count]) => ({ start, count }));
  const dealt = new Float64Array(starts.length);
  const deal = (u: number) => {
    if (u === dealt.length) {
      look(dealt);
      return;
    }
    for (const one of left) {
      if (one.count === 0) continue;
      one.count -= 1;
      dealt[u] = one.start;
      deal(u + 1);
      one.count += 1;
    }
  };
  deal(0);
}
