import type { Measure } from "../measure.ts";
import type { ChangePoint } from "../series.ts";
import type { Held, Open, WatchState } from "./state.ts";

/** e^3: the level before must be twenty times likelier again, within so many weeks, for a change to have passed. */
const sure = 3;
const weeksToPass = 12;

/** Whether the change that was raised last is over: a sum of its own, of the level before against the new one. */
export function followed<P extends ChangePoint, W, B>(
  measure: Measure<P, W, B>,
  { open, baseline }: WatchState<W, B>,
  now: Held<W>,
): { readonly open: Open<W, B> | null; readonly passed: Open<W, B> | null } {
  if (!open || now.index - open.raised > weeksToPass) return { open: null, passed: null };
  const sum = open.sum + measure.rather(open.before, baseline, now.week);
  if (sum <= 0) return { open: { ...open, sum: 0, weeks: [] }, passed: null };
  const later = { ...open, sum, weeks: [...open.weeks, now] };
  return sum > sure ? { open: null, passed: later } : { open: later, passed: null };
}
