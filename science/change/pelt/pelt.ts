import { type CostName, costOf, type StretchCost } from "./costs.ts";
import { optimalPartition, type Partition, partitionOf } from "./optimal-partition.ts";
import { defaultPenalty } from "./penalty.ts";

export interface PeltTerms {
  readonly cost: CostName;
  /** What one more change must save: in squared units of the values, or in units of -2 ln likelihood. */
  readonly penalty?: number;
  /** Points between two changes at least; 2 unless said. */
  readonly minimumLength?: number;
  /** Of counts: what each was counted over (working days, a common factor), > 0. */
  readonly exposure?: readonly number[];
}

export interface PeltResult extends Partition {
  readonly penalty: number;
}

/**
 * When a whole series changed its level, how often, looking back: the cutting into stable stretches whose
 * cost and penalties together are least (pruned exact linear time). Exactly the answer of `optimalPartition`, but
 * a cut that can no longer be the last of any cheapest cutting is forgotten, so that a series with changes all
 * along takes O(n).
 *
 * Values: finite; counts >= 0. Throws RangeError for a penalty below zero or a minimum length below one.
 * Assumes noise without memory: with neighbours that go together it finds changes that are none.
 * Source: Killick, Fearnhead and Eckley, Journal of the American Statistical Association 107 (2012) 1590-1598.
 */
export function pelt(values: readonly number[], terms: PeltTerms): PeltResult {
  const { cost, penalty, minimumLength } = settled(values, terms);
  return { ...pruned(values.length, cost, penalty, minimumLength), penalty };
}

/** The same without pruning, O(n^2); what `pelt` is tested against. */
export function bruteForce(values: readonly number[], terms: PeltTerms): PeltResult {
  const { cost, penalty, minimumLength } = settled(values, terms);
  return { ...optimalPartition(values.length, cost, penalty, minimumLength), penalty };
}

function settled(values: readonly number[], { cost, penalty, minimumLength = 2, exposure }: PeltTerms) {
  const used = penalty ?? defaultPenalty(values, cost, exposure);
  if (!(used >= 0)) throw new RangeError("a penalty is not below zero");
  if (!(minimumLength >= 1)) throw new RangeError("a stretch holds one point at least");
  return { cost: costOf(values, cost, exposure), penalty: used, minimumLength: Math.ceil(minimumLength) };
}

function pruned(n: number, cost: StretchCost, penalty: number, minimumLength: number): Partition {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Int32Array(n + 1);
  /** Cuts found too dear at this end may still be the last one of stretches that end less than a length later. */
  const dearSince = new Int32Array(n + 1).fill(n + 1);
  best[0] = -penalty;
  let cuts: number[] = [];
  for (let end = minimumLength; end <= n; end += 1) {
    cuts.push(end - minimumLength);
    const totals = new Float64Array(cuts.length);
    for (let i = 0; i < cuts.length; i += 1) {
      const cut = cuts[i]!;
      totals[i] = best[cut]! + cost(cut, end);
      if (totals[i]! + penalty < best[end]!) {
        best[end] = totals[i]! + penalty;
        last[end] = cut;
      }
    }
    // Rounding must not make a cut look too dear that is as good as another.
    const limit = best[end]! + 1e-9 * Math.max(1, Math.abs(best[end]!));
    cuts = cuts.filter((cut, i) => {
      if (totals[i]! > limit && dearSince[cut]! > end) dearSince[cut] = end;
      return end - dearSince[cut]! < minimumLength - 1;
    });
  }
  return partitionOf(best, last, n);
}
