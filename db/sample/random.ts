// Chance that gives the same on every machine: integers and the four operations of arithmetic only, because
// Math.exp and Math.log may differ in the last digit between engines.

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** Whole, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Favours the front of the list; the higher the bend, the more. */
  pickFront<T>(items: readonly T[], bend?: number): T;
  /** Standard normal. */
  normal(): number;
  /** Median 1, `sigma` is the spread of the logarithm. */
  logNormal(sigma: number): number;
  poisson(mean: number): number;
  /** An index, drawn by running totals. */
  weighted(totals: ArrayLike<number>): number;
  shuffle<T>(items: T[]): T[];
}

/** One stream of chance per purpose, so that a change in one part of the company leaves the others alone. */
export function random(seed: number, purpose: string): Random {
  const next = xoshiro(hashText(`${seed}/${purpose}`));
  const below = (n: number) => Math.floor(next() * n);
  let spare: number | undefined;

  // Marsaglia's polar method.
  function normal(): number {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * ln(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  }

  function poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = exp(-mean);
    let count = 0;
    for (let product = next(); product > limit; product *= next()) count++;
    return count;
  }

  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)]!,
    pickFront: (items, bend = 2) => {
      let u = next();
      for (let i = 1; i < bend; i++) u *= next();
      return items[Math.floor(u * items.length)]!;
    },
    normal,
    logNormal: (sigma) => exp(sigma * normal()),
    poisson,
    weighted: (totals) => {
      const wanted = next() * totals[totals.length - 1]!;
      let low = 0;
      let high = totals.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (totals[middle]! > wanted) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    shuffle: (items) => {
      for (let i = items.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [items[i], items[j]] = [items[j]!, items[i]!];
      }
      return items;
    },
  };
}

/** A number in [0, 1) for a fact that must be the same whenever it is asked for. */
export function fixedChance(seed: number, a: number, b: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Running totals for `weighted`. */
export function runningTotals(weights: readonly number[]): number[] {
  let total = 0;
  return weights.map((w) => (total += w));
}

// xoshiro128**, Blackman and Vigna 2018.
function xoshiro(hash: number): () => number {
  let state = hash;
  const mixed = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = mixed();
  let b = mixed();
  let c = mixed();
  let d = mixed();
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4294967296;
  };
}

function hashText(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h | 0;
}

const LN2 = Math.LN2;

/** e to the power of x, by halving the range and a series. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i < 14; i++) {
    term *= rest / i;
    sum += term;
  }
  return sum * 2 ** halvings;
}

/** Natural logarithm of a positive number. */
export function ln(x: number): number {
  let value = x;
  let twos = 0;
  while (value > 1.5) {
    value /= 2;
    twos++;
  }
  while (value < 0.75) {
    value *= 2;
    twos--;
  }
  const ratio = (value - 1) / (value + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = ratio;
  for (let i = 3; i < 27; i += 2) {
    term *= square;
    sum += term / i;
  }
  return 2 * sum + twos * LN2;
}

/** The value below which a share of a standard normal lies; Abramowitz and Stegun 26.2.23, good to 0.0005. */
export function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * ln(tail));
  const value =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return share < 0.5 ? -value : value;
}
