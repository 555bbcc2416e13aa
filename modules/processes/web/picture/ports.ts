import type { Point } from "./layout.ts";

/** Where a way touches a node: which node, which side, and the point it comes from or goes to. */
interface Touch {
  readonly way: number;
  readonly first: boolean;
  readonly toward: number;
}

/**
 * Spreads the ends of ways along the borders of their nodes, in the order in which they come, so that lines do not
 * run into one another and those to and fro between two nodes lie side by side.
 */
export function spreadPorts(
  ways: readonly (readonly Point[] | undefined)[],
  ends: readonly { readonly from: number; readonly to: number }[],
  nodes: ReadonlyMap<number, Point>,
  widthOf: (node: number) => number,
): (readonly Point[] | undefined)[] {
  const sides = new Map<string, Touch[]>();
  ways.forEach((way, i) => {
    if (!way) return;
    const { from, to } = ends[i]!;
    touch(sides, nodes, from, way[0]!, { way: i, first: true, toward: towardX(way, 1) });
    touch(sides, nodes, to, way.at(-1)!, { way: i, first: false, toward: towardX(way, way.length - 2) });
  });
  const moved = ways.map((way) => way && [...way]);
  for (const [key, touches] of sides) {
    const node = Number(key.split(" ")[0]);
    const room = widthOf(node) * 0.62;
    const step = Math.min(26, room / Math.max(1, touches.length - 1));
    touches.sort((a, b) => a.toward - b.toward || a.way - b.way);
    touches.forEach(({ way, first }, i) => {
      const points = moved[way]!;
      const at = first ? 0 : points.length - 1;
      const { x, y } = points[at]!;
      points[at] = { x: x + (i - (touches.length - 1) / 2) * step, y };
    });
  }
  return moved;
}

const towardX = (way: readonly Point[], at: number): number => way[at]!.x;

function touch(
  sides: Map<string, Touch[]>,
  nodes: ReadonlyMap<number, Point>,
  node: number,
  point: Point,
  what: Touch,
): void {
  const key = `${node} ${point.y < nodes.get(node)!.y ? "top" : "bottom"}`;
  const known = sides.get(key);
  if (known) known.push(what);
  else sides.set(key, [what]);
}

/** A smooth line through the points, upright at both ends. */
export function curve(points: readonly Point[]): string {
  const [start, ...rest] = points;
  let path = `M${round(start!.x)} ${round(start!.y)}`;
  let before = start!;
  for (const point of rest) {
    const middle = (before.y + point.y) / 2;
    path += `C${round(before.x)} ${round(middle)} ${round(point.x)} ${round(middle)} ${round(point.x)} ${round(point.y)}`;
    before = point;
  }
  return path;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The point of the smooth line at a share of its points, 0 to 1. */
export function pointAt(points: readonly Point[], share: number): Point {
  const along = Math.min(share, 0.9999) * (points.length - 1);
  const a = points[Math.floor(along)]!;
  const b = points[Math.floor(along) + 1]!;
  const t = along - Math.floor(along);
  // The curve from a to b leaves and arrives upright: its inner points lie at half the height.
  const bend = t * t * (3 - 2 * t);
  const rise = 1.5 * (1 - t) * t * (1 - t) + 1.5 * (1 - t) * t * t + t * t * t;
  return { x: a.x + (b.x - a.x) * bend, y: a.y + (b.y - a.y) * rise };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Places labels along their lines, the first ones best, where they cover neither each other nor a node. */
export function placeLabels(
  labels: readonly { readonly way: readonly Point[] | Point; readonly width: number }[],
  height: number,
  nodes: readonly Box[],
): Point[] {
  const taken: Box[] = [...nodes];
  return labels.map(({ way, width }) => {
    const places = "x" in way ? [way] : shares.map((share) => pointAt(way, share));
    const box = (point: Point): Box => ({ ...point, width, height });
    const place = places.find((point) => !taken.some((other) => overlap(box(point), other))) ?? places[0]!;
    taken.push(box(place));
    return place;
  });
}

/** Boxes are given by their middle. */
const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** A name in one or two lines of about `width` letters, cut where it does not fit. */
export function twoLines(name: string, width: number): string[] {
  if (name.length <= width) return [name];
  const words = name.split(/\s+/);
  let first = "";
  while (words.length > 0 && `${first} ${words[0]}`.trim().length <= width)
    first = `${first} ${words.shift()}`.trim();
  if (first === "") {
    first = name.slice(0, width);
    words.splice(0, words.length, name.slice(width));
  }
  const rest = words.join(" ");
  if (rest === "") return [first];
  return [first, rest.length > width ? `${rest.slice(0, width - 1).trimEnd()}…` : rest];
}
