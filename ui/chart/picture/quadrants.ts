import type { Colour, Mark, Picture } from "./marks.ts";
import { fitted, ticks } from "./marks.ts";

interface Reach {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface QuadrantPoint {
  /** Its number in the list beside the map. */
  readonly no: number;
  readonly across: Reach;
  readonly up: Reach;
  /** Where it lies for certain; null where one of its intervals crosses a line. */
  readonly quadrant: Quadrant | null;
}

export interface QuadrantAxes {
  readonly across: {
    readonly from: number;
    readonly to: number;
    readonly cross: number;
    readonly title: string;
  };
  readonly up: { readonly from: number; readonly to: number; readonly cross: number; readonly title: string };
}

export type Quadrant = "concentrate" | "keep" | "low_priority" | "overkill";

const colours: Record<Quadrant, Colour> = {
  concentrate: "bad",
  keep: "good",
  low_priority: "neutral",
  overkill: "series3",
};

/** Importance to the right, how well it is done upwards; a colour only where neither interval crosses. */
export function quadrants(
  points: readonly QuadrantPoint[],
  axes: QuadrantAxes,
  write: { readonly across: (value: number) => string; readonly up: (value: number) => string },
  width: number,
  height = Math.min(420, Math.max(280, width * 0.62)),
): Picture {
  const left = 40;
  const bottom = height - 40;
  const right = width - 10;
  const top = 24;
  const x = (v: number) =>
    left + ((v - axes.across.from) / (axes.across.to - axes.across.from)) * (right - left);
  const y = (v: number) => bottom - ((v - axes.up.from) / (axes.up.to - axes.up.from)) * (bottom - top);
  const frame: Mark[] = [
    ...ticks(axes.across.from, axes.across.to, width < 420 ? 3 : 5).map(
      (at): Mark => ({
        mark: "text",
        x: x(at),
        y: bottom + 14,
        text: write.across(at),
        colour: "dim",
        size: 11,
        anchor: "middle",
      }),
    ),
    ...ticks(axes.up.from, axes.up.to).flatMap((at): Mark[] => [
      {
        mark: "line",
        points: [
          [left, y(at)],
          [right, y(at)],
        ],
        colour: "line",
      },
      { mark: "text", x: left - 8, y: y(at), text: write.up(at), colour: "dim", size: 11, anchor: "end" },
    ]),
    {
      mark: "text",
      x: right,
      y: height - 8,
      text: axes.across.title,
      colour: "dim",
      size: 12,
      anchor: "end",
    },
    { mark: "text", x: 0, y: 8, text: axes.up.title, colour: "dim", size: 12 },
    {
      mark: "line",
      points: [
        [x(axes.across.cross), top],
        [x(axes.across.cross), bottom],
      ],
      colour: "neutral",
      dashed: true,
    },
    {
      mark: "line",
      points: [
        [left, y(axes.up.cross)],
        [right, y(axes.up.cross)],
      ],
      colour: "neutral",
      dashed: true,
    },
  ];
  const arms = points.flatMap((point): Mark[] => {
    const { across, up, quadrant } = point;
    const colour = quadrant ? colours[quadrant] : "dim";
    return [
      {
        mark: "line",
        points: [
          [x(across.low), y(up.value)],
          [x(across.high), y(up.value)],
        ],
        colour,
      },
      {
        mark: "line",
        points: [
          [x(across.value), y(up.low)],
          [x(across.value), y(up.high)],
        ],
        colour,
      },
    ];
  });
  const dots = points.flatMap((point): Mark[] => {
    const { quadrant } = point;
    const [cx, cy] = [x(point.across.value), y(point.up.value)];
    // Where it lies is not certain: only an outline.
    return [
      {
        ...{ mark: "dot", x: cx, y: cy, radius: 10 },
        colour: quadrant ? colours[quadrant] : "surface",
        ring: quadrant ? "surface" : "dim",
      },
      {
        mark: "text",
        x: cx,
        y: cy,
        text: String(point.no),
        colour: quadrant ? "surface" : "dim",
        size: 11,
        anchor: "middle",
        bold: true,
      },
    ];
  });
  return { width, height, marks: [...frame, ...arms, ...dots] };
}

/** The same with what the numbers stand for below: for an image that travels alone. */
export function named(map: Picture, names: readonly string[]): Picture {
  const columns = map.width >= 600 ? 2 : 1;
  const lines = Math.ceil(names.length / columns);
  const each = map.width / columns;
  const list = names.map(
    (name, i): Mark => ({
      ...{ mark: "text", colour: "ink" },
      ...{ x: Math.floor(i / lines) * each, y: map.height + 16 + (i % lines) * 18 },
      text: fitted(`${i + 1}. ${name}`, each - 12),
    }),
  );
  return { width: map.width, height: map.height + 14 + lines * 18, marks: [...map.marks, ...list] };
}
