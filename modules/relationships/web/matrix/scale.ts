/** Which of a cell's figures gives its colour. */
export type Measure = "strength" | "confidence" | "waiting";

export type Rgb = readonly [number, number, number];

/** Index of each figure in a cell as the server sends it. */
export const at = { row: 0, column: 1, confidence: 2, demand: 3, work: 4, wait: 5, count: 6 } as const;

/** 0 to 1. Shares and hours are spread by their root: most are small, and small ones must still be told apart. */
export function levelOf(cell: readonly number[], measure: Measure, mostWaiting: number): number {
  if (measure === "confidence") return Math.max(0, (cell[at.confidence]! - 0.4) / 0.6);
  if (measure === "waiting") return mostWaiting > 0 ? Math.sqrt(cell[at.wait]! / mostWaiting) : 0;
  return Math.sqrt(Math.max(cell[at.demand]!, cell[at.work]!));
}

/** One calm scale: from a tint near the ground, over the accent, to its deep end. */
export function colourAt(level: number, stops: readonly Rgb[]): Rgb {
  const place = Math.min(0.9999, Math.max(0, level)) * (stops.length - 1);
  const i = Math.floor(place);
  const share = place - i;
  const [from, to] = [stops[i]!, stops[i + 1]!];
  const mix = (k: 0 | 1 | 2) => Math.round(from[k] + (to[k] - from[k]) * share);
  return [mix(0), mix(1), mix(2)];
}

export function parseColour(text: string): Rgb {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1] ?? "888888";
  const n = Number.parseInt(hex, 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}
