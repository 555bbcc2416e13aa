/** From here on the asymptotic series are exact to the last digits. */
const far = 12;

/** ln Gamma(z) less Stirling's formula, for z >= 12. */
const beyondStirling = (z: number) => {
  const s = 1 / (z * z);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / z;
};

/**
 * ln(Gamma(start + steps) / Gamma(start)), for start > 0 and steps >= 0: the logarithm of
 * start (start + 1) ... (start + steps - 1) when steps is whole. Keeps its digits where both gammas are huge
 * and nearly equal, as they are in a beta-binomial that is nearly binomial.
 * Source: Stirling's series (DLMF 5.11.1), after the recurrence has carried the start beyond 12.
 */
export function logRising(start: number, steps: number): number {
  if (steps === 0) return 0;
  let sum = 0;
  let from = start;
  for (; from < far; from += 1) sum += Math.log(from / (from + steps));
  const to = from + steps;
  return (
    sum +
    (from - 0.5) * Math.log1p(steps / from) +
    steps * (Math.log(to) - 1) +
    (beyondStirling(to) - beyondStirling(from))
  );
}

/**
 * The derivative of ln Gamma, for x > 0. Absolute error below 1e-13 beyond 0.01.
 * Source: DLMF 5.11.2, after the recurrence has carried x beyond 12.
 */
export function digamma(x: number): number {
  let below = 0;
  let z = x;
  for (; z < far; z += 1) below += 1 / z;
  const s = 1 / (z * z);
  const tail = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
  return Math.log(z) - 0.5 / z - tail - below;
}

/** The derivative of `digamma`, for x > 0. Source: DLMF 5.15.8, after the same recurrence. */
export function trigamma(x: number): number {
  let below = 0;
  let z = x;
  for (; z < far; z += 1) below += 1 / (z * z);
  const s = 1 / (z * z);
  return below + 1 / z + s / 2 + (s / z) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s / 30)));
}
