/**
 * Where an ascending function is zero between `low` and `high`, to 1e-7 of their distance; the nearer end when
 * it has no zero there. The Illinois variant of false position: a few looks at the function.
 * Source: M. Dowell & P. Jarratt, BIT 11 (1971) 168-174.
 */
export function falsePosition(of: (x: number) => number, low: number, high: number): number {
  const precision = 1e-7 * (high - low);
  let [left, right] = [low, high];
  let below = of(left);
  let above = of(right);
  if (below >= 0) return left;
  if (above <= 0) return right;
  let side = 0;
  for (let round = 0; round < 60 && right - left > precision; round += 1) {
    const x = (left * above - right * below) / (above - below);
    const here = of(x);
    if (Math.abs(here) < 1e-9) return x;
    if (here < 0) {
      [left, below] = [x, here];
      if (side === -1) above /= 2;
      side = -1;
    } else {
      [right, above] = [x, here];
      if (side === 1) below /= 2;
      side = 1;
    }
  }
  return (left + right) / 2;
}
