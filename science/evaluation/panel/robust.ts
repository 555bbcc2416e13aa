import { fTail, symmetricEigen } from "#science/numbers";
import type { Measured } from "../result.ts";
import { residuals, type Within } from "./within.ts";

/** A joint test that several figures are all zero; null where the units are too few for it. */
export interface JointTest {
  readonly f: number;
  readonly degrees: readonly [number, number];
  readonly p: number;
}

export interface Robust {
  readonly measured: readonly Measured[];
  /** Of all figures together, those at `which` only if said. */
  joint(which?: readonly number[]): JointTest | null;
}

/**
 * Cluster-robust uncertainty of figures that are sums of outcomes with given weights; the units are the clusters.
 *
 * `design` makes the residuals. Each unit's residuals are blown up by A = (I - H)^-1/2 of its own block, which
 * makes the variance unbiased when cells are independent with one variance (CR2); whatever they truly are, units
 * only have to be independent of one another. Degrees of freedom by Satterthwaite under the same working model,
 * of a joint test those of the approximate Hotelling T-squared (HTZ). Where the weights are those of a
 * coefficient of `design`, this is R's clubSandwich (vcovCR type CR2, coef_test, Wald_test HTZ) to the digit.
 * Weights of another estimator: where effects differ, they are in the residuals, so the variance is too large
 * rather than too small.
 * Each set of weights has one number a cell and adds up to zero within each unit. Cost: units^2 x periods.
 * Source: J. Pustejovsky & E. Tipton, Journal of Business & Economic Statistics 36 (2018) 672.
 */
export function robust(design: Within, weights: readonly Float64Array[], outcomes: Float64Array): Robust {
  const { cells, x, columns: p, inverse } = design;
  const left = residuals(design, outcomes);
  const units = cells.from.length - 1;
  const known = new Map<string, Float64Array>();
  const adjusted = weights.map((v) => adjust(design, v, known));
  // Per figure and unit: g'e, g'g, X'g and (X'X)^-1 X'g.
  const parts = adjusted.map((g) => {
    const score = new Float64Array(units);
    const square = new Float64Array(units);
    const z = new Float64Array(units * p);
    const u = new Float64Array(units * p);
    for (let i = 0; i < units; i += 1) {
      for (let c = cells.from[i]!; c < cells.from[i + 1]!; c += 1) {
        score[i]! += g[c]! * left[c]!;
        square[i]! += g[c]! ** 2;
        for (let j = 0; j < p; j += 1) z[i * p + j]! += x[c * p + j]! * g[c]!;
      }
      for (let a = 0; a < p; a += 1)
        for (let b = 0; b < p; b += 1) u[i * p + a]! += inverse[a * p + b]! * z[i * p + b]!;
    }
    return { score, square, z, u, g };
  });
  /** Inner products p_si'p_tj of the influence of units i and j, without the part of i = j. */
  const cross = (s: number, t: number, i: number, j: number) => {
    const [z, u] = [parts[s]!.z, parts[t]!.u];
    let sum = 0;
    for (let k = 0; k < p; k += 1) sum -= z[i * p + k]! * u[j * p + k]!;
    return sum;
  };
  const measured = parts.map(({ score, square }, s): Measured => {
    let [variance, trace, squares] = [0, 0, 0];
    for (let i = 0; i < units; i += 1) {
      variance += score[i]! ** 2;
      for (let j = 0; j < units; j += 1) {
        const inner = cross(s, s, i, j) + (i === j ? square[i]! : 0);
        if (i === j) trace += inner;
        squares += inner ** 2;
      }
    }
    let value = 0;
    for (let c = 0; c < outcomes.length; c += 1) value += weights[s]![c]! * outcomes[c]!;
    return { value, standardError: Math.sqrt(variance), degrees: squares > 0 ? trace ** 2 / squares : 0 };
  });

  function joint(which: readonly number[] = weights.map((_, s) => s)): JointTest | null {
    const q = which.length;
    if (q === 0) return null;
    const inners = which.map((s) => which.map((t) => innerProducts(s, t)));
    const trace = new Float64Array(q * q);
    const variance = new Float64Array(q * q);
    which.forEach((s, a) => {
      which.forEach((t, b) => {
        for (let i = 0; i < units; i += 1) {
          trace[a * q + b]! += inners[a]![b]![i * units + i]!;
          variance[a * q + b]! += parts[s]!.score[i]! * parts[t]!.score[i]!;
        }
      });
    });
    const root = inverseRoot(trace, q);
    if (!root) return null;
    const values = which.map((s) => measured[s]!.value);
    const statistic = quadratic(variance, values, q);
    if (statistic === null) return null;
    const total = totalVariance(inners, root, q, units);
    const eta = (q * (q + 1)) / total;
    if (!(eta > q - 1 + 1e-6)) return null;
    const f = ((eta - q + 1) / (eta * q)) * statistic;
    return { f, degrees: [q, eta - q + 1], p: fTail(f, q, eta - q + 1) };
  }

  function innerProducts(s: number, t: number): Float64Array {
    const inner = new Float64Array(units * units);
    for (let i = 0; i < units; i += 1)
      for (let j = 0; j < units; j += 1) inner[i * units + j] = cross(s, t, i, j);
    for (let i = 0; i < units; i += 1)
      for (let c = cells.from[i]!; c < cells.from[i + 1]!; c += 1)
        inner[i * units + i]! += parts[s]!.g[c]! * parts[t]!.g[c]!;
    return inner;
  }
  return { measured, joint };
}

/** A v unit by unit; units with the same start and the same gaps share their A. */
function adjust(design: Within, v: Float64Array, known: Map<string, Float64Array>): Float64Array {
  const { cells, x, columns: p, inverse } = design;
  const out = new Float64Array(v.length);
  for (let i = 0; i + 1 < cells.from.length; i += 1) {
    const [from, to] = [cells.from[i]!, cells.from[i + 1]!];
    const n = to - from;
    const key = `${cells.starts[i]}:${cells.period.subarray(from, to).join()}`;
    let a = known.get(key);
    if (!a) {
      const block = new Float64Array(n * n);
      for (let r = 0; r < n; r += 1) {
        const row = new Float64Array(p);
        for (let k = 0; k < p; k += 1) {
          const value = x[(from + r) * p + k]!;
          if (value !== 0) for (let j = 0; j < p; j += 1) row[j]! += value * inverse[k * p + j]!;
        }
        for (let s = 0; s < n; s += 1) {
          let h = 0;
          for (let j = 0; j < p; j += 1) h += row[j]! * x[(from + s) * p + j]!;
          block[r * n + s] = (r === s ? 1 : 0) - h;
        }
      }
      a = inverseRoot(block, n, true)!;
      known.set(key, a);
    }
    for (let r = 0; r < n; r += 1)
      for (let s = 0; s < n; s += 1) out[from + r]! += a[r * n + s]! * v[from + s]!;
  }
  return out;
}

/** The symmetric M^-1/2; of a singular matrix the generalised one if `isGeneralised`, otherwise null. */
function inverseRoot(matrix: Float64Array, size: number, isGeneralised = false): Float64Array | null {
  const { values, vectors } = symmetricEigen(matrix, size);
  const least = 1e-10 * Math.max(values[0] ?? 0, isGeneralised ? 1 : 0);
  const out = new Float64Array(size * size);
  for (let k = 0; k < size; k += 1) {
    if (!(values[k]! > least)) {
      if (isGeneralised) continue;
      return null;
    }
    const scale = 1 / Math.sqrt(values[k]!);
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        out[i * size + j]! += vectors[i * size + k]! * scale * vectors[j * size + k]!;
  }
  return out;
}

/** values' matrix^-1 values; null where the matrix is singular. */
function quadratic(matrix: Float64Array, values: readonly number[], size: number): number | null {
  const root = inverseRoot(matrix, size);
  if (!root) return null;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    let one = 0;
    for (let j = 0; j < size; j += 1) one += root[i * size + j]! * values[j]!;
    sum += one ** 2;
  }
  return sum;
}

/** The sum of the variances of all entries of the standardised covariance matrix. */
function totalVariance(
  inners: readonly (readonly Float64Array[])[],
  root: Float64Array,
  q: number,
  units: number,
): number {
  let total = 0;
  const at = (cell: number) => {
    const block = new Float64Array(q * q);
    for (let s = 0; s < q; s += 1) for (let t = 0; t < q; t += 1) block[s * q + t] = inners[s]![t]![cell]!;
    return multiply(multiply(root, block, q), root, q);
  };
  for (let i = 0; i < units; i += 1) {
    for (let j = 0; j < units; j += 1) {
      const block = at(i * units + j);
      let trace = 0;
      let twisted = 0;
      for (let s = 0; s < q; s += 1) {
        trace += block[s * q + s]!;
        for (let t = 0; t < q; t += 1) twisted += block[s * q + t]! * block[t * q + s]!;
      }
      total += trace ** 2 + twisted;
    }
  }
  return total;
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let k = 0; k < n; k += 1) {
      const value = a[i * n + k]!;
      for (let j = 0; j < n; j += 1) out[i * n + j]! += value * b[k * n + j]!;
    }
  return out;
}
