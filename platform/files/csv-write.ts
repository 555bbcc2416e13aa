export interface CsvStyle {
  readonly delimiter?: string;
  /** Excel needs the mark to read UTF-8. */
  readonly bom?: boolean;
}

/** What a Russian Excel opens with one double click. */
export const russianExcel: CsvStyle = { delimiter: ";", bom: true };

export type CsvCell = string | number | boolean | null | undefined;

/** One record with its line end, by RFC 4180. */
export function csvLine(cells: readonly CsvCell[], delimiter = ","): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** A whole file. */
export function writeCsv(
  headers: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  style: CsvStyle = {},
): string {
  const pieces = [style.bom ? "\ufeff" : "", csvLine(headers, style.delimiter)];
  for (const row of rows) pieces.push(csvLine(row, style.delimiter));
  return pieces.join("");
}

function csvCell(cell: CsvCell, delimiter: string): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet runs what begins like this; plain negative numbers and phone numbers are left alone. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[-+]?[\d\s().,-]+$/.test(cell);
}
