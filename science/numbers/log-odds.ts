/** ln(p / (1 - p)): a probability as log-odds, on which independent evidence adds up. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

/** The probability with the given log-odds. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** ln(sum of exp(values)), without overflow; -Infinity for none. */
export function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) if (values[i]! > top) top = values[i]!;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += Math.exp(values[i]! - top);
  return top + Math.log(sum);
}
