// The door of the solutions: what is done about needs, and whether it helped.

export { type SolutionEvent, type SolutionParticulars, solutionEvents } from "./events.ts";
export type { SolutionKind, SolutionState, VerdictCode } from "./solution.ts";
export { type SolutionSummary, type SolutionsAsked, solutionsOf } from "./store/summary.ts";
