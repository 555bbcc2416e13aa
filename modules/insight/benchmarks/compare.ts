// Our figure beside one of outside. Pure: what may be said of two numbers that were measured by different people.

export interface Ours {
  readonly value: number;
  /** 95 % interval; null where nothing says how sure it is. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

export interface Theirs {
  readonly value: number;
  readonly year: number;
  readonly unit: string;
}

export type Standing = "better" | "worse" | "alike" | "cannotTell";
/** What is to be minded: their figure is old, in another unit, ours rests on little, or on nothing that says how sure it is. */
export type Doubt = "old" | "otherUnit" | "few" | "noInterval";

export interface Comparison {
  readonly standing: Standing;
  readonly doubts: readonly Doubt[];
}

const yearsOld = 3;
const fewest = 30;

/**
 * Better or worse only where our whole interval lies on one side of theirs, in the same unit. An outside figure has an
 * uncertainty of its own that nobody knows: what is near stays "alike".
 */
export function compare(
  ours: Ours | null,
  theirs: Theirs,
  terms: { readonly good: "higher" | "lower"; readonly unit: string; readonly year: number },
): Comparison {
  const doubts: Doubt[] = [];
  if (terms.year - theirs.year > yearsOld) doubts.push("old");
  const isSameUnit = theirs.unit.trim().toLowerCase() === terms.unit.trim().toLowerCase();
  if (!isSameUnit) doubts.push("otherUnit");
  if (!ours) return { standing: "cannotTell", doubts };
  if (ours.n < fewest) doubts.push("few");
  if (ours.low === null || ours.high === null) doubts.push("noInterval");
  if (!isSameUnit || ours.low === null || ours.high === null) return { standing: "cannotTell", doubts };
  if (ours.low <= theirs.value && theirs.value <= ours.high) return { standing: "alike", doubts };
  const isHigher = ours.low > theirs.value;
  return { standing: isHigher === (terms.good === "higher") ? "better" : "worse", doubts };
}
