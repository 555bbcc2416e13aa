/** How often, of all draws, a group came out on top, at the bottom, and above the mean of groups. */
export interface Standing {
  readonly highest: Float64Array;
  readonly lowest: Float64Array;
  readonly aboveMean: Float64Array;
}

/**
 * Draws the truth of all groups together, again and again, and counts. `drawn` writes one truth of each group
 * into the array it is given and returns the mean of groups that goes with it.
 */
export function standing(groups: number, draws: number, drawn: (into: Float64Array) => number): Standing {
  const highest = new Float64Array(groups);
  const lowest = new Float64Array(groups);
  const aboveMean = new Float64Array(groups);
  const truth = new Float64Array(groups);
  for (let draw = 0; draw < draws; draw += 1) {
    const mean = drawn(truth);
    let top = 0;
    let bottom = 0;
    for (let g = 0; g < groups; g += 1) {
      if (truth[g]! > truth[top]!) top = g;
      if (truth[g]! < truth[bottom]!) bottom = g;
      if (truth[g]! > mean) aboveMean[g]! += 1;
    }
    highest[top]! += 1;
    lowest[bottom]! += 1;
  }
  const often = (count: number) => count / draws;
  return { highest: highest.map(often), lowest: lowest.map(often), aboveMean: aboveMean.map(often) };
}
