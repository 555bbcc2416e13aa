import type { FileSource } from "#platform/files";
import { NominationCounter } from "../count-nominations.ts";
import type { Directory } from "../directory.ts";
import type { MonthlyEvidence } from "../evidence.ts";
import { type EvidenceRow, readEvidenceTable } from "./evidence-table.ts";
import { type NominationField, nominationFields } from "./fields.ts";
import { locateIn } from "./locate.ts";
import type { EvidenceReport } from "./problem.ts";

const frequencies = new Set([
  "",
  ...["daily", "weekly", "monthly", "quarterly", "yearly"],
  ...["ежедневно", "еженедельно", "ежемесячно", "ежеквартально", "раз в квартал", "раз в год", "ежегодно"],
]);

/** Reads a nomination survey and counts who is depended on. `otherwise` dates answers without a time. */
export async function readNominations(
  source: FileSource,
  directory: Directory,
  otherwise: number,
): Promise<{ evidence: MonthlyEvidence[]; report: EvidenceReport }> {
  const counter = new NominationCounter(directory);
  const take = (row: EvidenceRow<NominationField>) => {
    let time = row.time("time");
    if (time === undefined && row.text("time") !== "") row.report("time_bad", "time", "mended");
    time ??= otherwise;
    const respondent = locateIn(row, "respondent", "respondent_missing", time, directory, "person");
    const unit = locateIn(row, "unit", "unit_missing", time, directory, "unit");
    if (!respondent || !unit) return "refused";
    if (!frequencies.has(row.text("frequency").toLowerCase()))
      row.report("frequency_unknown", "frequency", "mended");
    const criticality = row.text("criticality");
    if (criticality !== "" && !/^[1-5]$/.test(criticality))
      row.report("criticality_bad", "criticality", "mended");
    return counter.take({ respondent, unit, time }) ? "counted" : "aside";
  };
  const report = await readEvidenceTable(source, nominationFields, ["respondent", "unit"], take);
  return { evidence: counter.rows(), report };
}
