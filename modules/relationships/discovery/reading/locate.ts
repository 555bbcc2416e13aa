import type { Directory } from "../directory.ts";
import type { Located } from "../party.ts";
import type { EvidenceRow } from "./evidence-table.ts";
import type { EvidenceProblemCode } from "./problem.ts";

/** Whom a cell means; reports it and answers undefined when it means nobody with a unit. */
export function locateIn<F extends string>(
  row: EvidenceRow<F>,
  field: F,
  missing: EvidenceProblemCode,
  time: number,
  directory: Directory,
  prefer: "person" | "unit",
): Located | undefined {
  const text = row.text(field);
  if (text === "") {
    row.report(missing, field);
    return undefined;
  }
  const found = directory.locate(text, time, prefer);
  if (typeof found === "string") {
    row.report(found === "unknown" ? "party_unknown" : "party_ambiguous", field);
    return undefined;
  }
  if (found.party < 0) {
    row.report("party_without_unit", field);
    return undefined;
  }
  return found;
}
