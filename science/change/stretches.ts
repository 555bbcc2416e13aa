import { tQuantile } from "#science/numbers";
import { countInterval } from "./counts/interval.ts";
import { type CostName, noiseOf, type PeltTerms, pelt } from "./pelt/index.ts";
import type { Level, Stretch } from "./result.ts";

/** From how many points on levels are given looking back. */
export const pointsToDate = 24;

/** The stretches between the changes that PELT finds, each with its level and 95 % interval, all for usual weeks. */
export function stretchesOf(values: readonly number[], terms: PeltTerms): Stretch[] {
  const { changes } = pelt(values, terms);
  const starts = [0, ...changes];
  const noise = noiseOf(values, terms.cost, terms.exposure);
  return starts.map((from, i) => {
    const end = starts[i + 1] ?? values.length;
    return { from, to: end - 1, level: levelOf(values, from, end, terms.cost, terms.exposure, noise) };
  });
}

function levelOf(
  values: readonly number[],
  from: number,
  end: number,
  cost: CostName,
  exposure: readonly number[] | undefined,
  noise: number,
): Level {
  let [sum, over] = [0, 0];
  for (let i = from; i < end; i += 1) {
    sum += values[i]!;
    over += cost === "poisson" ? (exposure?.[i] ?? 1) : 1;
  }
  const value = sum / over;
  if (cost === "poisson") {
    const { low, high } = countInterval(sum, noise);
    return { value, low: low / over, high: high / over };
  }
  const half = tQuantile(0.975, Math.max(1, values.length - 1)) * Math.sqrt(noise / over);
  return { value, low: value - half, high: value + half };
}
