import type { Warning } from "../estimate.ts";
import type { ItemMoments } from "./item-moments.ts";

export interface Covariance {
  readonly items: number;
  /** k x k, row-major; with n - 1 below. */
  readonly matrix: Float64Array;
  readonly means: readonly number[];
  /** How many answers stand behind it: with gaps taken pairwise, behind its least founded entry. */
  readonly n: number;
  /** Answers left out for gaps. */
  readonly leftOut: number;
}

/** Fewest answers and items that a reliability is computed from. */
export const needed = { answers: 30, items: 3 };

/**
 * The covariances of items. `reversed`: places of items worded the other way round, which are turned.
 * Throws RangeError when the moments are not k x k or an item to reverse is not there.
 */
export function covarianceOf(moments: ItemMoments, reversed: readonly number[]): Covariance {
  const { items, n, sums, products, asked } = moments;
  for (const table of [n, sums, products])
    if (table.length !== items * items) throw new RangeError("moments have an entry for each pair of items");
  const sign = new Array<number>(items).fill(1);
  for (const item of reversed) {
    if (!(item in sign)) throw new RangeError("an item to reverse is not there");
    sign[item] = -1;
  }
  const matrix = new Float64Array(items * items);
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      const [at, mirrored] = [i * items + j, j * items + i];
      const spread = n[at]! * products[at]! - sums[at]! * sums[mirrored]!;
      // Of an item that all answered alike nothing but rounding would be left.
      const isNothing = i === j && spread <= 1e-12 * n[at]! * products[at]!;
      matrix[at] = n[at]! < 2 || isNothing ? 0 : (sign[i]! * sign[j]! * spread) / (n[at]! * (n[at]! - 1));
    }
  }
  const fewest = items === 0 ? 0 : Math.min(...n);
  const isListwise = n.every((one) => one === fewest);
  return {
    items,
    matrix,
    means: Array.from({ length: items }, (_, i) => sums[i * items + i]! / n[i * items + i]!),
    n: fewest,
    leftOut: isListwise ? asked - fewest : 0,
  };
}

/** Why no reliability can be computed from it; nothing when one can. */
export function obstacles({ items, matrix, n }: Covariance): Warning[] {
  const found: Warning[] = [];
  if (n === 0) return [{ code: "noAnswers" }];
  if (n < needed.answers) found.push({ code: "tooFewAnswers", needed: needed.answers });
  if (items < needed.items) found.push({ code: "tooFewItems", needed: needed.items });
  if (found.length > 0) return found;
  for (let i = 0; i < items; i += 1)
    if (matrix[i * items + i] === 0) found.push({ code: "constantItem", index: i });
  return found;
}

/** The same with every variance 1. */
export function correlations(matrix: Float64Array, items: number): Float64Array {
  return matrix.map((value, at) => {
    const [i, j] = [Math.floor(at / items), at % items];
    return i === j ? 1 : value / Math.sqrt(matrix[i * items + i]! * matrix[j * items + j]!);
  });
}

/** Items that run against the sum of the others. */
export function againstTheOthers(itemTotals: readonly (number | null)[]): Warning[] {
  return itemTotals.flatMap((r, index) =>
    r !== null && r < 0 ? [{ code: "negativeItem" as const, index }] : [],
  );
}

/** The correlation of each item with the sum of the others; null where those have no spread. */
export function itemTotalsOf(matrix: Float64Array, items: number): (number | null)[] {
  let total = 0;
  for (const value of matrix) total += value;
  return Array.from({ length: items }, (_, i) => {
    const own = matrix[i * items + i]!;
    let row = 0;
    for (let j = 0; j < items; j += 1) row += matrix[i * items + j]!;
    const others = total - 2 * row + own;
    return others > 0 ? (row - own) / Math.sqrt(own * others) : null;
  });
}
