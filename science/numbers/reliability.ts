/** One bin of a reliability curve: what was claimed against what turned out true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean claimed probability in the bin. */
  readonly claimed: number;
  /** Share that was true. */
  readonly observed: number;
}

export interface Calibration {
  /** Mean squared distance of claim and truth: 0 is perfect, 0.25 is a coin. Brier (1950). */
  readonly brier: number;
  /** Mean |claimed - observed| over the bins, weighted by their counts. */
  readonly error: number;
  /** Equal-width bins over [0, 1]; empty ones are kept with count 0. */
  readonly bins: readonly ReliabilityBin[];
}

/**
 * Whether "80 %" means eight in ten: groups claims into equal-width bins and compares the mean claim with
 * the share that came true. `claimed` are probabilities, `truth` 0 or 1, of the same length.
 * Throws RangeError when the lengths differ.
 */
export function calibration(claimed: ArrayLike<number>, truth: ArrayLike<number>, bins = 10): Calibration {
  if (claimed.length !== truth.length) throw new RangeError("claims and truths differ in length");
  const count = new Array<number>(bins).fill(0);
  const said = new Array<number>(bins).fill(0);
  const was = new Array<number>(bins).fill(0);
  let squares = 0;
  for (let i = 0; i < claimed.length; i += 1) {
    const p = claimed[i]!;
    const bin = Math.min(bins - 1, Math.floor(p * bins));
    count[bin]! += 1;
    said[bin]! += p;
    was[bin]! += truth[i]!;
    squares += (p - truth[i]!) ** 2;
  }
  const all = Math.max(1, claimed.length);
  let error = 0;
  const curve = count.map((n, i) => {
    error += Math.abs(said[i]! - was[i]!) / all;
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count: n,
      claimed: n ? said[i]! / n : 0,
      observed: n ? was[i]! / n : 0,
    };
  });
  return { brier: squares / all, error, bins: curve };
}
