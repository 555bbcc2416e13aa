/** Chance with a known seed: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [0, below). */
  below(below: number): number;
  /** Standard normal. */
  normal(): number;
  /** Poisson count with the given mean. */
  poisson(mean: number): number;
  /** An index, drawn in proportion to the weights. */
  pick(weights: ArrayLike<number>): number;
}

/**
 * A seeded generator (sfc32, Chris Doty-Humphrey's PractRand, public domain), seeded through splitmix32.
 * For simulation, layout and resampling; never for secrets.
 */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const mix = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let [a, b, c, d] = [mix(), mix(), mix(), 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i += 1) next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    below: (below) => Math.floor(next() * below),
    poisson: (mean) => poisson(mean, next, normal),
    pick: (weights) => pick(weights, next()),
  };
}

/** Multiplication of uniforms below a mean of 30, the rounded normal above. */
function poisson(mean: number, next: () => number, normal: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

function pick(weights: ArrayLike<number>, at: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) total += weights[i]!;
  let left = at * total;
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}
