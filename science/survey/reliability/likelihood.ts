// The likelihood of one common factor: Sigma = loadings loadings' + diag(uniquenesses), and how it moves.

export interface State {
  readonly loadings: Float64Array;
  readonly uniquenesses: Float64Array;
}

export interface Derivatives {
  /** Loadings first, then uniquenesses; 2k. */
  readonly gradient: Float64Array;
  /** Second derivatives as expected where the model holds; 2k x 2k, row-major. */
  readonly expected: Float64Array;
  /** Second derivatives as they are; definite near the best fit, perhaps not elsewhere. */
  readonly observed: Float64Array;
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
export function misfit(state: State, sample: Float64Array): number {
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

/** tr(P D_i Q D_j) for symmetric P and Q, D_i being Sigma's derivatives: the building block of both kinds. */
function traces(p: Float64Array, q: Float64Array, { loadings }: State): Float64Array {
  const k = loadings.length;
  const along = (matrix: Float64Array) =>
    Float64Array.from({ length: k }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < k; j += 1) sum += matrix[i * k + j]! * loadings[j]!;
      return sum;
    });
  const [pl, ql] = [along(p), along(q)];
  const through = (vector: Float64Array) => vector.reduce((sum, one, i) => sum + one * loadings[i]!, 0);
  const [lpl, lql] = [through(pl), through(ql)];
  const size = 2 * k;
  const all = new Float64Array(size * size);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      const [pij, qij] = [p[i * k + j]!, q[i * k + j]!];
      all[i * size + j] = pl[i]! * ql[j]! + ql[i]! * pl[j]! + lql * pij + lpl * qij;
      all[i * size + k + j] = ql[j]! * pij + pl[j]! * qij;
      all[(k + j) * size + i] = all[i * size + k + j]!;
      all[(k + i) * size + k + j] = pij * qij;
    }
  }
  return all;
}

/** Source: Jöreskog, Psychometrika 32 (1967) 443; second derivatives written out for one factor. */
export function derivatives(state: State, sample: Float64Array): Derivatives {
  const { loadings } = state;
  const k = loadings.length;
  const { inverse } = inverseOf(state);
  const both = times(times(inverse, sample, k), inverse, k);
  // Sigma^-1 (Sigma - S) Sigma^-1.
  const residual = inverse.map((value, at) => value - both[at]!);
  const gradient = new Float64Array(2 * k);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) gradient[i]! += 2 * residual[i * k + j]! * loadings[j]!;
    gradient[k + i] = residual[i * k + i]!;
  }
  const expected = traces(inverse, inverse, state);
  const mixed = traces(inverse, both, state);
  const size = 2 * k;
  const observed = mixed.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const bend = i < k && j < k ? 2 * residual[i * k + j]! : 0;
    return 2 * value - expected[at]! + bend;
  });
  return { gradient, expected, observed };
}
