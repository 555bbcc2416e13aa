import { openTable } from "#platform/files";
import { guessPersonMapping, guessUnitMapping } from "./mapping.ts";
import type { Preview, PreviewRequest } from "./request.ts";

const shown = 20;

/** The head of a file with its first rows, and how its columns would be understood. */
export async function previewFile(request: PreviewRequest): Promise<Preview> {
  const { path, name, header, delimiter, sheet } = request;
  const table = await openTable(
    { path },
    { ...(header ? { header } : {}), ...(delimiter ? { delimiter } : {}), ...(sheet ? { sheet } : {}) },
  );
  const rows: Preview["rows"] = [];
  for await (const batch of table.batches) {
    for (const row of batch.slice(0, shown - rows.length))
      rows.push({ line: row.line, cells: row.cells.map(clip) });
    if (rows.length >= shown) break;
  }
  const units = guessUnitMapping(table.headers).mapping;
  const people = guessPersonMapping(table.headers).mapping;
  return {
    name,
    format: table.format,
    encoding: table.encoding ?? null,
    delimiter: table.delimiter ?? null,
    sheet: table.sheet ?? null,
    sheets: table.sheets ?? [],
    headers: table.headers,
    hasHeader: table.hasHeader,
    rows,
    looksLike: looksLikeUnits(units, people) ? "units" : "people",
    guesses: { units, people },
  };
}

/** Only a units file says what is above and what is served; only a people file has addresses and positions. */
function looksLikeUnits(units: Preview["guesses"]["units"], people: Preview["guesses"]["people"]): boolean {
  const forUnits = (["parent", "head", "kind", "function", "serves"] as const).filter(
    (field) => units[field] !== undefined,
  ).length;
  const forPeople = (["email", "position", "lastName", "unit", "from", "to"] as const).filter(
    (field) => people[field] !== undefined,
  ).length;
  return (
    forUnits > forPeople || (forUnits === forPeople && units.name !== undefined && people.name === undefined)
  );
}

function clip(cell: string): string {
  return cell.length > 200 ? `${cell.slice(0, 199)}…` : cell;
}
