import { type Content, colours, type DrawnTable, type TableCell } from "#platform/pdf";
import { usualFigure } from "../figures.ts";
import { wholes } from "../measures.ts";
import type { Printing } from "./document.ts";

/** The four figures of the whole, side by side; those that were not asked for are left out. */
export function headCards({ data: { company }, tell, t }: Printing): Content {
  const cards = wholes.flatMap((name): TableCell[] => {
    const figure = usualFigure(company.figures, name);
    if (!figure) return [];
    const { value, low, high, n } = figure;
    const write = (v: number) => tell.value(v, figure);
    return [
      {
        stack: [
          { text: tell.measure(name), color: colours.dim, fontSize: 8.5 },
          {
            text: value === null ? tell.t("cannotTell") : write(value),
            fontSize: value === null ? 11 : 20,
            bold: true,
            margin: [0, 2, 0, 0],
          },
          ...(low === null || high === null
            ? []
            : [{ text: `${write(low)} – ${write(high)}`, color: colours.dim, fontSize: 8.5 }]),
          ...(n === null
            ? []
            : [{ text: tell.t("answers", { count: n }), color: colours.dim, fontSize: 8.5 }]),
        ],
        fillColor: colours.tint,
        margin: [10, 8, 10, 8],
      },
    ];
  });
  if (cards.length === 0) return { text: t("nothing"), color: colours.dim };
  return {
    table: { widths: cards.map(() => "*"), body: [cards] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i: number, node: DrawnTable) =>
        i === 0 || i === (node.table.widths?.length ?? 0) ? 0 : 6,
      vLineColor: () => "#ffffff",
    },
  };
}
