/**
 * How many independent pairs two series are worth that are each alike from month to month:
 * N / (1 + 2 sum over j of (1 - j/N) a(j) b(j)), a and b being their autocorrelations, j up to a quarter of N.
 * Between `fewest` and N: less than independence is never claimed to be more.
 * `months`: ascending whole months at which `a` and `b` (deviations, summing to zero) were measured; where a month
 * is missing its products are left out of the sums, the divisor stays.
 * Source: B. Pyper & R. Peterman, Canadian Journal of Fisheries and Aquatic Sciences 55 (1998) 2127, equation 1;
 * gaps as in E. Parzen, Sankhya A 25 (1963) 383. Cost: N^2 / 4.
 */
export function effectiveNumber(
  months: readonly number[],
  a: Float64Array,
  b: Float64Array,
  fewest: number,
): number {
  const n = months.length;
  let alike = 0;
  for (let lag = 1; lag <= Math.floor(n / 4); lag += 1)
    alike += (1 - lag / n) * autocorrelation(months, a, lag) * autocorrelation(months, b, lag);
  return Math.max(fewest, Math.min(n, 1 + 2 * alike > 0 ? n / (1 + 2 * alike) : n));
}

function autocorrelation(months: readonly number[], values: Float64Array, lag: number): number {
  let [products, squares] = [0, 0];
  let before = 0;
  for (let i = 0; i < months.length; i += 1) {
    squares += values[i]! * values[i]!;
    while (months[before]! < months[i]! - lag) before += 1;
    if (months[before] === months[i]! - lag) products += values[i]! * values[before]!;
  }
  return products / squares;
}
