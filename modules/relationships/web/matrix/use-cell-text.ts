import { useFormat, useWords } from "#platform/web";
import type { Matrix } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { at } from "./scale.ts";

export interface CellText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly hint?: string;
}

/** What a cell says in words. */
export function useCellText(matrix: Matrix) {
  const t = useWords(mapWords);
  const format = useFormat();
  return (
    { row, column }: { row: number; column: number },
    index: number | undefined,
  ): CellText | undefined => {
    const supplier = matrix.suppliers[row]?.name;
    const customer = matrix.customers[column]?.name;
    if (supplier === undefined || customer === undefined) return undefined;
    const title = t("cell", { supplier, customer });
    if (index === undefined) return { title, lines: [t("cellNothing")] };
    const cell = matrix.cells[index]!;
    const single = matrix.ids[index] !== null;
    const lines = [
      t("cellConfidence", { share: format.percent(Math.min(0.99, cell[at.confidence]!)) }),
      t("cellDemand", { share: format.percent(cell[at.demand]!) }),
      t("cellWork", { share: format.percent(cell[at.work]!) }),
    ];
    if (cell[at.wait]! > 0)
      lines.push(t("cellWaiting", { time: format.duration(Math.round(cell[at.wait]! * 3_600)) }));
    if (!single) lines.unshift(t("cellCount", { count: cell[at.count]! }));
    return { title, lines, hint: single ? t("openCell") : t("drillCell") };
  };
}
