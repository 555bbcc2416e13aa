import type { Chance } from "../random.ts";

/**
 * A gamma variable with the given shape (> 0) and scale 1. Exact.
 * Source: G. Marsaglia & W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000) 363-372.
 */
export function drawGamma(chance: Chance, shape: number): number {
  if (shape < 1) return drawGamma(chance, shape + 1) * (1 - chance.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = chance.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - chance.next();
    const square = x * x;
    // The squeeze settles 92 of 100 without a logarithm.
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A beta variable: a share with `yes` - 1 and `no` - 1 answers behind it; both > 0. */
export function drawBeta(chance: Chance, yes: number, no: number): number {
  const one = drawGamma(chance, yes);
  const both = one + drawGamma(chance, no);
  return both > 0 ? one / both : 0.5;
}

/** A chi-squared variable with the given degrees of freedom (> 0, fractions allowed). */
export function drawChiSquared(chance: Chance, freedom: number): number {
  return 2 * drawGamma(chance, freedom / 2);
}
