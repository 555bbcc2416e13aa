// Which of a measure's figures is told first.

import type { Figure } from "../../schema/release.ts";

/** The ways in which a measure is told by itself, the usual one first; gaps and blind spots compare two things. */
const plain: readonly Figure["method"][] = ["mean", "effort", "net_promoter", "satisfied_share", "share"];

/** A whole is told in its own way first: its question may be released under the same name as a mean. */
const ways: Readonly<Record<string, readonly Figure["method"][]>> = {
  satisfied: ["satisfied_share", ...plain],
  recommend: ["net_promoter", ...plain],
  effort: ["effort", ...plain],
};

/** Of all figures of a measure the one that pages, trends and files show first. */
export function usualFigure<F extends Pick<Figure, "measure" | "method">>(
  figures: readonly F[],
  measure: string,
): F | undefined {
  const own = figures.filter((figure) => figure.measure === measure);
  for (const method of ways[measure] ?? plain) {
    const found = own.find((figure) => figure.method === method);
    if (found) return found;
  }
  return undefined;
}
