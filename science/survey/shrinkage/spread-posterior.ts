/** Places on (0, 1) with the probability that each stands for; they add up to 1. */
export interface Places {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

const coarse = 64;
/** What is e^-14 as likely as the best has no say. */
const unlikely = 14;

/**
 * A density on (0, 1), given by its logarithm up to a constant, as equally spaced places over the stretch
 * where it is not negligible. For densities with one hump, however narrow; the hump may lie at an end.
 * Cost: about 250 looks at the density.
 */
export function placesOf(logDensity: (t: number) => number, count: number): Places {
  const peak = highestPoint(logDensity);
  const floor = logDensity(peak) - unlikely;
  const low = edge(logDensity, peak, 0, floor);
  const high = edge(logDensity, peak, 1, floor);
  const at = Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);
  const logs = at.map(logDensity);
  const most = Math.max(...logs);
  const heights = logs.map((log) => Math.exp(log - most));
  const all = heights.reduce((a, b) => a + b, 0);
  return { at, weight: heights.map((height) => height / all) };
}

/** Where a function with one hump on (0, 1) is highest, to about 1e-9: a coarse look, then the golden section. */
export function highestPoint(of: (t: number) => number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < coarse; i += 1) {
    const value = of((i + 0.5) / coarse);
    if (value > most) [most, best] = [value, i];
  }
  let low = Math.max(0, best - 0.5) / coarse;
  let high = Math.min(coarse, best + 1.5) / coarse;
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = of(left);
  let atRight = of(right);
  while (high - low > 1e-9) {
    if (atLeft >= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
}

/** Where, between the peak and an end, the density falls below the floor; the end if it never does. */
function edge(of: (t: number) => number, peak: number, end: 0 | 1, floor: number): number {
  const almost = end === 0 ? 1e-5 : 1 - 1e-5;
  if (of(almost) > floor) return end;
  let above = peak;
  let below: number = almost;
  for (let i = 0; i < 25; i += 1) {
    const middle = (above + below) / 2;
    if (of(middle) > floor) above = middle;
    else below = middle;
  }
  return below;
}
