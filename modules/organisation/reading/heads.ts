import type { UnitField } from "./fields.ts";
import { Lookup } from "./lookup.ts";
import type { KnownPerson } from "./people.ts";
import type { Problem } from "./problem.ts";
import { someIds } from "./row-reader.ts";
import type { Reading, UnitRow } from "./units.ts";

/** Turns what the units file says about heads into ids of people; needs both files to have been read. */
export function resolveHeads(
  units: Reading<UnitRow, UnitField>,
  people: Iterable<Pick<KnownPerson, "id" | "name" | "email">>,
): { rows: UnitRow[]; problems: Problem[] } {
  const lookup = new Lookup();
  for (const person of people) lookup.add(person, "person");
  const column = units.mapping.head === undefined ? null : (units.headers[units.mapping.head] ?? null);
  const problems: Problem[] = [];
  const rows = units.rows.map((row) => {
    if (row.head === null) return row;
    const found = lookup.find(row.head);
    if (found && "id" in found) return { ...row, head: found.id };
    problems.push({
      line: row.line,
      field: "head",
      column,
      value: row.head,
      code: found ? "head_ambiguous" : "head_unknown",
      severity: "mended",
      params: found ? { ids: someIds(found.ambiguous) } : {},
    });
    return { ...row, head: null };
  });
  return { rows, problems };
}
