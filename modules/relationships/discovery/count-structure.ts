import type { UnitRow } from "#modules/organisation";
import type { Directory } from "./directory.ts";
import type { MonthlyEvidence } from "./evidence.ts";

/**
 * What units are there for: the parties a unit's row says it serves. A unit that is above teams is served with
 * them, since whoever serves a division serves its teams; everybody (`*`) means every
 * other unit. `month` is the present one: a structure
 * holds until it is changed.
 */
export function countStructure(
  units: readonly UnitRow[],
  directory: Directory,
  month: number,
): MonthlyEvidence[] {
  const rows: MonthlyEvidence[] = [];
  const put = (supplier: string, customer: string) =>
    rows.push({
      source: "structure",
      supplier,
      customer,
      service: "",
      month,
      count: 1,
      first: null,
      last: null,
    });
  for (const unit of units) {
    if (unit.serves === null) continue;
    const supplier = directory.indexOf(unit.id);
    const served = new Set<number>();
    const named = unit.serves === "*" ? undefined : unit.serves.map((id) => directory.indexOf(id));
    directory.parties.forEach((party, i) => {
      if (i === supplier) return;
      if (named === undefined ? party.kind === "unit" : named.some((n) => n === i || directory.isAbove(n, i)))
        served.add(i);
    });
    for (const customer of served) put(unit.id, directory.parties[customer]!.id);
  }
  return rows;
}
