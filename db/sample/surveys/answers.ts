// One person's answers about one supplier, drawn from how good it is for them.
import type { Random } from "../random.ts";
import {
  answerAt,
  type Dimension,
  dimensions,
  easeWeights,
  type Levels,
  questions,
  spread,
  thresholds,
  weighted,
  weights,
} from "./scale.ts";

export interface QualityAnswers {
  /** By question, 1 to 5; what somebody cannot judge is left out. */
  readonly found: Readonly<Record<string, number>>;
  readonly satisfied: number;
  readonly effort: number;
  readonly recommend: number;
  /** What struck them most, for better and for worse. */
  readonly best: Dimension;
  readonly worst: Dimension;
}

const cannotJudge = 0.03;

export function drawAnswers(levels: Levels, chance: Random): QualityAnswers {
  const person = spread.person * chance.normal();
  const felt = Object.fromEntries(
    dimensions.map((one) => [one, levels[one] + person + spread.dimension * chance.normal()]),
  ) as unknown as Levels;
  const found: Record<string, number> = {};
  for (const { name, dimension, offset } of questions) {
    const answer = answerAt(thresholds.five, felt[dimension] + offset + spread.item * chance.normal());
    if (!chance.chance(cannotJudge)) found[name] = 1 + answer;
  }
  const whole = (by: Levels) => weighted(felt, by) + spread.whole * chance.normal();
  const inOrder = [...dimensions].sort((a, b) => felt[a] - felt[b]);
  return {
    found,
    satisfied: 1 + answerAt(thresholds.five, whole(weights)),
    effort: 1 + answerAt(thresholds.seven, whole(easeWeights)),
    recommend: answerAt(thresholds.eleven, whole(weights)),
    best: inOrder.at(-1)!,
    worst: inOrder[0]!,
  };
}

const pulseRows = [
  "help_in_time",
  "promises",
  "waiting",
  "clear_tasks",
  "informed",
  "heard",
  "load",
  "tools",
  "thanks",
  "team",
  "learned",
  "customer",
] as const;

/** Answers to the pulse; in autumn everybody waits for others a little longer. */
export function drawPulse(wave: number, asked: ReadonlySet<string> | null, chance: Random) {
  const person = 0.4 + spread.person * chance.normal();
  const lately: Record<string, number> = {};
  for (const row of pulseRows) {
    const level = row === "waiting" ? person - 0.15 * wave : person;
    const answer = 1 + answerAt(thresholds.five, level + 0.8 * chance.normal());
    if (!asked || asked.has(`lately.${row}`)) lately[row] = answer;
  }
  return { mood: 1 + answerAt(thresholds.five, person + spread.whole * chance.normal()), lately };
}
