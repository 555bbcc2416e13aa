import type { Part, Weights } from "../api.ts";

export interface Weighed {
  readonly number: number;
  readonly title: string;
  readonly total: number;
  readonly parts: readonly Part[];
}

/** The needs in the order that other weights would give; the same sum as the server's, over the points it sent. */
export function ordered(
  needs: readonly { number: number; title: string; parts: readonly Part[] }[],
  weights: Weights,
): Weighed[] {
  return needs
    .map(({ number, title, parts }) => {
      const sum = parts.reduce((so, { part }) => so + weights[part], 0);
      const again = parts.map((part) => ({
        ...part,
        weight: weights[part.part],
        adds: sum === 0 ? 0 : (part.points * weights[part.part] * 10) / sum,
      }));
      return { number, title, parts: again, total: again.reduce((so, { adds }) => so + adds, 0) };
    })
    .toSorted((a, b) => b.total - a.total || a.number - b.number);
}
