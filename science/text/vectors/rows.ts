/** Sparse rows, one after the other: row i has the columns and values from `starts[i]` up to `starts[i + 1]`. */
export interface Rows {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Rows from pairs of column and value, in any order; a column must stand once a row. */
export function rowsOf(lists: readonly (readonly (readonly [number, number])[])[], columns: number): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = starts[i]! + list.length;
  const column = new Int32Array(starts[lists.length]!);
  const value = new Float32Array(column.length);
  for (const [i, list] of lists.entries()) {
    let at = starts[i]!;
    for (const [c, v] of [...list].sort((a, b) => a[0] - b[0])) {
      column[at] = c;
      value[at] = v;
      at += 1;
    }
  }
  return { rows: lists.length, columns, starts, column, value };
}

/** The rows named, in that order. */
export function pickRows(all: Rows, picked: ArrayLike<number>): Rows {
  const starts = new Int32Array(picked.length + 1);
  for (let i = 0; i < picked.length; i += 1)
    starts[i + 1] = starts[i]! + all.starts[picked[i]! + 1]! - all.starts[picked[i]!]!;
  const column = new Int32Array(starts[picked.length]!);
  const value = new Float32Array(column.length);
  for (let i = 0; i < picked.length; i += 1) {
    const [from, to] = [all.starts[picked[i]!]!, all.starts[picked[i]! + 1]!];
    column.set(all.column.subarray(from, to), starts[i]!);
    value.set(all.value.subarray(from, to), starts[i]!);
  }
  return { rows: picked.length, columns: all.columns, starts, column, value };
}

/** Scales every row to length one; empty rows stay. */
export function normaliseRows({ rows, starts, value }: Rows): void {
  for (let i = 0; i < rows; i += 1) {
    let squares = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) squares += value[at]! ** 2;
    if (squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) value[at]! *= scale;
  }
}
