import type { WorkingCalendar } from "./calendar.ts";
import { type Hours, hoursOf, localDay, pieceAt, pieceOf, startOfDay } from "./hours.ts";

/** A stretch of time that is all working time, all outside it, or all within a holiday. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: "working" | "outside" | "holiday";
  /** What the holiday is called, when the calendar says. */
  readonly name: string | null;
}

/**
 * What the calendar says about every moment from one instant to another: stretches in order that touch each other and
 * cover [from, to) exactly. Neighbours differ in kind or name. A holiday reaches from local midnight to midnight.
 *
 * @param calendar null: around the clock.
 * @param from, to milliseconds since 1970 UTC.
 */
export function stretchesBetween(calendar: WorkingCalendar | null, from: number, to: number): Stretch[] {
  if (to <= from) return [];
  if (calendar === null) return [{ from, to, kind: "working", name: null }];
  const hours = hoursOf(calendar);
  const found: Stretch[] = [];
  const add = (stretch: Stretch) => {
    const before = found.at(-1);
    if (before && before.kind === stretch.kind && before.name === stretch.name)
      found[found.length - 1] = { ...before, to: stretch.to };
    else found.push(stretch);
  };
  let at = from;
  for (let p = pieceOf(from); p <= pieceOf(to); p++) {
    const { opens, closes } = pieceAt(hours, p);
    for (let i = 0; i < opens.length && opens[i]! < to; i++) {
      const open = Math.max(from, opens[i]!);
      const close = Math.min(to, closes[i]!);
      if (open >= close) continue;
      for (const gap of gapBetween(hours, at, open)) add(gap);
      add({ from: open, to: close, kind: "working", name: null });
      at = close;
    }
  }
  for (const gap of gapBetween(hours, at, to)) add(gap);
  return found;
}

/** A stretch without work, cut where holidays begin and end. */
function* gapBetween(hours: Hours, from: number, to: number): Generator<Stretch> {
  if (from >= to) return;
  let at = from;
  for (let d = localDay(hours, from); at < to; d++) {
    const end = Math.min(to, startOfDay(hours, d + 1));
    if (end <= at) continue;
    const special = hours.special.get(d);
    if (special?.hours.length === 0)
      yield { from: at, to: end, kind: "holiday", name: special.name === "" ? null : special.name };
    else yield { from: at, to: end, kind: "outside", name: null };
    at = end;
  }
}
