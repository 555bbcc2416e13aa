// Which of the released figures is told, and how.

import type { Figure, Interval } from "../schema/release.ts";

export { usualFigure } from "./words/usual.ts";

/** Drawn towards the mean of groups: the method of small groups. */
export const isDrawn = ({ method }: Pick<Figure, "method">): boolean => method.startsWith("shrunk_");

export function intervalOf({ value, low, high }: Pick<Figure, "value" | "low" | "high">): Interval | null {
  return value === null || low === null || high === null ? null : { value, low, high };
}

/** Against everybody else's answers, as the closing found it after correction for the number of comparisons. */
export function standingOf({
  value,
  more,
}: Pick<Figure, "value" | "more">): "above" | "below" | "level" | null {
  if (value === null) return null;
  if (more?.differs === undefined) return "level";
  return more.differs === "higher" ? "above" : "below";
}
