import type { Measure } from "../measure.ts";
import type { ChangePoint } from "../series.ts";
import type { Held } from "./state.ts";

/**
 * Where among the held weeks the new level most likely began: where a level of their own for all weeks from there
 * on gains most. Source: Hinkley, Biometrika 57 (1970) 1-17 (maximum likelihood).
 */
export function dated<P extends ChangePoint, W, B>(
  measure: Measure<P, W, B>,
  baseline: B,
  held: readonly Held<W>[],
  direction: "up" | "down",
): number {
  let from = held.length - 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = held.length - 1; i >= 0; i -= 1) {
    const gain = measure.gain(
      baseline,
      held.slice(i).map(({ week }) => week),
      direction,
    );
    if (gain > most) [from, most] = [i, gain];
  }
  return from;
}
