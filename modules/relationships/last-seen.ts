import { usualSpan } from "#science/network";

/**
 * The last moment of the months the evidence covers, in milliseconds, or undefined without evidence. Evidence
 * fades from there, and not from today: a log of ten years ago is a map of its own time.
 */
export function lastSeen(
  months: readonly { readonly month: number; readonly count: number; readonly last: Date }[],
): number | undefined {
  if (months.length === 0) return undefined;
  const span = usualSpan(new Map(months.map(({ month, count }) => [month, count])));
  const covered = months.filter(({ month }) => month <= span.last);
  return covered.reduce((latest, { last }) => Math.max(latest, last.getTime()), 0);
}
