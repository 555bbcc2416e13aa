import type { Located } from "../discovery/party.ts";
import type { Reading } from "./reading.ts";
import type { AskedRow } from "./table-rows.ts";

/** Whom a cell means; a party nobody knows is told, and the row waits. */
export function locate(
  { finder }: Reading,
  row: AskedRow,
  field: string,
  time: number,
  prefer: "person" | "unit",
): Located | undefined {
  const found = finder.directory.locate(row.text(field), time, prefer);
  if (typeof found === "string") {
    row.report(found === "unknown" ? "party_unknown" : "party_ambiguous", field);
    return undefined;
  }
  if (found.party < 0) row.report("party_without_unit", field);
  return found;
}
