import { solvePositive, symmetricEigen } from "#science/numbers";
import { type Derivatives, derivatives, misfit, type State } from "./likelihood.ts";

export interface OneFactor extends State {
  /** Items whose own variance ran into the bound: the model does not fit them. */
  readonly atBound: readonly number[];
  /** ln|Sigma| + tr(S Sigma^-1) - ln|S| - k, the least found; times n it is the likelihood ratio's chi square. */
  readonly discrepancy: number;
  readonly converged: boolean;
  /** Expected second derivatives of the discrepancy, 2k x 2k: loadings, then uniquenesses. */
  readonly information: Float64Array;
}

/** The least an item's own variance may be, of 1: that of R's factanal and of psych. */
const bound = 0.005;

/** Solves for the parameters that are not held; null when the matrix is not definite among them. */
function solveFree(
  matrix: Float64Array,
  gradient: Float64Array,
  held: ReadonlySet<number>,
): Float64Array | null {
  const size = gradient.length;
  const free = Array.from({ length: size }, (_, at) => at).filter((at) => !held.has(at));
  const n = free.length;
  const inside = Float64Array.from(
    { length: n * n },
    (_, at) => matrix[free[Math.floor(at / n)]! * size + free[at % n]!]!,
  );
  const solved = solvePositive(
    inside,
    n,
    free.map((at) => -gradient[at]!),
  );
  if (!solved) return null;
  const step = new Float64Array(size);
  for (const [i, at] of free.entries()) step[at] = solved[i]!;
  return step;
}

/** A step downhill that leaves no variance below the bound; what stands there and would go on is held. */
function stepFrom(
  { uniquenesses }: State,
  { gradient, observed, expected }: Derivatives,
): Float64Array | null {
  const k = uniquenesses.length;
  const stands = [...uniquenesses.keys()].filter((i) => uniquenesses[i]! <= bound).map((i) => k + i);
  for (const matrix of [observed, expected]) {
    const held = new Set(stands.filter((at) => gradient[at]! > 0));
    for (;;) {
      const step = solveFree(matrix, gradient, held);
      if (!step) break;
      const leaving = stands.filter((at) => !held.has(at) && step[at]! < 0);
      if (leaving.length === 0) return step;
      for (const at of leaving) held.add(at);
    }
  }
  return null;
}

function moved({ loadings, uniquenesses }: State, step: Float64Array, size: number): State {
  const k = loadings.length;
  return {
    loadings: loadings.map((loading, i) => loading + size * step[i]!),
    // What has come within rounding of the bound stands on it.
    uniquenesses: uniquenesses.map((own, i) => {
      const next = own + size * step[k + i]!;
      return next < bound * (1 + 1e-12) ? bound : next;
    }),
  };
}

/** How far along the step no variance has passed the bound; at most all of it. */
function room({ uniquenesses }: State, step: Float64Array): number {
  const k = uniquenesses.length;
  let most = 1;
  for (let i = 0; i < k; i += 1)
    if (step[k + i]! < 0) most = Math.min(most, (bound - uniquenesses[i]!) / step[k + i]!);
  return most;
}

/** Steepness in the directions that are open. */
function steepness({ uniquenesses }: State, { gradient }: Derivatives): number {
  const k = uniquenesses.length;
  let most = 0;
  for (const [at, slope] of gradient.entries())
    if (!(at >= k && uniquenesses[at - k]! <= bound && slope > 0)) most = Math.max(most, Math.abs(slope));
  return most;
}

/** Newton's method, Fisher's scoring where it does not lead downhill, halved steps. */
function descend(start: State, sample: Float64Array): { state: State; reached: number; converged: boolean } {
  let state = start;
  let reached = misfit(state, sample);
  for (let round = 0; round < 200; round += 1) {
    const slopes = derivatives(state, sample);
    const steep = steepness(state, slopes);
    if (steep < 1e-10) return { state, reached, converged: true };
    const step = stepFrom(state, slopes);
    // What rounding leaves of the last digits cannot be walked down any further.
    const done = { state, reached, converged: steep < 1e-6 };
    if (!step) return done;
    let size = room(state, step);
    let next = moved(state, step, size);
    let there = misfit(next, sample);
    for (let half = 0; half < 40 && !(there < reached); half += 1) {
      size /= 2;
      next = moved(state, step, size);
      there = misfit(next, sample);
    }
    if (!(there < reached)) return done;
    [state, reached] = [next, there];
  }
  return { state, reached, converged: false };
}

/**
 * One common factor of k >= 3 items by maximum likelihood: correlations S are as near as can be to
 * loadings loadings' + diag(uniquenesses). No item's own variance goes below 0.005. `sample` is the correlation
 * matrix, row-major; null when it is not positive definite (an item follows from others).
 * Begins at the first principal component. Equal to R's factanal and lavaan's cfa.
 */
export function oneFactor(sample: Float64Array, k: number): OneFactor | null {
  const { values, vectors } = symmetricEigen(sample, k);
  if (!(values[k - 1]! > 1e-10)) return null;
  const loadings = Float64Array.from({ length: k }, (_, i) => 0.9 * Math.sqrt(values[0]!) * vectors[i * k]!);
  const start = { loadings, uniquenesses: loadings.map((loading) => Math.max(0.1, 1 - loading * loading)) };
  const { state, reached, converged } = descend(start, sample);
  const isUpright = state.loadings.reduce((sum, value) => sum + value, 0) >= 0;
  const upright = isUpright ? state : { ...state, loadings: state.loadings.map((loading) => -loading) };
  const logDeterminant = values.reduce((sum, value) => sum + Math.log(value), 0);
  return {
    ...upright,
    atBound: [...state.uniquenesses.keys()].filter((i) => state.uniquenesses[i]! <= bound),
    discrepancy: reached - logDeterminant - k,
    converged,
    information: derivatives(upright, sample).expected,
  };
}
