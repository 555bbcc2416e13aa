import { VisuallyHidden } from "@mantine/core";
import {
  type CSSProperties,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useMemo,
  useRef,
  useState,
} from "react";
import { useFormat, useWords } from "#platform/web";
import { ErrorState, Loading } from "#ui/state";
import { type Column, type Sort, sortRows } from "./columns.ts";
import { Foot, Head, PhoneSort } from "./parts.tsx";
import { reachable } from "./reachable.ts";
import { type RowsProps, TableRow } from "./row.tsx";
import css from "./table.module.css";
import type { VirtualRowsProps } from "./virtual-rows.tsx";
import { tableWords } from "./words.ts";

const VirtualRows = lazy(() => import("./virtual-rows.tsx"));

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
  const some = { columns, rowKey, rowTo };
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
                {virtual ? (
                  <Suspense fallback={<AllRows {...some} rows={sorted.slice(0, 30)} />}>
                    <VirtualRows
                      {...(some as unknown as VirtualRowsProps)}
                      rows={sorted as never[]}
                      scroll={scroll}
                    />
                  </Suspense>
                ) : (
                  <AllRows {...some} rows={sorted} />
                )}
              </tbody>
            </table>
          </div>
          <Foot shown={rows.length} total={total} more={more} />
        </>
      )}
    </div>
  );
}

function AllRows<Row>({ rows, rowKey, ...rest }: RowsProps<Row>) {
  return rows.map((row, index) => <TableRow key={rowKey(row)} row={row} index={index} {...rest} />);
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
