import type { Phase, TargetRun } from "./run-target.ts";
import { stretchesBetween } from "./stretches.ts";
import type { WaitingFor } from "./terms.ts";
import { workingTimeBetween } from "./working-time.ts";

/** A stretch of a clock's life and why it counted or did not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly reason: "counted" | "outside" | "holiday" | "paused" | "closed";
  /** By whom work waited, whether the clock stood for it or not. */
  readonly waiting: WaitingFor | null;
  /** The holiday's name, when the calendar gives one. */
  readonly holiday: string | null;
  /** Working time within the stretch. */
  readonly workingSeconds: number;
  /** What the clock counted of it: all of it when counted, else 0. */
  readonly countedSeconds: number;
}

/**
 * Every moment of a clock from its start to its end (or to now), and what it counted. The intervals touch each other and
 * cover that time exactly; their `countedSeconds` add up to the clock's `elapsedSeconds`, to the second.
 *
 * A pause is one interval over nights and holidays, and its `workingSeconds` say how much working time it spared.
 */
export function explain(run: TargetRun): Interval[] {
  return run.phases.flatMap(intervalsOf);
}

function intervalsOf({ from, to, kind, waiting, terms }: Phase): Interval[] {
  if (kind !== "counted") {
    const workingSeconds = workingTimeBetween(terms.calendar, from, to) / 1000;
    return [{ from, to, reason: kind, waiting, holiday: null, workingSeconds, countedSeconds: 0 }];
  }
  return stretchesBetween(terms.calendar, from, to).map((stretch) => {
    const seconds = stretch.kind === "working" ? (stretch.to - stretch.from) / 1000 : 0;
    return {
      from: stretch.from,
      to: stretch.to,
      reason: stretch.kind === "working" ? "counted" : stretch.kind,
      waiting,
      holiday: stretch.name,
      workingSeconds: seconds,
      countedSeconds: seconds,
    };
  });
}
