// Targets to begin from: what was achieved, as people say it.

export const leastSample = 20;

/** The value below which a share of the values lie: the smallest that so many of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN;
}

/** Rounded up to what people promise: quarters of an hour, half hours, hours, then whole working days. */
export function promised(minutes: number, dayMinutes: number): number {
  const up = (step: number) => Math.max(step, Math.ceil(minutes / step) * step);
  if (minutes <= 60) return up(15);
  if (minutes <= 240) return up(30);
  if (minutes <= dayMinutes) return Math.min(up(60), dayMinutes);
  return up(dayMinutes);
}
