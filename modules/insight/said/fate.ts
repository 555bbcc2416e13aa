// What became of a need, in the one word its reader looks for. Pure.

export type Fate =
  | "noticed"
  | "looked_at"
  | "planned"
  | "under_way"
  | "brought_in"
  | "proved"
  | "disproved"
  | "met"
  | "given_up"
  | "rejected";

export interface NeedState {
  readonly state: string;
  readonly stage: string;
}

export interface SolutionFate {
  readonly state: string;
  readonly verdict: string | null;
}

/** The furthest that anything has come for it. */
export function fateOf({ state, stage }: NeedState, solutions: readonly SolutionFate[]): Fate {
  if (state === "proposed") return "noticed";
  if (state === "rejected" || state === "given_up" || state === "met") return state;
  const alive = solutions.filter((one) => one.state !== "dropped" && one.state !== "draft");
  const verdicts = alive.map(({ verdict }) => verdict);
  if (verdicts.includes("better")) return "proved";
  if (alive.some((one) => one.state === "introduced" || one.state === "evaluated")) {
    return verdicts.some((one) => one === "worse" || one === "noDifferenceThatMatters")
      ? "disproved"
      : "brought_in";
  }
  if (alive.some((one) => one.state === "running")) return "under_way";
  if (alive.length > 0 || stage === "design") return "planned";
  return "looked_at";
}

/** How many voices are told to everybody: below this somebody might be known by the number. */
export const fewestTold = 5;

export const voicesTold = (people: number, isConcerned: boolean): number | null =>
  isConcerned || people >= fewestTold ? people : null;
