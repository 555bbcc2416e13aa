const widest = 44;

/** A table in plain text; the columns named in `right` are set to the right, long cells are cut. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const last = head.length - 1;
  const all = [head, ...rows].map((row) =>
    row.map((cell, i) => (i < last && cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell)),
  );
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) =>
    row
      .map((cell, i) =>
        right.includes(i) ? cell.padStart(widths[i]!) : i === last ? cell : cell.padEnd(widths[i]!),
      )
      .join("  ")
      .trimEnd(),
  );
}

export function heading(text: string): string[] {
  return ["", text, "─".repeat(Math.min(80, text.length))];
}
