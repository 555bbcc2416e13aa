import { solvePositive } from "#science/numbers";

export interface OneFactor {
  /** How strongly each item hangs on the factor; their sum is not negative. */
  readonly loadings: Float64Array;
  /** What of each item's variance is its own. */
  readonly uniquenesses: Float64Array;
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

interface State {
  readonly loadings: Float64Array;
  readonly uniquenesses: Float64Array;
}

/** Sigma^-1 by Sherman and Morrison, with ln|Sigma|. */
function inverseOf({ loadings, uniquenesses }: State): { inverse: Float64Array; logDeterminant: number } {
  const k = loadings.length;
  const scaled = loadings.map((loading, i) => loading / uniquenesses[i]!);
  let signal = 1;
  let logDeterminant = 0;
  for (let i = 0; i < k; i += 1) {
    signal += loadings[i]! * scaled[i]!;
    logDeterminant += Math.log(uniquenesses[i]!);
  }
  const inverse = Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return (i === j ? 1 / uniquenesses[i]! : 0) - (scaled[i]! * scaled[j]!) / signal;
  });
  return { inverse, logDeterminant: logDeterminant + Math.log(signal) };
}

/** ln|Sigma| + tr(S Sigma^-1). */
function misfit(state: State, sample: Float64Array): number {
  const { inverse, logDeterminant } = inverseOf(state);
  let trace = 0;
  for (let at = 0; at < sample.length; at += 1) trace += sample[at]! * inverse[at]!;
  return logDeterminant + trace;
}

const times = (a: Float64Array, b: Float64Array, k: number): Float64Array =>
  Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    let sum = 0;
    for (let m = 0; m < k; m += 1) sum += a[i * k + m]! * b[m * k + j]!;
    return sum;
  });

/** Gradient and expected second derivatives, loadings first. */
function derivatives(
  state: State,
  sample: Float64Array,
): { gradient: Float64Array; information: Float64Array } {
  const { loadings } = state;
  const k = loadings.length;
  const { inverse } = inverseOf(state);
  // Sigma^-1 (Sigma - S) Sigma^-1.
  const residual = times(times(inverse, sample, k), inverse, k).map((value, at) => inverse[at]! - value);
  const along = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j += 1) sum += inverse[i * k + j]! * loadings[j]!;
    return sum;
  });
  const strength = along.reduce((sum, value, i) => sum + value * loadings[i]!, 0);
  const gradient = new Float64Array(2 * k);
  const information = new Float64Array(4 * k * k);
  const size = 2 * k;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      gradient[i]! += 2 * residual[i * k + j]! * loadings[j]!;
      const v = inverse[i * k + j]!;
      information[i * size + j] = 2 * (v * strength + along[i]! * along[j]!);
      information[i * size + k + j] = 2 * v * along[j]!;
      information[(k + j) * size + i] = 2 * v * along[j]!;
      information[(k + i) * size + k + j] = v * v;
    }
    gradient[k + i] = residual[i * k + i]!;
  }
  return { gradient, information };
}

/** Centroid loadings (Thurstone): good enough to begin with. */
function start(sample: Float64Array, k: number): State {
  const rows = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j += 1) sum += sample[i * k + j]!;
    return sum;
  });
  const total = rows.reduce((sum, value) => sum + value, 0);
  const loadings = rows.map((row) => Math.max(-0.9, Math.min(0.9, row / Math.sqrt(Math.max(total, 1)))));
  return { loadings, uniquenesses: loadings.map((loading) => 1 - loading * loading) };
}

/** Drops the rows and columns that are held, and solves for the others. */
function freeStep(information: Float64Array, gradient: Float64Array, held: (at: number) => boolean) {
  const size = gradient.length;
  const free = Array.from({ length: size }, (_, at) => at).filter((at) => !held(at));
  const inside = Float64Array.from({ length: free.length ** 2 }, (_, at) => {
    return information[free[Math.floor(at / free.length)]! * size + free[at % free.length]!]!;
  });
  const solved = solvePositive(
    inside,
    free.length,
    free.map((at) => gradient[at]!),
  );
  if (!solved) return null;
  const step = new Float64Array(size);
  for (const [i, at] of free.entries()) step[at] = -solved[i]!;
  return step;
}

/**
 * One common factor of k >= 3 items by maximum likelihood: correlations S are as near as can be to
 * loadings loadings' + diag(uniquenesses). Fisher's scoring with halved steps; no item's own variance goes
 * below 0.005. `sample` is the correlation matrix, row-major, positive definite.
 * Source: Jöreskog, Psychometrika 32 (1967) 443. Equal to R's factanal and lavaan's cfa.
 */
export function oneFactor(sample: Float64Array, k: number, logDeterminantOfSample: number): OneFactor {
  let state = start(sample, k);
  let reached = misfit(state, sample);
  let converged = false;
  for (let round = 0; round < 500 && !converged; round += 1) {
    const { gradient, information } = derivatives(state, sample);
    const held = (at: number) => at >= k && state.uniquenesses[at - k]! <= bound && gradient[at]! > 0;
    converged = gradient.every((slope, at) => held(at) || Math.abs(slope) < 1e-9);
    if (converged) break;
    const step = freeStep(information, gradient, held);
    if (!step) break;
    let size = 1;
    for (; size > 1e-10; size /= 2) {
      const next: State = {
        loadings: state.loadings.map((loading, i) => loading + size * step[i]!),
        uniquenesses: state.uniquenesses.map((own, i) => Math.max(bound, own + size * step[k + i]!)),
      };
      const there = misfit(next, sample);
      if (there <= reached) {
        converged =
          there > reached - 1e-14 && gradient.every((slope, at) => held(at) || Math.abs(slope) < 1e-6);
        [state, reached] = [next, there];
        break;
      }
    }
    if (size <= 1e-10) {
      converged = gradient.every((slope, at) => held(at) || Math.abs(slope) < 1e-6);
      break;
    }
  }
  if (state.loadings.reduce((sum, value) => sum + value, 0) < 0)
    state = { ...state, loadings: state.loadings.map((loading) => -loading) };
  return {
    ...state,
    atBound: [...state.uniquenesses.keys()].filter((i) => state.uniquenesses[i]! <= bound),
    discrepancy: reached - logDeterminantOfSample - k,
    converged,
    information: derivatives(state, sample).information,
  };
}
