import { courseOf } from "./course.ts";
import { runTarget, type TargetRun } from "./run-target.ts";
import { type ClockInput, targetNames } from "./terms.ts";

export interface ClockResult {
  /** Each target that was ever promised, in the order first answer, update, done. */
  readonly targets: readonly TargetRun[];
}

/**
 * The service clock: what was promised, how much of it has run, when it is due, whether it was kept. A pure function of
 * what happened, the working calendar, the agreement and the moment of looking: whoever has those four gets the same.
 *
 * - **firstAnswer** runs from the opening to the first word said to whoever asked (being done is one).
 * - **update** runs from the last word said to whoever asked, begins anew with each one, and ends when it is done; a
 *   reopening begins it anew. Kept only if no round was missed.
 * - **done** runs from the opening until it is done; a reopening lets it go on from where it stood.
 * - elapsed = the working time (`workingTimeBetween`) of all stretches in which work was open and did not wait for
 *   somebody for whom the agreement lets the clock stand.
 * - Whole seconds: finer parts of instants are cut off before reckoning, so that every sum is exact.
 * - Same instant: events count in the order handed over; a wait that ends by its date ends before what happens then.
 *
 * A clock that has not been opened has no targets. Throws RangeError for a calendar with problems.
 * Cost: proportional to the events, a few microseconds each, whatever the years between them.
 */
export function runClock(input: ClockInput): ClockResult {
  const course = courseOf(input);
  if (course.moments.length === 0) return { targets: [] };
  return {
    targets: targetNames.map((target) => runTarget(target, course)).filter((run) => run !== undefined),
  };
}
