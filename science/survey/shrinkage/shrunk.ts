import type { Chance } from "#science/numbers";
import type { Figure, WarningOf } from "../result.ts";

export interface ShrinkTerms {
  /** How often an interval is to hold the truth, over groups. 0.95 unless said. */
  readonly level?: number;
  /** How sure one must be to call a group the highest or the lowest: 0.9 unless said, over 0.5. */
  readonly naming?: number;
  /** How many times the truth is drawn for the probabilities: 2,000 unless said, at least 500. */
  readonly draws?: number;
  readonly chance: Chance;
}

/** One group, drawn towards all groups' mean the more, the less it says itself. */
export interface ShrunkGroup extends Figure {
  readonly name: string;
  /** Its own answers. */
  readonly n: number;
  /** Its own share or mean, as it stands. */
  readonly raw: number;
  /** How much of `value` is its own figure, the rest being all groups' mean: 0 to 1. */
  readonly ownWeight: number;
  /** That its truth is the highest, the lowest of all groups, and above the mean of groups. */
  readonly probabilityHighest: number;
  readonly probabilityLowest: number;
  readonly probabilityAboveMean: number;
}

export type ShrinkWarningCode =
  /** Cannot tell yet: fewer than `needed` groups, which say nothing of how groups differ. */
  | "tooFewGroups"
  /** Cannot tell yet: within no group do answers differ, or each has a single one. */
  | "noSpreadWithin"
  /** Fewer than `needed` groups: how much groups differ is itself uncertain, and intervals are wide. */
  | "fewGroups"
  /** Groups differ no more than chance alone would have it: all get the same value. */
  | "noSpreadBetween";

export interface Shrinkage {
  /** Answers of all groups. */
  readonly n: number;
  /** The mean of groups, as estimated; null: cannot tell (yet), the warnings say why. */
  readonly mean: number | null;
  /** The standard deviation of the groups' truths, as estimated. */
  readonly between: number | null;
  /** In the order given; empty when nothing can be told. */
  readonly groups: readonly ShrunkGroup[];
  /** Whose truth is the highest or the lowest with probability `naming` or more; null: nobody's. */
  readonly highest: string | null;
  readonly lowest: string | null;
  readonly level: number;
  readonly naming: number;
  readonly draws: number;
  readonly warnings: readonly WarningOf<ShrinkWarningCode>[];
}

export type CheckedTerms = Required<ShrinkTerms>;

/** Throws RangeError. */
export function checkTerms({ level = 0.95, naming = 0.9, draws = 2000, chance }: ShrinkTerms): CheckedTerms {
  if (!(level > 0 && level < 1)) throw new RangeError("the level lies between 0 and 1");
  if (!(naming > 0.5 && naming < 1)) throw new RangeError("the naming probability lies between 0.5 and 1");
  if (!(Number.isInteger(draws) && draws >= 500)) throw new RangeError("fewer than 500 draws");
  return { level, naming, draws, chance };
}

/** Below three groups their spread cannot be told from nothing at all; below ten, not well. */
export const groupsNeeded = 3;
export const enoughGroups = 10;

export function cannotShrink(
  n: number,
  { level, naming }: CheckedTerms,
  warning: WarningOf<ShrinkWarningCode>,
): Shrinkage {
  return {
    n,
    mean: null,
    between: null,
    groups: [],
    highest: null,
    lowest: null,
    level,
    naming,
    draws: 0,
    warnings: [warning],
  };
}

export interface Estimates {
  readonly mean: number;
  readonly between: number;
}

/** Estimates and probabilities put together, with who may be named. */
export function shrinkage(
  groups: readonly ShrunkGroup[],
  { mean, between }: Estimates,
  { level, naming, draws }: CheckedTerms,
): Shrinkage {
  const warnings: WarningOf<ShrinkWarningCode>[] = [];
  if (groups.length < enoughGroups) warnings.push({ code: "fewGroups", needed: enoughGroups });
  if (between === 0) warnings.push({ code: "noSpreadBetween" });
  return {
    n: groups.reduce((sum, group) => sum + group.n, 0),
    mean,
    between,
    groups,
    highest: groups.find(({ probabilityHighest }) => probabilityHighest >= naming)?.name ?? null,
    lowest: groups.find(({ probabilityLowest }) => probabilityLowest >= naming)?.name ?? null,
    level,
    naming,
    draws,
    warnings,
  };
}
