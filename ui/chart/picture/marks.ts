// A picture as plain marks in pixels: drawn on the page as SVG, painted as an image to save, from the same list.

/** Colours by their meaning; what they look like is the scheme's affair. */
export type Colour =
  | "ink"
  | "dim"
  | "line"
  | "surface"
  | "sunken"
  | "accent"
  | "good"
  | "bad"
  | "neutral"
  | "goodTint"
  | "badTint"
  | "neutralTint"
  | "series1"
  | "series2"
  | "series3";

export type Mark =
  | {
      readonly mark: "line";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly colour: Colour;
      readonly width?: number;
      readonly dashed?: boolean;
    }
  | {
      readonly mark: "dot";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: Colour;
      /** A ring around it in this colour. */
      readonly ring?: Colour;
    }
  | {
      readonly mark: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
      readonly round?: number;
    }
  | {
      readonly mark: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly colour: Colour;
      readonly size?: number;
      readonly anchor?: "start" | "middle" | "end";
      readonly bold?: boolean;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Dot and whisker: what was measured, and how far the truth may lie from it. */
export function whisker(
  at: { readonly value: number; readonly low: number | null; readonly high: number | null },
  x: (value: number) => number,
  y: number,
  colour: Colour = "accent",
): Mark[] {
  const { value, low, high } = at;
  const bar: Mark[] =
    low === null || high === null
      ? []
      : [
          {
            mark: "line",
            points: [
              [x(low), y],
              [x(high), y],
            ],
            colour,
            width: 2,
          },
          ...[low, high].map(
            (end): Mark => ({
              mark: "line",
              points: [
                [x(end), y - 4],
                [x(end), y + 4],
              ],
              colour,
              width: 2,
            }),
          ),
        ];
  return [...bar, { mark: "dot", x: x(value), y, radius: 4.5, colour, ring: "surface" }];
}

/** Round values that divide a stretch into about `wanted` parts. */
export function ticks(from: number, to: number, wanted = 4): number[] {
  const rough = (to - from) / wanted;
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough) ?? rough;
  const found: number[] = [];
  for (let at = Math.ceil(from / step - 1e-9); at * step <= to + 1e-9; at += 1)
    found.push(Number((at * step).toFixed(10)));
  return found;
}

/** As much of a text as fits into a width, by the usual width of its letters. */
export function fitted(text: string, width: number, size = 12): string {
  const letters = Math.max(3, Math.floor(width / (size * 0.56)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
