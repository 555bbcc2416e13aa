import type { LogPreview } from "./log-file/index.ts";

const usual = new Set([
  "?",
  "??",
  "-",
  "–",
  "—",
  "empty",
  "undefined",
  "unknown",
  "null",
  "none",
  "n/a",
  "na",
  "нет",
  "н/д",
  "-100",
]);

/** Values among the first rows' resources and units that look as if they stood for nobody. */
export function placeholdersIn({
  columns,
  rows,
  mapping,
}: Pick<LogPreview, "columns" | "rows" | "mapping">): string[] {
  const found = new Set<string>();
  for (const role of ["resource", "unit"] as const) {
    const at = columns.findIndex((column) => column.name === mapping[role]);
    if (at < 0) continue;
    for (const value of [...(columns[at]?.examples ?? []), ...rows.map((row) => row[at] ?? "")]) {
      if (usual.has(value.trim().toLowerCase())) found.add(value);
    }
  }
  return [...found];
}
