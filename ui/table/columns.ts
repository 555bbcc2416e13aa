import type { ReactNode } from "react";

export interface Column<Row> {
  /** Names the column in sorting and in the address of the page. */
  readonly key: string;
  /** Empty for a column of buttons. */
  readonly title: string;
  /** What stands in the cell; a bare number is written in the reader's language. */
  readonly cell: (row: Row) => ReactNode;
  /** The plain value: for sorting on the page and for the CSV. Without it the column does neither. */
  readonly value?: (row: Row) => string | number | null | undefined;
  /** Numbers stand at the end, in figures of equal width. */
  readonly numeric?: boolean;
  /** False where the server cannot sort by it either. */
  readonly sortable?: boolean;
  /** A CSS length; the rest share what is left. */
  readonly width?: string;
  /** On a phone a row becomes a card: `title` is its heading (the first column unless told), `hidden` is left out. */
  readonly phone?: "title" | "line" | "hidden";
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows in the order asked for; unknown values come last whichever way. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  descending: boolean,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const value = column?.value;
  if (!value) return rows;
  const known = (v: unknown) => v !== null && v !== undefined && v !== "" && !Number.isNaN(v);
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = value(a);
    const y = value(b);
    if (!known(x) || !known(y)) return Number(known(y)) - Number(known(x));
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * compare(String(x), String(y));
  });
}
