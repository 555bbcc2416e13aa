// The life of a solution: a draft is planned, begins with its first roll-out day, is brought in, and is judged.

export const kinds = [
  "new_service",
  "changed_service",
  "training",
  "process_change",
  "communication",
  "shared_resource",
] as const;
export type SolutionKind = (typeof kinds)[number];

export const states = ["draft", "planned", "running", "introduced", "evaluated", "dropped"] as const;
export type SolutionState = (typeof states)[number];

/** What runs, or is about to: nobody has given it up, and it is not over. */
export const isUnderWay = (state: SolutionState): boolean =>
  state === "planned" || state === "running" || state === "introduced";

export const verdicts = ["better", "worse", "noDifferenceThatMatters", "cannotTellYet"] as const;
export type VerdictCode = (typeof verdicts)[number];
