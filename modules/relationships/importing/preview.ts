import { openTable } from "#platform/files";
import { fieldsOf, guessKind, type ImportKind, requiredOf } from "./kinds.ts";
import type { ImportPlan } from "./plan.ts";
import { isMbox } from "./read-mail.ts";
import { settleColumns } from "./table-rows.ts";

export interface PreviewOrder {
  readonly path: string;
  readonly name: string;
  readonly plan: ImportPlan;
  /** Guessed by the headers when it is not known yet. */
  readonly kind?: ImportKind;
}

export interface Preview {
  readonly kind: ImportKind;
  readonly name: string;
  readonly format: "csv" | "xlsx" | "mbox";
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly fields: readonly {
    readonly key: string;
    readonly column: number | null;
    readonly required: boolean;
  }[];
}

const shown = 20;

/** The head of a file, and how its columns would be understood. Of an mbox nothing is shown: it has no columns. */
export async function previewFile({ path, name, plan, kind: wanted }: PreviewOrder): Promise<Preview> {
  if (await isMbox(path)) {
    const nothing = {
      encoding: null,
      delimiter: null,
      sheet: null,
      sheets: [],
      headers: [],
      rows: [],
      fields: [],
    };
    return { kind: "mail", name, format: "mbox", hasHeader: true, ...nothing };
  }
  const { header, delimiter, sheet } = plan;
  const options = {
    ...(header ? { header } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet ? { sheet } : {}),
  };
  const table = await openTable({ path }, options);
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of table.batches) {
    for (const row of batch.slice(0, shown - rows.length))
      rows.push({ line: row.line, cells: row.cells.map(clip) });
    if (rows.length >= shown) break;
  }
  const kind = wanted ?? guessKind(table.headers);
  const { mapping } = settleColumns(table.headers, kind, plan.mapping);
  return {
    kind,
    name,
    format: table.format,
    encoding: table.encoding ?? null,
    delimiter: table.delimiter ?? null,
    sheet: table.sheet ?? null,
    sheets: table.sheets ?? [],
    headers: table.headers,
    hasHeader: table.hasHeader,
    rows,
    fields: fieldsOf[kind].map(({ key }) => ({
      key,
      column: mapping[key] ?? null,
      required: requiredOf[kind].includes(key),
    })),
  };
}

function clip(cell: string): string {
  return cell.length > 200 ? `${cell.slice(0, 199)}…` : cell;
}
