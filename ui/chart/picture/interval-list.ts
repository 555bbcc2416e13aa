import { fitted, type Mark, type Picture, ticks, whisker } from "./marks.ts";

export interface IntervalRow {
  readonly name: string;
  /** null: cannot be told; `text` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The value with its interval, in words. */
  readonly text: string;
}

export interface IntervalScale {
  readonly from: number;
  readonly to: number;
  /** A thin line through all rows: the company's mean, no difference. */
  readonly reference?: number | null;
}

const line = 26;

/** Names, dots with whiskers and values, one a line, for an image of its own. */
export function intervalList(
  rows: readonly IntervalRow[],
  { from, to, reference }: IntervalScale,
  write: (value: number) => string,
  width = 760,
): Picture {
  const left = 250;
  const right = width - 170;
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  const bottom = rows.length * line;
  const grid = ticks(from, to).flatMap((at): Mark[] => [
    {
      mark: "line",
      points: [
        [x(at), 0],
        [x(at), bottom],
      ],
      colour: "line",
    },
    { mark: "text", x: x(at), y: bottom + 12, text: write(at), colour: "dim", size: 11, anchor: "middle" },
  ]);
  const mean: Mark[] =
    reference === null || reference === undefined
      ? []
      : [
          {
            mark: "line",
            points: [
              [x(reference), 0],
              [x(reference), bottom],
            ],
            colour: "neutral",
            width: 1.25,
          },
        ];
  const lines = rows.flatMap((row, i): Mark[] => {
    const y = i * line + line / 2;
    return [
      { mark: "text", x: 0, y, text: fitted(row.name, left - 16), colour: "ink" },
      ...(row.value === null ? [] : whisker({ ...row, value: row.value }, x, y)),
      {
        mark: "text",
        x: right + 14,
        y,
        text: fitted(row.text, 170),
        colour: row.value === null ? "dim" : "ink",
      },
    ];
  });
  return { width, height: bottom + 24, marks: [...grid, ...mean, ...lines] };
}
