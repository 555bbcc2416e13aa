import { axisNames, type Mark, type Picture, ticks } from "#ui/chart";

export interface BandPoint {
  readonly name: string;
  readonly value: number | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const head = 14;
const foot = 30;
const right = 8;

/** Figures week by week on the band of what was usual; `since` is the place where the change began. */
export function bandPicture(
  points: readonly BandPoint[],
  since: number,
  write: (value: number) => string,
  width: number,
): Picture {
  const height = width < 480 ? 220 : 280;
  const most = Math.max(...points.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)), 1);
  const scale = ticks(0, most * 1.06, width < 480 ? 3 : 5);
  const left = Math.max(...scale.map((at) => write(at).length)) * 6.4 + 14;
  const bottom = height - foot;
  const step = (width - left - right) / Math.max(1, points.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = (value: number) => bottom - (value / (most * 1.06)) * (bottom - head);
  return {
    width,
    height,
    marks: [
      ...bandOf(points, x, y, step),
      ...scale.flatMap((at): Mark[] => [
        {
          mark: "line",
          points: [
            [left, y(at)],
            [width, y(at)],
          ],
          colour: "line",
        },
        { mark: "text", x: left - 8, y: y(at), text: write(at), colour: "dim", size: 11, anchor: "end" },
      ]),
      ...began(since, left, step, bottom),
      ...lineOf(points, "expected", x, y),
      ...lineOf(points, "value", x, y),
      ...dotsOf(points, since, x, y),
      ...axisNames(points, x, bottom, width, left),
    ],
  };
}

type Place = (at: number) => number;

const bandOf = (points: readonly BandPoint[], x: Place, y: Place, step: number): Mark[] =>
  points.flatMap(({ low, high }, i): Mark[] =>
    low === null || high === null
      ? []
      : [
          {
            mark: "box",
            x: x(i) - step / 2,
            y: y(high),
            width: step + 0.5,
            height: y(Math.max(0, low)) - y(high),
            colour: "neutralTint",
          },
        ],
  );

function lineOf(points: readonly BandPoint[], of: "value" | "expected", x: Place, y: Place): Mark[] {
  const stretches: (readonly [number, number])[][] = [[]];
  points.forEach((point, i) => {
    const value = point[of];
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push([x(i), y(value)]);
  });
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map(
      (stretch): Mark => ({
        mark: "line",
        points: stretch,
        colour: of === "value" ? "series1" : "dim",
        width: of === "value" ? 1.75 : 1,
        ...(of === "expected" ? { dashed: true } : {}),
      }),
    );
}

/** Weeks outside the band, and those of the change, stand out. */
const dotsOf = (points: readonly BandPoint[], since: number, x: Place, y: Place): Mark[] =>
  points.flatMap(({ value, low, high }, i): Mark[] => {
    if (value === null) return [];
    const isOut = low !== null && high !== null && (value < low || value > high);
    if (!isOut && i < since) return [];
    return [
      {
        mark: "dot",
        x: x(i),
        y: y(value),
        radius: isOut ? 4 : 3,
        colour: isOut ? "accent" : "series1",
        ring: "surface",
      },
    ];
  });

function began(since: number, left: number, step: number, bottom: number): Mark[] {
  if (since < 0) return [];
  const at = left + since * step;
  return [
    {
      mark: "line",
      points: [
        [at, head - 8],
        [at, bottom],
      ],
      colour: "ink",
      width: 1.25,
      dashed: true,
    },
  ];
}
