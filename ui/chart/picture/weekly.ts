import { fitted, type Mark, type Picture, ticks } from "./marks.ts";

/** Columns for what is counted; a line for hours, marks of 1 to 5 and shares. */
type WeeklyKind = "count" | "hours" | "marks" | "share";

export interface WeekPoint {
  /** Its name along the bottom. */
  readonly name: string;
  readonly week: string;
  /** Null leaves a gap. */
  readonly value: number | null;
  /** How many stand behind it. */
  readonly n: number;
}

export interface MarkedDay {
  readonly day: string;
  readonly label: string;
}

/** Fewer than this say little by themselves: their dot is pale. */
export const enoughAWeek = 5;

const head = 26;
const foot = 30;
const right = 8;
const week = 7 * 86_400_000;

/** A measure week by week: columns for what is counted, a line for hours, marks and shares; a day may be marked in it. */
export function weekly(
  points: readonly WeekPoint[],
  kind: WeeklyKind,
  write: (value: number) => string,
  width: number,
  marked?: MarkedDay,
): Picture {
  const height = width < 480 ? 200 : 240;
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const to = kind === "marks" ? 5 : most === 0 ? 1 : most * 1.08;
  const from = kind === "marks" ? 1 : 0;
  const scale = ticks(from, to, width < 480 ? 4 : 5).filter((at) => kind !== "count" || Number.isInteger(at));
  const left = Math.max(...scale.map((at) => write(at).length)) * 6.4 + 14;
  const bottom = height - foot;
  const step = (width - left - right) / Math.max(1, points.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - head);
  const grid = scale.flatMap((at): Mark[] => [
    {
      mark: "line",
      points: [
        [left, y(at)],
        [width, y(at)],
      ],
      colour: "line",
    },
    { mark: "text", x: left - 8, y: y(at), text: write(at), colour: "dim", size: 11, anchor: "end" },
  ]);
  const drawn = kind === "count" ? columns(points, x, y, step, bottom) : line(points, x, y);
  return {
    width,
    height,
    marks: [
      ...grid,
      ...drawn,
      ...axisNames(points, x, bottom, width, left),
      ...ofMark(points, marked, left, step, bottom, width),
    ],
  };
}

function columns(
  points: readonly WeekPoint[],
  x: (i: number) => number,
  y: (value: number) => number,
  step: number,
  bottom: number,
): Mark[] {
  const wide = Math.max(1, Math.min(22, step * 0.68));
  return points.flatMap(({ value }, i): Mark[] =>
    value === null || value === 0
      ? []
      : [
          {
            mark: "box",
            x: x(i) - wide / 2,
            y: y(value),
            width: wide,
            height: bottom - y(value),
            colour: "series1",
            round: Math.min(2, wide / 3),
          },
        ],
  );
}

/** A gap where a week has none; dots only where there is room for them. */
function line(points: readonly WeekPoint[], x: (i: number) => number, y: (value: number) => number): Mark[] {
  const stretches: (readonly [number, number])[][] = [[]];
  points.forEach(({ value }, i) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push([x(i), y(value)]);
  });
  const lines = stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch): Mark => ({ mark: "line", points: stretch, colour: "series1", width: 1.75 }));
  const crowded = points.length > 60;
  const dots = points.flatMap(({ value, n }, i): Mark[] => {
    if (value === null) return [];
    const alone = (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null;
    if (crowded && !alone) return [];
    return [
      {
        mark: "dot",
        x: x(i),
        y: y(value),
        radius: 3.5,
        colour: n < enoughAWeek ? "line" : "series1",
        ring: n < enoughAWeek ? "series1" : "surface",
      },
    ];
  });
  return [...lines, ...dots];
}

/** As many names under a picture as fit, the last one always. */
export function axisNames(
  points: readonly { readonly name: string }[],
  x: (i: number) => number,
  bottom: number,
  width: number,
  left: number,
): Mark[] {
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor((width - left) / 96))));
  const last = points.length - 1;
  return points.flatMap(({ name }, i): Mark[] => {
    if ((last - i) % every !== 0) return [];
    const atEnd = i === last;
    // The first would run into the scale, the last out of the picture.
    const anchor = atEnd ? "end" : x(i) - left < 40 ? "start" : "middle";
    const place = atEnd ? width : anchor === "start" ? left : x(i);
    return [
      {
        mark: "text",
        x: place,
        y: bottom + 18,
        text: fitted(name, 100, 11),
        colour: "dim",
        size: 11,
        anchor,
      },
    ];
  });
}

function ofMark(
  points: readonly WeekPoint[],
  marked: MarkedDay | undefined,
  left: number,
  step: number,
  bottom: number,
  width: number,
): Mark[] {
  const [first] = points;
  if (!marked || !first) return [];
  const weeks = (Date.parse(marked.day) - Date.parse(first.week)) / week;
  if (weeks < 0 || weeks > points.length) return [];
  const at = left + weeks * step;
  const toLeft = at > width / 2;
  return [
    {
      mark: "line",
      points: [
        [at, head - 12],
        [at, bottom],
      ],
      colour: "ink",
      width: 1.25,
      dashed: true,
    },
    {
      mark: "text",
      x: toLeft ? at - 6 : at + 6,
      y: head - 14,
      text: fitted(marked.label, toLeft ? at - 8 : width - at - 8, 11),
      colour: "ink",
      size: 11,
      anchor: toLeft ? "end" : "start",
    },
  ];
}
