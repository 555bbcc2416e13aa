import type { Scale } from "./scale.ts";

/** How many gave this pair of answers: how important it is, and how satisfied they are with it. */
export interface OpportunityCell {
  readonly importance: number;
  readonly satisfaction: number;
  readonly count: number;
}

/** How answers become figures from 0 to 10. */
export interface OpportunityScale {
  /** That both questions were asked on. */
  readonly scale: Scale;
  /** `topBoxes`: ten times the share of the highest answers, as Ulwick has it; `means`: the mean, brought to 0 to 10. */
  readonly rule: "topBoxes" | "means";
  /** How many of the highest answers count with `topBoxes`. */
  readonly boxes: number;
}

/** Every kind of pair that could be answered, on 0 to 10, with how many gave it. */
export interface PairTable {
  readonly importance: readonly number[];
  readonly satisfaction: readonly number[];
  readonly counts: number[];
}

export function tableOf(
  cells: readonly OpportunityCell[],
  { scale, rule, boxes }: OpportunityScale,
): PairTable {
  const steps =
    rule === "topBoxes"
      ? [0, 10]
      : Array.from({ length: scale.high - scale.low + 1 }, (_, i) => (10 * i) / (scale.high - scale.low));
  const stepOf = (answer: number) => {
    if (!Number.isInteger(answer) || answer < scale.low || answer > scale.high)
      throw new RangeError(`${answer} is no step of the scale from ${scale.low} to ${scale.high}`);
    return rule === "topBoxes" ? Number(answer > scale.high - boxes) : answer - scale.low;
  };
  const table = {
    importance: steps.flatMap((i) => steps.map(() => i)),
    satisfaction: steps.flatMap(() => steps),
    counts: steps.flatMap(() => steps.map(() => 0)),
  };
  for (const { importance, satisfaction, count } of cells) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError("a count is a whole number, not negative");
    table.counts[stepOf(importance) * steps.length + stepOf(satisfaction)]! += count;
  }
  return table;
}

export function mean(values: readonly number[], counts: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += counts[i]! * values[i]!;
  return sum / n;
}
