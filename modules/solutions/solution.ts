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

/** Whether days can make it go on by itself. */
export interface Course {
  readonly state: SolutionState;
  /** Of the roll-out; null while there is none. */
  readonly firstStart: string | null;
  readonly lastStart: string | null;
}

/** Where a plan stands on a day: it runs from its first roll-out day on, and is brought in on the last. */
export function stateOn({ state, firstStart, lastStart }: Course, today: string): SolutionState {
  if (firstStart === null || lastStart === null) return state;
  if (state === "planned" && firstStart <= today) return lastStart <= today ? "introduced" : "running";
  if (state === "running" && lastStart <= today) return "introduced";
  return state;
}

export const verdicts = ["better", "worse", "noDifferenceThatMatters", "cannotTellYet"] as const;
export type VerdictCode = (typeof verdicts)[number];
