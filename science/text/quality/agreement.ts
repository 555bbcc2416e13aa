/**
 * How well two ways of grouping the same things agree, beyond chance: 1 the same groups, about 0 as chance would have it.
 * Adjusted Rand index: (pairs together in both - expected) / (mean of pairs together in each - expected).
 * Source: Hubert and Arabie, Journal of Classification 2 (1985) 193. Throws RangeError when the lengths differ.
 */
export function adjustedRand(a: readonly unknown[], b: readonly unknown[]): number {
  if (a.length !== b.length) throw new RangeError("the two groupings differ in length");
  const both = new Map<unknown, Map<unknown, number>>();
  const [inA, inB] = [new Map<unknown, number>(), new Map<unknown, number>()];
  for (const [i, x] of a.entries()) {
    const y = b[i];
    inA.set(x, (inA.get(x) ?? 0) + 1);
    inB.set(y, (inB.get(y) ?? 0) + 1);
    const row = both.get(x) ?? new Map<unknown, number>();
    row.set(y, (row.get(y) ?? 0) + 1);
    both.set(x, row);
  }
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, n) => total + pairs(n), 0);
  const together = [...both.values()].reduce((total, row) => total + sum(row.values()), 0);
  const [sumA, sumB] = [sum(inA.values()), sum(inB.values())];
  const expected = a.length < 2 ? 0 : (sumA * sumB) / pairs(a.length);
  const most = (sumA + sumB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

export interface ClassFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many truly belong. */
  readonly n: number;
}

export interface Classified {
  /** The mean of F1 over the classes that occur, each weighing the same. */
  readonly macroF1: number;
  readonly accuracy: number;
  readonly classes: Readonly<Record<string, ClassFigures>>;
}

/** Precision, recall and F1 of every class in `truth`; what was said may also be no class at all ("unclear"). */
export function classified(truth: readonly string[], said: readonly string[]): Classified {
  if (truth.length !== said.length) throw new RangeError("truths and answers differ in length");
  const classes: Record<string, ClassFigures> = {};
  const names = [...new Set(truth)].sort();
  for (const name of names) {
    const n = truth.filter((one) => one === name).length;
    const claimed = said.filter((one) => one === name).length;
    const right = truth.filter((one, i) => one === name && said[i] === name).length;
    const precision = claimed === 0 ? 0 : right / claimed;
    const recall = right / n;
    classes[name] = { precision, recall, f1: right === 0 ? 0 : (2 * right) / (n + claimed), n };
  }
  const correct = truth.filter((one, i) => one === said[i]).length;
  return {
    macroF1: names.reduce((sum, name) => sum + classes[name]!.f1, 0) / Math.max(1, names.length),
    accuracy: correct / Math.max(1, truth.length),
    classes,
  };
}
