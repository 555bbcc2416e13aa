import type { Announcement } from "#platform/events";

/** What is announced; the subject and the case is always the solution. */
export interface SolutionParticulars {
  solution_drafted: { readonly title: string };
  solution_changed: { readonly fields: readonly string[] };
  /** What is expected was set, or set otherwise. */
  solution_expected: { readonly version: number; readonly measure: string };
  /** Whom it is brought to and when: `why` where a day that had come was put off. */
  solution_roll_out_changed: { readonly customers: number; readonly why: string | null };
  solution_planned: { readonly title: string };
  /** Back to a draft. */
  solution_taken_back: Record<string, never>;
  /** The first roll-out day has come: what is expected stands from now on. */
  solution_running: Record<string, never>;
  /** Everybody it was planned for has it. */
  solution_introduced: Record<string, never>;
  solution_step_done: { readonly what: string };
  solution_step_reopened: { readonly what: string };
  /** A verdict; `look` counts the days on which one was told. */
  solution_evaluated: {
    readonly evaluation: string;
    readonly verdict: string;
    readonly look: number;
  };
  /** It could not be told: it will be looked at again. */
  solution_further_look: { readonly on: string };
  solution_dropped: { readonly reason: string };
  solution_restored: Record<string, never>;
}
export type SolutionEvent = keyof SolutionParticulars;

export const solutionEvents: readonly SolutionEvent[] = [
  "solution_drafted",
  "solution_changed",
  "solution_expected",
  "solution_roll_out_changed",
  "solution_planned",
  "solution_taken_back",
  "solution_running",
  "solution_introduced",
  "solution_step_done",
  "solution_step_reopened",
  "solution_evaluated",
  "solution_further_look",
  "solution_dropped",
  "solution_restored",
];

export function solutionEvent<E extends SolutionEvent>(
  kind: E,
  id: string,
  particulars: SolutionParticulars[E],
): Announcement {
  return {
    kind,
    module: "solutions",
    subject: { kind: "solution", id },
    caseId: id,
    particulars,
    topics: ["solutions", `solutions/${id}`],
  };
}
