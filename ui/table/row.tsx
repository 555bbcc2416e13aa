import type { ReactNode, Ref } from "react";
import { useFormat } from "#platform/web";
import { Link } from "#ui/link";
import type { Column } from "./columns.ts";
import css from "./table.module.css";

/** What the rows of one table have in common. */
export interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowTo: ((row: Row) => string | undefined) | undefined;
}

/** One row; as a link it is one through its title cell, whose link lies over the whole row. */
export function TableRow<Row>({
  row,
  index,
  columns,
  rowTo,
  measure,
}: Omit<RowsProps<Row>, "rows" | "rowKey"> & {
  row: Row;
  index: number;
  /** Given where rows are measured: then the row also says its place among all. */
  measure?: Ref<HTMLTableRowElement>;
}) {
  const format = useFormat();
  const to = rowTo?.(row);
  const titleKey = (columns.find((c) => c.phone === "title") ?? columns[0])?.key;
  const written = (content: ReactNode) => (typeof content === "number" ? format.number(content) : content);
  return (
    <tr
      className={css.row}
      data-link={to ? true : undefined}
      data-index={index}
      ref={measure}
      aria-rowindex={measure ? index + 2 : undefined}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          data-numeric={column.numeric || undefined}
          data-title={column.title}
          data-phone={column.key === titleKey ? "title" : column.phone}
        >
          <div className={css.cell}>
            {to && column.key === titleKey ? (
              <Link to={to} className={css.rowLink}>
                {written(column.cell(row))}
              </Link>
            ) : (
              written(column.cell(row))
            )}
          </div>
        </td>
      ))}
    </tr>
  );
}
