// What an evaluation looks like, as marks: lines around the start, a line and what it would have been, the difference
// before and since.

import { fitted, type Mark, type Picture, ticks } from "#ui/chart";

type Cell = number | null;
type Point = readonly [number, number];

interface Frame {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly marks: Mark[];
  readonly height: number;
  readonly step: number;
  readonly bottom: number;
}

interface FrameTerms {
  readonly width: number;
  readonly names: readonly string[];
  readonly values: readonly Cell[];
  readonly write: (value: number) => string;
  /** Places before which something begins, and what stands at the first of them. */
  readonly starts: readonly number[];
  readonly startName: string;
  /** Whether nought has to be in sight. */
  readonly fromZero: boolean;
}

const head = 28;
const foot = 30;
const right = 10;

function frameOf({ width, names, values, write, starts, startName, fromZero }: FrameTerms): Frame {
  const height = width < 480 ? 220 : 280;
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known, fromZero ? 0 : Number.POSITIVE_INFINITY), Math.max(...known, 0)];
  const room = (most - least || 1) * 0.08;
  const [from, to] = [fromZero && least >= 0 ? 0 : least - room, most + room];
  const scale = ticks(from, to, width < 480 ? 3 : 5);
  const left = Math.max(...scale.map((at) => write(at).length), 1) * 6.4 + 14;
  const bottom = height - foot;
  const step = (width - left - right) / Math.max(1, names.length);
  const x = (at: number) => left + (at + 0.5) * step;
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - head);
  const across = (at: number): Point[] => [
    [left, y(at)],
    [width - right, y(at)],
  ];
  const grid = scale.flatMap((at): Mark[] => [
    { mark: "line", points: across(at), colour: "line" },
    { mark: "text", x: left - 8, y: y(at), text: write(at), colour: "dim", size: 11, anchor: "end" },
  ]);
  const every = Math.max(1, Math.ceil(names.length / Math.max(1, Math.floor((width - left) / 92))));
  const below = names.flatMap((name, i): Mark[] => {
    if ((names.length - 1 - i) % every !== 0) return [];
    const anchor = i === names.length - 1 ? "end" : x(i) - left < 40 ? "start" : "middle";
    const place = anchor === "end" ? width - right : anchor === "start" ? left : x(i);
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
  const begins = starts.flatMap((start, i): Mark[] => {
    const at = x(start) - step / 2;
    const isRight = at > width * 0.7;
    const line: Mark = {
      mark: "line",
      points: [
        [at, head - 12],
        [at, bottom],
      ],
      colour: "ink",
      width: 1,
      dashed: i > 0,
    };
    const text: Mark = {
      mark: "text",
      x: at + (isRight ? -6 : 6),
      y: head - 14,
      text: startName,
      colour: "ink",
      size: 11,
      bold: true,
      anchor: isRight ? "end" : "start",
    };
    return i === 0 ? [line, text] : [line];
  });
  return { x, y, height, step, bottom, marks: [...grid, ...below, ...begins] };
}

/** One line a stretch without gaps. */
function lineOf(
  values: readonly Cell[],
  { x, y }: Pick<Frame, "x" | "y">,
  colour: "series1" | "series2" | "neutral" | "dim",
  { dashed = false, dots = false, width = 2 } = {},
): Mark[] {
  const stretches: Point[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push([x(i), y(value)]);
  });
  const lines = stretches
    .filter((points) => points.length > 1)
    .map((points): Mark => ({ mark: "line", points, colour, width, dashed }));
  if (!dots) return lines;
  const marks = values.flatMap((value, i): Mark[] =>
    value === null ? [] : [{ mark: "dot", x: x(i), y: y(value), radius: 3, colour, ring: "surface" }],
  );
  return [...lines, ...marks];
}

export interface Told {
  readonly names: readonly string[];
  readonly starts: readonly number[];
  readonly startName: string;
  readonly write: (value: number) => string;
}

/** Those who have it, those they are compared with, and how the first would have gone on. */
export function linesPicture(
  lines: {
    readonly treated: readonly Cell[];
    readonly comparison: readonly Cell[];
    readonly without: readonly Cell[];
  },
  told: Told,
  width: number,
): Picture {
  const values = [...lines.treated, ...lines.comparison, ...lines.without];
  const frame = frameOf({ ...told, width, values, fromZero: true });
  return {
    width,
    height: frame.height,
    marks: [
      ...frame.marks,
      ...lineOf(lines.comparison, frame, "neutral", { width: 1.75 }),
      ...lineOf(lines.without, frame, "series1", { dashed: true, width: 1.5 }),
      ...lineOf(lines.treated, frame, "series1", { dots: true }),
    ],
  };
}

/** What was measured, the two lines through it, and the first one drawn on with how far it may be off. */
export function seriesPicture(
  series: {
    readonly outcomes: readonly Cell[];
    readonly fitted: readonly Cell[];
    readonly without: readonly ({
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null)[];
  },
  told: Told,
  width: number,
): Picture {
  const reach = series.without.flatMap((one) => (one ? [one.low, one.high] : []));
  const frame = frameOf({
    ...told,
    width,
    values: [...series.outcomes, ...series.fitted, ...reach],
    fromZero: true,
  });
  const { x, y, step, bottom } = frame;
  const start = told.starts[0] ?? 0;
  const band = series.without.flatMap((one, i): Mark[] => {
    if (!one) return [];
    const [top, low] = [y(one.high), Math.min(bottom, y(one.low))];
    return [
      {
        mark: "box",
        x: x(i) - step / 2,
        y: top,
        width: step + 0.5,
        height: Math.max(0, low - top),
        colour: "neutralTint",
      },
    ];
  });
  const before = series.fitted.map((value, i) => (i < start ? value : null));
  const since = series.fitted.map((value, i) => (i >= start ? value : null));
  const dots = series.outcomes.flatMap((value, i): Mark[] =>
    value === null
      ? []
      : [{ mark: "dot", x: x(i), y: y(value), radius: 3, colour: "series1", ring: "surface" }],
  );
  return {
    width,
    height: frame.height,
    marks: [
      ...band,
      ...frame.marks,
      ...lineOf(
        series.without.map((one) => one?.value ?? null),
        frame,
        "neutral",
        { dashed: true, width: 1.5 },
      ),
      ...lineOf(before, frame, "series1"),
      ...lineOf(since, frame, "series1"),
      ...dots,
    ],
  };
}

/** The difference to the others, period by period: around nought before the start, where nothing can have worked yet. */
export function eventPicture(
  points: readonly {
    readonly since: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[],
  told: Omit<Told, "starts" | "names"> & { readonly name: (since: number) => string },
  width: number,
): Picture {
  const [first, last] = [
    Math.min(-1, ...points.map(({ since }) => since)),
    Math.max(0, ...points.map(({ since }) => since)),
  ];
  const places = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const frame = frameOf({
    ...told,
    width,
    names: places.map(told.name),
    starts: [-first],
    values: points.flatMap(({ low, high }) => [low, high]),
    fromZero: false,
  });
  const { x, y } = frame;
  const zero: Mark = {
    mark: "line",
    points: [
      [x(0) - frame.step / 2, y(0)],
      [x(places.length - 1) + frame.step / 2, y(0)],
    ],
    colour: "dim",
    width: 1.25,
  };
  const drawn = points.flatMap(({ since, value, low, high }): Mark[] => {
    const at = x(since - first);
    const colour = since < 0 ? "neutral" : "series1";
    return [
      {
        mark: "line",
        points: [
          [at, y(low)],
          [at, y(high)],
        ],
        colour,
        width: 1.5,
      },
      { mark: "dot", x: at, y: y(value), radius: 3.5, colour, ring: "surface" },
    ];
  });
  return { width, height: frame.height, marks: [...frame.marks, zero, ...drawn] };
}
