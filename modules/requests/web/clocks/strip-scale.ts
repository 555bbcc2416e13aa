import type { Target } from "./api.ts";

export interface Piece {
  readonly kind: "counted" | "paused" | "closed" | "outside" | "holiday" | "ahead";
  /** Shares of the strip's width, 0 to 1. */
  readonly at: number;
  readonly width: number;
  readonly text: string;
}

export interface Scale {
  readonly pieces: readonly Piece[];
  readonly from: string;
  readonly to: string;
  /** Where the strip stands now and where the target is due, when they lie within it. */
  readonly now: number | null;
  readonly due: number | null;
}

/** A clock's life as a strip on the scale of the wall clock; what runs is drawn on to when it is due. */
export function scaleOf(target: Target, now: string): Scale {
  const time = (text: string) => new Date(text).getTime();
  const start = time(target.startedAt);
  const stop = target.intervals.length > 0 ? time(target.intervals.at(-1)!.to) : time(now);
  const due = target.dueAt === null ? null : time(target.dueAt);
  const end = Math.max(stop, target.state === "running" && due !== null ? due : stop, start + 1);
  const share = (instant: number) => (instant - start) / (end - start);
  const pieces: Piece[] = target.intervals.map((interval) => ({
    kind: interval.reason,
    at: share(time(interval.from)),
    width: share(time(interval.to)) - share(time(interval.from)),
    text: interval.text,
  }));
  if (end > stop) pieces.push({ kind: "ahead", at: share(stop), width: 1 - share(stop), text: "" });
  return {
    pieces,
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    now: end > stop ? share(stop) : null,
    due: due !== null && due >= start && due <= end ? share(due) : null,
  };
}
