import { type Colour, fitted, type Mark, type Picture } from "./marks.ts";

export type HeatTone = "above" | "below" | "level" | "unknown";

export interface HeatPlace {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly tone: HeatTone;
}

const ground: Record<HeatTone, Colour> = {
  above: "goodTint",
  below: "badTint",
  level: "neutralTint",
  unknown: "surface",
};
const ink: Record<HeatTone, Colour> = { above: "good", below: "bad", level: "ink", unknown: "dim" };

/** A table of coloured cells as an image of its own; columns are numbered and named below. */
export function heatList(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly HeatPlace[],
): Picture {
  const [left, cell, line] = [230, 46, 26];
  const width = Math.max(520, left + columns.length * cell);
  const grid = 24 + rows.length * line;
  const each = Math.max(1, Math.floor(width / 240));
  const marks: Mark[] = [
    ...columns.map(
      (_, j): Mark => ({
        mark: "text",
        x: left + j * cell + cell / 2,
        y: 10,
        text: String(j + 1),
        colour: "dim",
        size: 11,
        anchor: "middle",
      }),
    ),
    ...rows.map(
      (name, i): Mark => ({
        mark: "text",
        x: 0,
        y: 24 + i * line + line / 2,
        text: fitted(name, left - 12),
        colour: "ink",
      }),
    ),
    ...cells.flatMap(({ row, column, text, tone }): Mark[] => [
      {
        mark: "box",
        x: left + column * cell + 1,
        y: 24 + row * line + 1,
        width: cell - 2,
        height: line - 2,
        colour: ground[tone],
        round: 3,
      },
      {
        mark: "text",
        x: left + column * cell + cell / 2,
        y: 24 + row * line + line / 2,
        text,
        colour: ink[tone],
        anchor: "middle",
      },
    ]),
    ...columns.map(
      (name, j): Mark => ({
        mark: "text",
        x: (j % each) * (width / each),
        y: grid + 18 + Math.floor(j / each) * 18,
        text: fitted(`${j + 1}. ${name}`, width / each - 10),
        colour: "dim",
      }),
    ),
  ];
  return { width, height: grid + 14 + Math.ceil(columns.length / each) * 18, marks };
}
