import type { Layout, Pairs } from "./evidence.ts";

/** What the statements say of a pair. */
export const classes = { silent: 0, unnamed: 1, named: 2, broad: 3 } as const;
const classCount = 4;

// Before any data: of the real relationships of a supplier whose customers are written down, about half are
// named one by one; of the pairs that are not real, few are. Worth as many pairs as the numbers add up to.
const believedReal = [0, 6, 10, 4];
const believedNot = [0, 19, 0.25, 0.75];

// Lists of customers are never complete: not to be named can only weaken so much.
const leastRatio = -1.5;

/**
 * Sorts the pairs of a statement source: `silent`, nothing is written about the supplier; `unnamed`, others
 * are named but not this customer; `named`; `broad`, the supplier is said to serve more than half of all
 * parties, which is said more easily than it is done.
 */
export function classify(layout: Layout, pairs: Pairs, parties: number): Uint8Array {
  const named = new Map<number, number>();
  for (let i = 0; i < pairs.count; i += 1) {
    if (layout.total[i]! > 0) named.set(pairs.supplier[i]!, (named.get(pairs.supplier[i]!) ?? 0) + 1);
  }
  return Uint8Array.from({ length: pairs.count }, (_, i) => {
    const of = named.get(pairs.supplier[i]!) ?? 0;
    if (of === 0) return classes.silent;
    if (layout.total[i]! === 0) return classes.unnamed;
    return of > 4 && of > (parties - 1) / 2 ? classes.broad : classes.named;
  });
}

/** What all the other sources say of the pairs, for judging a statement, which must not be its own witness. */
export interface OtherWitnesses {
  /** Which pairs, by number. */
  readonly pair: ArrayLike<number>;
  /** Probability that the pair is real, from the others alone. */
  readonly real: Float64Array;
  /** 1 where the others say anything at all, for or against. */
  readonly heard: Uint8Array;
  /** How many pairs each of these stands for. */
  readonly weight: number;
}

/** ln (P(class | real) / P(class | not real)) by supplier and class: `at(supplier, class)`. */
export interface StatementRatios {
  at(supplier: number, kind: number): number;
}

/**
 * Learns what statements are worth, from all suppliers together and then for each supplier apart: who claims to
 * serve everybody, and is seen to serve a tenth of them, is believed less and less. Pairs of which the other
 * sources say nothing teach nothing; where there are no others, the belief stands.
 */
export function statementRatios(
  kinds: Uint8Array,
  pairs: Pairs,
  others: OtherWitnesses,
  parties: number,
  active: number,
): StatementRatios {
  const yes = new Float64Array(parties * classCount);
  const no = new Float64Array(parties * classCount);
  const traced = new Float64Array(parties);
  const known = new Uint8Array(parties);
  for (let i = 0; i < others.real.length; i += 1) {
    const pair = others.pair[i]!;
    const supplier = pairs.supplier[pair]!;
    traced[supplier]! += others.weight;
    if (others.heard[i] === 0) continue;
    known[supplier] = 1;
    const at = supplier * classCount + kinds[pair]!;
    yes[at]! += others.weight * others.real[i]!;
    no[at]! += others.weight * (1 - others.real[i]!);
  }
  // A pair without any trace is not real and not named.
  for (let a = 0; a < parties; a += 1) {
    if (known[a] && yes[a * classCount] === 0 && no[a * classCount] === 0) {
      no[a * classCount + classes.unnamed]! += Math.max(0, active - 1 - traced[a]!);
    }
  }
  const pooledYes = shares(believedReal.map((n, kind) => n + total(yes, kind)));
  const pooledNo = shares(believedNot.map((n, kind) => n + total(no, kind)));
  return {
    at(supplier, kind) {
      if (kind === classes.silent) return 0;
      const own = (counts: Float64Array, pooled: readonly number[], belief: number) => {
        let all = belief;
        for (let k = 1; k < classCount; k += 1) all += counts[supplier * classCount + k]!;
        return (counts[supplier * classCount + kind]! + belief * pooled[kind]!) / all;
      };
      return Math.max(leastRatio, Math.log(own(yes, pooledYes, 3) / own(no, pooledNo, 6)));
    },
  };
}

const total = (counts: Float64Array, kind: number) => {
  let sum = 0;
  for (let at = kind; at < counts.length; at += classCount) sum += counts[at]!;
  return sum;
};

/** Shares of the classes that say something. */
function shares(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, n, kind) => (kind === classes.silent ? sum : sum + n), 0);
  return counts.map((n) => n / all);
}
