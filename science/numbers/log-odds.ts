/** ln(p / (1 - p)): a probability as log-odds, on which independent evidence adds up. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

/** The probability with the given log-odds. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
