import type { Mapping, MappingColumn, MappingField } from "./mapping-table.tsx";

/** The first rows of a file, and by its number the column that each field is taken from. */
export interface ColumnsPreview {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
  readonly fields: readonly {
    readonly key: string;
    readonly column: number | null;
    readonly required: boolean;
  }[];
}

/** What the table of columns shows of a preview, and the columns by number that a choice in it means. */
export function columnsOf({ headers, rows, fields }: ColumnsPreview, titleOf: (field: string) => string) {
  const columns: MappingColumn[] = headers.map((header, i) => ({
    name: header || "–",
    examples: rows.slice(0, 3).map((row) => row.cells[i] ?? ""),
  }));
  const shown: MappingField[] = fields.map(({ key, required }) => ({
    key,
    title: titleOf(key),
    needed: required,
  }));
  const mapping: Mapping = Object.fromEntries(
    columns.map(({ name }, i) => [name, fields.find((field) => field.column === i)?.key ?? null]),
  );
  const settled = (next: Mapping): Record<string, number | null> => {
    const byField: Record<string, number | null> = Object.fromEntries(fields.map(({ key }) => [key, null]));
    columns.forEach(({ name }, i) => {
      const field = next[name];
      if (field) byField[field] = i;
    });
    return byField;
  };
  return { columns, fields: shown, mapping, settled };
}
