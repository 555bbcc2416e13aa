const widestCell = 48;

export function heading(text: string): string[] {
  return ["", text, "─".repeat(Math.min(text.length, 80))];
}

/** Name and value, the names as wide as the widest. */
export function pairs(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** A table in plain text. Long cells are cut, except in the last column. @param right columns set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const last = head.length - 1;
  const cell = (text: string, i: number) =>
    i < last && text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text;
  const all = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((text, i) =>
        right.includes(i) ? text.padStart(widths[i]!) : i === last ? text : text.padEnd(widths[i]!),
      )
      .join("  ")
      .trimEnd(),
  );
}
