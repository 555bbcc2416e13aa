import type { WorkingCalendar } from "./calendar.ts";

/** By whom work waits. */
export const waitingFor = ["customer", "partner", "approval", "date", "part"] as const;
export type WaitingFor = (typeof waitingFor)[number];

/** What a clock measures: the first answer, the time since the last word to whoever asked, the whole until done. */
export const targetNames = ["firstAnswer", "update", "done"] as const;
export type TargetName = (typeof targetNames)[number];

/** What was promised, as it is in force for one request at one moment (its priority already applied). */
export interface ClockTerms {
  /** Null: around the clock. */
  readonly calendar: WorkingCalendar | null;
  /** Whole working minutes, at least 1; a target that is not named is not promised. */
  readonly targets: Readonly<Partial<Record<TargetName, number>>>;
  /** During which waiting the clock stands. */
  readonly pauses: readonly WaitingFor[];
  /** Share of the target, in percent (1 to 99), after which those who serve are warned. */
  readonly warnAt: number;
}

/**
 * What happened, in the words of the clock. Instants in milliseconds since 1970 UTC.
 *
 * - `opened`: the clock starts. Anything before it counts nothing.
 * - `answered`: something was said to whoever asked.
 * - `waiting`: work waits for somebody, until `until` at the latest; a second one replaces the first.
 * - `resumed`: work goes on.
 * - `handed_over`: another unit took over. It ends a unit's clock (that unit begins a fresh one with its own `opened`)
 *   and is nothing to the chain's.
 * - `done`, `reopened`; `cancelled`: nothing is owed any more (withdrawn, merged, the part not needed).
 * - `terms`: other terms are in force from now on: another priority, another service, another agreement.
 */
export type ClockEvent =
  | { readonly at: number; readonly kind: "opened" }
  | Happening
  | { readonly at: number; readonly kind: "terms"; readonly terms: ClockTerms };

/** What happens to work once it is open. */
export type Happening =
  | {
      readonly at: number;
      readonly kind: "answered" | "resumed" | "handed_over" | "done" | "reopened" | "cancelled";
    }
  | {
      readonly at: number;
      readonly kind: "waiting";
      readonly for: WaitingFor;
      readonly until?: number | null;
    };

/** Whose clock: one unit's, or the chain's of all that worked on it. */
export type ClockScope = "unit" | "chain";

export interface ClockInput {
  readonly scope: ClockScope;
  /** In force when the clock starts. */
  readonly terms: ClockTerms;
  readonly events: readonly ClockEvent[];
  /** Milliseconds since 1970 UTC. Events after it have not happened yet. */
  readonly now: number;
}
