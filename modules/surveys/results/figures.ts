// Which of the released figures is told, and how.

import type { Figure, Interval } from "../schema/release.ts";

/** Drawn towards the mean of groups: the method of small groups. */
export const isDrawn = ({ method }: Pick<Figure, "method">): boolean => method.startsWith("shrunk_");

export function intervalOf({ value, low, high }: Pick<Figure, "value" | "low" | "high">): Interval | null {
  return value === null || low === null || high === null ? null : { value, low, high };
}

/** The ways in which a measure is told by itself, the usual one first; gaps and blind spots compare two things. */
const plain = ["mean", "effort", "net_promoter", "satisfied_share", "share"] as const;

/** Of all figures of a measure the one that pages and trends show first. */
export function usualFigure<F extends Pick<Figure, "measure" | "method">>(
  figures: readonly F[],
  measure: string,
): F | undefined {
  const own = figures.filter((figure) => figure.measure === measure);
  for (const method of plain) {
    const found = own.find((figure) => figure.method === method);
    if (found) return found;
  }
  return undefined;
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
