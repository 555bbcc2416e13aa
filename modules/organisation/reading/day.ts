import type { Table } from "#platform/files";
import { guessTimeForm, parseTimestamp } from "#science/time";

const day = 86_400_000;

/** Reads the days of one column: the column as a whole says whether the day or the month stands first. */
export function dayReader(
  table: Table,
  columns: readonly (number | undefined)[],
): (text: string) => string | undefined {
  const samples: string[] = [];
  for (const column of columns) {
    if (column === undefined) continue;
    for (const row of table.rows) if (row.cells[column]) samples.push(row.cells[column]);
  }
  const form = guessTimeForm(samples.slice(0, 5_000));
  const read = new Map<string, string | undefined>();
  return (text) => {
    if (!read.has(text)) read.set(text, dayText(parseTimestamp(text, form)));
    return read.get(text);
  };
}

/** The day of an instant; only those of an age in which people work. */
function dayText(instant: number | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const date = new Date(Math.floor(instant / day) * day);
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}
