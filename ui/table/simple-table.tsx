import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { reachable } from "./reachable.ts";
import css from "./table.module.css";

/** A few rows without sorting or links: the table behind a chart, a summary. Columns that are `numeric` stand at the end, `wide` ones hold text. */
export function SimpleTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly { readonly title: string; readonly numeric?: boolean; readonly wide?: boolean }[];
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <div className={css.scroll} {...reachable(label)} data-virtual={rows.length > 30 || undefined}>
      <table className={css.table}>
        <caption>
          <VisuallyHidden>{label}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                data-numeric={column.numeric || undefined}
                data-wide={column.wide || undefined}
              >
                <span className={css.plainHead}>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={i} className={css.row}>
              {row.map((cell, j) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                  key={j}
                  data-numeric={columns[j]?.numeric || undefined}
                  data-title={columns[j]?.title}
                  data-phone={j === 0 ? "title" : undefined}
                >
                  <div className={css.cell}>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
