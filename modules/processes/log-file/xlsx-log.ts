import { type Row, readTable } from "#platform/files";
import { type EventBuilder, slotCount } from "./event-builder.ts";
import type { SampledColumn } from "./guess-columns.ts";
import { roles, type Watch } from "./log-options.ts";

export interface XlsxShape {
  readonly format: "xlsx";
  readonly columns: readonly SampledColumn[];
  readonly rows: readonly Row[];
}

/** A workbook is read whole: its cells are not in order of rows until it is unpacked. */
export async function xlsxShape(path: string): Promise<XlsxShape> {
  const table = await readTable({ path });
  const columns = table.headers.map((name, i) => ({
    name,
    values: table.rows.map((row) => row.cells[i] ?? ""),
  }));
  return { format: "xlsx", columns, rows: table.rows };
}

export function readXlsx(shape: XlsxShape, builder: EventBuilder, watch: Watch): void {
  const { mapping } = builder.settings;
  const names = shape.columns.map((column) => column.name);
  const columnOf = roles.map((role) => (mapping[role] === undefined ? -1 : names.indexOf(mapping[role])));
  const encoder = new TextEncoder();
  const starts = new Int32Array(slotCount);
  const ends = new Int32Array(slotCount);
  shape.rows.forEach((row, i) => {
    if (i % 10000 === 0) {
      watch.signal?.throwIfAborted();
      watch.onProgress?.({ phase: "reading", done: i, total: shape.rows.length });
    }
    const pieces = columnOf.map((column) => encoder.encode(column < 0 ? "" : (row.cells[column] ?? "")));
    const bytes = Buffer.concat(pieces);
    let used = 0;
    pieces.forEach((piece, slot) => {
      starts[slot] = columnOf[slot]! < 0 ? -1 : used;
      used += piece.length;
      ends[slot] = used;
    });
    builder.add(bytes, starts, ends, row.line);
  });
}
