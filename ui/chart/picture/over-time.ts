import { fitted, type Mark, type Picture, ticks } from "./marks.ts";

export interface TimePoint {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const top = 12;
const foot = 34;

/** One figure from wave to wave: dots with whiskers, joined; what cannot be told leaves a gap. */
export function overTime(
  points: readonly TimePoint[],
  scale: { readonly from: number; readonly to: number },
  write: (value: number) => string,
  width: number,
  height = 220,
): Picture {
  const left = 38;
  const bottom = height - foot;
  const { from, to } = scale;
  const y = (value: number) => bottom - ((value - from) / (to - from)) * (bottom - top);
  const step = (width - left - 24) / Math.max(1, points.length - 1);
  const x = (i: number) => (points.length === 1 ? (left + width) / 2 : left + 14 + i * step);
  const grid = ticks(from, to).flatMap((at): Mark[] => [
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
  const known = points.map((point, i) => ({ ...point, i }));
  const joined = known.slice(1).flatMap((point, k): Mark[] => {
    const before = known[k];
    if (before?.value === null || before === undefined || point.value === null) return [];
    return [
      {
        mark: "line",
        points: [
          [x(before.i), y(before.value)],
          [x(point.i), y(point.value)],
        ],
        colour: "series1",
        width: 1.5,
      },
    ];
  });
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor((width - left) / 92))));
  const dots = known.flatMap(({ i, name, value, low, high }): Mark[] => {
    // The last one is always named, and none beside it that would run into it.
    const last = points.length - 1;
    const named = i === last || (i % every === 0 && last - i >= every);
    const anchor = i === 0 && points.length > 1 ? "start" : i === last && i > 0 ? "end" : "middle";
    const nameX = anchor === "end" ? width : anchor === "start" ? left : x(i);
    const label: Mark[] = named
      ? [
          {
            mark: "text",
            x: nameX,
            y: bottom + 20,
            text: fitted(name, 110, 11),
            colour: "dim",
            size: 11,
            anchor,
          },
        ]
      : [];
    if (value === null) return label;
    const bar: Mark[] =
      low === null || high === null
        ? []
        : [
            {
              mark: "line",
              points: [
                [x(i), y(low)],
                [x(i), y(high)],
              ],
              colour: "series1",
              width: 2,
            },
            ...[low, high].map(
              (end): Mark => ({
                mark: "line",
                points: [
                  [x(i) - 4, y(end)],
                  [x(i) + 4, y(end)],
                ],
                colour: "series1",
                width: 2,
              }),
            ),
          ];
    return [
      ...bar,
      { mark: "dot", x: x(i), y: y(value), radius: 4.5, colour: "series1", ring: "surface" },
      ...label,
    ];
  });
  return { width, height, marks: [...grid, ...joined, ...dots] };
}
