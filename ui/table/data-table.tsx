import { VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { ErrorState, Loading } from "#ui/state";
import { type Column, type Sort, sortRows } from "./columns.ts";
import { Foot, Head, PhoneSort } from "./parts.tsx";
import { reachable } from "./reachable.ts";
import css from "./table.module.css";
import { tableWords } from "./words.ts";

export interface DataTableProps<Row> {
  /** What the rows are: the table's name for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The page of a row: the whole row becomes its link. */
  readonly rowTo?: (row: Row) => string | undefined;
  /** Given with `onSort`: the server sorts. Without `onSort` the table sorts what it has, starting with `sort`. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Keyset pages: whether there are more rows, and how to get them. */
  readonly more?: { readonly has: boolean; readonly loading: boolean; readonly load: () => void };
  /** How many there are in all, when the server counted. */
  readonly total?: number;
  readonly error?: unknown;
  readonly retry?: () => void;
  /** What stands in place of the rows when there are none. */
  readonly empty?: ReactNode;
  /** Filters and a search field, at the left above. */
  readonly tools?: ReactNode;
  /** Export buttons (`<Exports>`), at the right above. */
  readonly exports?: ReactNode;
  /** From this many rows on only the visible ones are drawn, in a box with its own scroll. */
  readonly virtualFrom?: number;
  /** The height of that box. */
  readonly height?: string;
}

/** Rows of things: sorting, more on demand, a link a row, arrow keys from row to row, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, rowTo, more, total, error, retry, empty, tools, exports, height } =
    props;
  const t = useWords(tableWords);
  const format = useFormat();
  const [own, setOwn] = useState<Sort | undefined>(props.sort);
  const sort = props.onSort ? props.sort : own;
  const onSort = props.onSort ?? setOwn;
  const sorted = useMemo(() => {
    if (!rows || props.onSort || !sort) return rows ?? [];
    return sortRows(
      rows,
      columns.find((c) => c.key === sort.key),
      sort.descending,
      format.compare,
    );
  }, [rows, columns, sort, props.onSort, format]);

  const scroll = useRef<HTMLDivElement>(null);
  const virtual = sorted.length >= (props.virtualFrom ?? 80);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: virtual,
    getScrollElement: () => scroll.current,
    estimateSize: () => 40,
    overscan: 12,
    getItemKey: (i) => rowKey(sorted[i] as Row),
  });
  const items = virtualizer.getVirtualItems();
  const visible = virtual ? items.map((item) => item.index) : sorted.map((_, i) => i);
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)) : 0;
  const titleKey = (columns.find((c) => c.phone === "title") ?? columns[0])?.key;
  const written = (content: ReactNode) => (typeof content === "number" ? format.number(content) : content);
  const serverSorts = props.onSort !== undefined;

  return (
    <div className={css.frame}>
      {(tools || exports || columns.length > 0) && (
        <div className={css.bar}>
          <div className={css.tools}>
            {tools}
            {sorted.length > 5 && (
              <PhoneSort columns={columns} sort={sort} onSort={onSort} serverSorts={serverSorts} />
            )}
          </div>
          {exports}
        </div>
      )}
      {error !== undefined && error !== null ? (
        <ErrorState error={error} retry={retry} />
      ) : rows === undefined ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        (empty ?? <p>{t("empty")}</p>)
      ) : (
        <>
          <div
            ref={scroll}
            className={css.scroll}
            data-virtual={virtual || undefined}
            style={height ? ({ "--table-height": height } as CSSProperties) : undefined}
            {...reachable(label)}
          >
            <table className={css.table} aria-rowcount={virtual ? sorted.length + 1 : undefined}>
              <caption>
                <VisuallyHidden>{label}</VisuallyHidden>
              </caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <Head
                      key={column.key}
                      column={column}
                      sort={sort}
                      onSort={onSort}
                      serverSorts={serverSorts}
                    />
                  ))}
                </tr>
              </thead>
              <tbody onKeyDown={walkRows}>
                {before > 0 && <Space height={before} span={columns.length} />}
                {visible.map((index) => {
                  const row = sorted[index] as Row;
                  const to = rowTo?.(row);
                  return (
                    <tr
                      key={rowKey(row)}
                      className={css.row}
                      data-link={to ? true : undefined}
                      data-index={index}
                      ref={virtual ? virtualizer.measureElement : undefined}
                      aria-rowindex={virtual ? index + 2 : undefined}
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
                })}
                {after > 0 && <Space height={after} span={columns.length} />}
              </tbody>
            </table>
          </div>
          <Foot shown={rows.length} total={total} more={more} />
        </>
      )}
    </div>
  );
}

/** Holds the place of the rows that are not drawn. */
function Space({ height, span }: { height: number; span: number }) {
  return (
    <tr className={css.space} aria-hidden>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

/** Up and down go from row to row, Home and End to the first and the last of those drawn. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const here = (event.target as HTMLElement).closest(`.${css.rowLink}`);
  if (!here) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${css.rowLink}`)];
  const at = links.indexOf(here as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const target = next === undefined ? undefined : links[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
