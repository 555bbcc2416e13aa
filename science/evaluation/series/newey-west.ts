/** The lag of Newey and West's rule of thumb, floor(4 (T / 100)^(2 / 9)), for T points. */
export const neweyWestLag = (points: number): number => Math.floor(4 * (points / 100) ** (2 / 9));

/** Bartlett's weight of a lag. */
export const bartlett = (lag: number, last: number): number => 1 - lag / (last + 1);

/**
 * The variance of a sum of residuals with given weights, robust to changing variance and to correlation up to
 * `last` points apart; with R's small-sample factor n / (n - k). As R's sandwich NeweyWest(lag = last,
 * prewhite = FALSE, adjust = TRUE) for the coefficient whose weights these are.
 * Source: W. Newey & K. West, Econometrica 55 (1987) 703.
 */
export function neweyWestVariance(
  weights: ArrayLike<number>,
  residuals: ArrayLike<number>,
  last: number,
  columns: number,
): number {
  const n = residuals.length;
  let sum = 0;
  for (let lag = 0; lag <= last; lag += 1) {
    let products = 0;
    for (let t = lag; t < n; t += 1)
      products += weights[t]! * residuals[t]! * weights[t - lag]! * residuals[t - lag]!;
    sum += (lag === 0 ? 1 : 2) * bartlett(lag, last) * products;
  }
  return (sum * n) / (n - columns);
}
