import type { Chance } from "#science/numbers";

export interface RollOutUnit {
  readonly name: string;
  /** The baseline's mean outcome. */
  readonly level: number;
  /** How large the unit is: people, or cases a period. */
  readonly size: number;
}

export interface RollOutTerms {
  /** In how many waves; the last waits longest and is what the others are compared with. */
  readonly waves: number;
  readonly chance: Chance;
  /** Orders drawn, of which the best balanced is proposed. 2,000 unless said. */
  readonly draws?: number;
}

export interface RollOut {
  /** Names by wave, in the order of the units. */
  readonly waves: readonly (readonly string[])[];
  /** The farthest a wave's mean lies from the mean of all, in standard deviations of units, of level and of size. */
  readonly imbalance: { readonly level: number; readonly size: number };
}

/**
 * Proposes who gets a solution first, second, ... so that a comparison exists: waves of nearly equal size, drawn
 * by lot, and of many draws the one whose waves are most alike in level and in size (rerandomisation). Which of
 * two alike units goes first is chance: nobody was preferred, and the effect can be told from what units were
 * before. Sizes enter by their logarithm.
 * Source: K. Morgan & D. Rubin, Annals of Statistics 40 (2012) 1263. Throws RangeError on more waves than units,
 * fewer than two waves, or a size that is not positive. Cost: draws x units.
 */
export function proposeRollOut(
  units: readonly RollOutUnit[],
  { waves, chance, draws = 2000 }: RollOutTerms,
): RollOut {
  if (!(Number.isInteger(waves) && waves >= 2 && waves <= units.length))
    throw new RangeError("a roll-out has at least two waves and a unit for each");
  if (units.some(({ size, level }) => !(size > 0 && Number.isFinite(size) && Number.isFinite(level))))
    throw new RangeError("a level is a number and a size is positive");
  const level = standardised(units.map((unit) => unit.level));
  const size = standardised(units.map((unit) => Math.log(unit.size)));
  // Which waves get one more when units do not divide evenly is drawn with the rest.
  const dealt = units.map((_, i) => i % waves);
  let best: readonly number[] = dealt;
  let least = Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = dealt.length - 1; i > 0; i -= 1) {
      const j = chance.below(i + 1);
      [dealt[i], dealt[j]] = [dealt[j]!, dealt[i]!];
    }
    const distance = spread(level, dealt, waves).squares + spread(size, dealt, waves).squares;
    if (distance < least) {
      least = distance;
      best = [...dealt];
    }
  }
  return {
    waves: Array.from({ length: waves }, (_, w) =>
      units.filter((_, i) => best[i] === w).map(({ name }) => name),
    ),
    imbalance: { level: spread(level, best, waves).farthest, size: spread(size, best, waves).farthest },
  };
}

function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
  return values.map((one) => (deviation > 0 ? (one - mean) / deviation : 0));
}

function spread(values: readonly number[], waveOf: readonly number[], waves: number) {
  const sums = new Float64Array(waves);
  const counts = new Float64Array(waves);
  values.forEach((value, i) => {
    sums[waveOf[i]!]! += value;
    counts[waveOf[i]!]! += 1;
  });
  let [squares, farthest] = [0, 0];
  for (let w = 0; w < waves; w += 1) {
    const mean = sums[w]! / counts[w]!;
    squares += mean ** 2;
    farthest = Math.max(farthest, Math.abs(mean));
  }
  return { squares, farthest };
}
