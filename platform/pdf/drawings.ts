// Charts of the report as SVG: vectors in the file. Sizes are points of the page.

export const colours = {
  ink: "#1a1f23",
  dim: "#5c646a",
  line: "#e2e3df",
  accent: "#0b6a74",
  tint: "#eef5f5",
  neutral: "#4a5157",
  good: "#1c6b41",
  bad: "#a8261e",
  generous: "#7656a8",
} as const;

export const pageWidth = 499;

export interface Reach {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface IntervalLine extends Reach {
  readonly name: string;
  readonly text: string;
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly reference?: number | null;
}

const row = 19;

/** One line a name: dot, whisker, and the value in words. */
export function intervals(lines: readonly IntervalLine[], { from, to, reference }: Scale): string {
  const [left, right] = [190, 360];
  const x = (v: number) => left + ((Math.min(to, Math.max(from, v)) - from) / (to - from)) * (right - left);
  const height = lines.length * row + 16;
  const bottom = lines.length * row;
  const marks = [
    ...steps(from, to).flatMap((at) => [
      line(x(at), 0, x(at), bottom, colours.line, 0.6),
      text(x(at), bottom + 11, short(at), { size: 7, colour: colours.dim, anchor: "middle" }),
    ]),
    reference === null || reference === undefined
      ? ""
      : line(x(reference), 0, x(reference), bottom, colours.neutral, 0.9),
    ...lines.flatMap((one, i) => {
      const y = i * row + row / 2;
      return [
        text(0, y + 3, cut(one.name, 38), { size: 8.5 }),
        one.value === null ? "" : whisker(one, x, y),
        text(right + 12, y + 3, cut(one.text, 34), {
          size: 8,
          colour: one.value === null ? colours.dim : colours.ink,
        }),
      ];
    }),
  ];
  return svg(pageWidth, height, marks);
}

function whisker({ value, low, high }: Reach, x: (v: number) => number, y: number): string {
  const bar =
    low === null || high === null
      ? ""
      : [
          line(x(low), y, x(high), y, colours.accent, 1.4),
          line(x(low), y - 2.5, x(low), y + 2.5, colours.accent, 1.4),
          line(x(high), y - 2.5, x(high), y + 2.5, colours.accent, 1.4),
        ].join("");
  return `${bar}${dot(x(value as number), y, 2.9, colours.accent)}`;
}

export interface MapPoint {
  readonly across: { readonly value: number; readonly low: number; readonly high: number };
  readonly up: { readonly value: number; readonly low: number; readonly high: number };
  readonly colour: string;
}

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly cross: number;
  readonly title: string;
}

/** Importance to the right, performance upwards, numbered dots with both whiskers. */
export function quadrants(
  points: readonly MapPoint[],
  across: Axis,
  up: Axis,
  write: (value: number) => string,
): string {
  const [left, right, top, bottom] = [30, 330, 14, 214];
  const x = (v: number) => left + ((v - across.from) / (across.to - across.from)) * (right - left);
  const y = (v: number) => bottom - ((v - up.from) / (up.to - up.from)) * (bottom - top);
  const marks = [
    ...steps(up.from, up.to).flatMap((at) => [
      line(left, y(at), right, y(at), colours.line, 0.6),
      text(left - 5, y(at) + 2.5, write(at), { size: 7, colour: colours.dim, anchor: "end" }),
    ]),
    ...steps(across.from, across.to).map((at) =>
      text(x(at), bottom + 10, write(at), { size: 7, colour: colours.dim, anchor: "middle" }),
    ),
    text(right, bottom + 21, across.title, { size: 8, colour: colours.dim, anchor: "end" }),
    text(0, 7, up.title, { size: 8, colour: colours.dim }),
    line(x(across.cross), top, x(across.cross), bottom, colours.neutral, 0.8, true),
    line(left, y(up.cross), right, y(up.cross), colours.neutral, 0.8, true),
    ...points.flatMap((point) => [
      line(
        x(point.across.low),
        y(point.up.value),
        x(point.across.high),
        y(point.up.value),
        point.colour,
        0.8,
      ),
      line(
        x(point.across.value),
        y(point.up.low),
        x(point.across.value),
        y(point.up.high),
        point.colour,
        0.8,
      ),
    ]),
    ...points.flatMap((point, i) => [
      dot(x(point.across.value), y(point.up.value), 6.2, point.colour),
      text(x(point.across.value), y(point.up.value) + 2.6, String(i + 1), {
        size: 7,
        colour: "#ffffff",
        anchor: "middle",
      }),
    ]),
  ];
  return svg(right + 4, bottom + 26, marks);
}

/** One figure from wave to wave. */
export function overTime(
  points: readonly (Reach & { readonly name: string })[],
  { from, to }: Scale,
): string {
  const [left, right, top, bottom] = [30, pageWidth - 20, 8, 118];
  const y = (v: number) => bottom - ((v - from) / (to - from)) * (bottom - top);
  const x = (i: number) => left + 20 + (i * (right - left - 40)) / Math.max(1, points.length - 1);
  const known = points.flatMap((point, i) => (point.value === null ? [] : [{ ...point, i }]));
  const marks = [
    ...steps(from, to).flatMap((at) => [
      line(left, y(at), right, y(at), colours.line, 0.6),
      text(left - 5, y(at) + 2.5, short(at), { size: 7, colour: colours.dim, anchor: "end" }),
    ]),
    ...known
      .slice(1)
      .map((point, k) =>
        line(
          x(known[k]?.i ?? 0),
          y(known[k]?.value as number),
          x(point.i),
          y(point.value as number),
          colours.accent,
          0.9,
        ),
      ),
    ...known.flatMap(({ i, value, low, high }) => [
      low === null || high === null ? "" : line(x(i), y(low), x(i), y(high), colours.accent, 1.4),
      dot(x(i), y(value as number), 2.9, colours.accent),
    ]),
    ...points.map((point, i) =>
      text(x(i), bottom + 13, cut(point.name, 16), { size: 7, colour: colours.dim, anchor: "middle" }),
    ),
  ];
  return svg(pageWidth, bottom + 20, marks);
}

const svg = (width: number, height: number, marks: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks.join("")}</svg>`;

const at = (n: number): string => n.toFixed(2);

const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  dashed = false,
): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${colour}" stroke-width="${width}"${dashed ? ' stroke-dasharray="3 3"' : ""}/>`;

const dot = (x: number, y: number, radius: number, colour: string): string =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" fill="${colour}"/>`;

const text = (
  x: number,
  y: number,
  words: string,
  { size, colour = colours.ink, anchor = "start" }: { size: number; colour?: string; anchor?: string },
): string =>
  `<text x="${at(x)}" y="${at(y)}" font-family="Roboto" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const cut = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;

const short = (value: number): string => String(Number(value.toFixed(2)));

/** Round values that divide a stretch into about four. */
function steps(from: number, to: number): number[] {
  const rough = (to - from) / 4;
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough) ?? rough;
  const found: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i += 1) found.push(i * step);
  return found;
}
