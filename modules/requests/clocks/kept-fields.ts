import type { TargetRun } from "#science/clock";
import type { KeptClock } from "./store.ts";

type Value = string | number | null;

/** What is kept of a clock, and how it is read off a computed one. */
export const keptFields = {
  state: (run) => run.state,
  targetMinutes: (run) => run.targetMinutes,
  elapsedSeconds: (run) => run.elapsedSeconds,
  dueAt: (run) => run.due,
  warnAt: (run) => run.warn,
  startedAt: (run) => run.started,
  settledAt: (run) => run.settled,
  endedAt: (run) => run.ended,
  rounds: (run) => run.rounds,
  missed: (run) => run.missed,
} as const satisfies Partial<Record<keyof KeptClock, (run: TargetRun) => Value>>;

export type KeptField = keyof typeof keptFields;

/** The fields in which a computed clock differs from what is kept of it. */
export function differingFields(kept: KeptClock, run: TargetRun): KeptField[] {
  return (Object.keys(keptFields) as KeptField[]).filter((field) => kept[field] !== keptFields[field](run));
}
