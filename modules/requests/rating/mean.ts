/** Fewer answers have no mean: it would say more about whoever happened to answer than about the service. */
export const enough = 5;
const lowest = 1;
const highest = 5;
/** Of the normal distribution, for 95 %. */
const z = 1.959964;

export interface Mean {
  readonly count: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The mean of scores from 1 to 5 with its interval (Wilson, 1927, for a share): on the scale of 0 to 1 a score can vary
 * at most as much as a coin with the same mean, so that the interval is wide enough, never empty and never leaves the
 * scale, however few and however equal the answers are.
 */
export function meanOf(count: number, sum: number): Mean {
  if (count < enough) return { count, mean: null, low: null, high: null };
  const share = (sum / count - lowest) / (highest - lowest);
  const spread = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const middle = share + z ** 2 / (2 * count);
  const stretch = 1 + z ** 2 / count;
  const scale = (part: number) => lowest + Math.min(1, Math.max(0, part)) * (highest - lowest);
  return {
    count,
    mean: sum / count,
    low: scale((middle - spread) / stretch),
    high: scale((middle + spread) / stretch),
  };
}
