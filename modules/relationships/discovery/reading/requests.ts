import type { FileSource } from "#platform/files";
import { RequestCounter } from "../count-requests.ts";
import type { Directory } from "../directory.ts";
import type { MonthlyEvidence } from "../evidence.ts";
import { type EvidenceRow, readEvidenceTable } from "./evidence-table.ts";
import { type RequestField, requestFields } from "./fields.ts";
import { locateIn } from "./locate.ts";
import type { EvidenceReport } from "./problem.ts";

const kinds = new Set([
  "",
  ...["request", "question", "complaint", "suggestion", "thanks"],
  ...["обращение", "заявка", "запрос", "вопрос", "жалоба", "предложение", "благодарность"],
]);

/** Reads a file of requests and counts who asked whom. A request that comes twice counts once. */
export async function readRequests(
  source: FileSource,
  directory: Directory,
): Promise<{ evidence: MonthlyEvidence[]; report: EvidenceReport }> {
  const counter = new RequestCounter(directory);
  const seen = new Set<string>();
  const take = (row: EvidenceRow<RequestField>) => {
    const id = row.text("id");
    if (id !== "" && seen.has(id)) {
      row.report("id_repeated", "id");
      return "refused";
    }
    const time = row.time("time");
    if (time === undefined) {
      row.report(row.text("time") === "" ? "time_missing" : "time_bad", "time");
      return "refused";
    }
    const requester = locateIn(row, "requester", "requester_missing", time, directory, "person");
    const supplier = locateIn(row, "supplier", "supplier_missing", time, directory, "unit");
    if (!requester || !supplier) return "refused";
    if (id !== "") seen.add(id);
    if (!kinds.has(row.text("kind").toLowerCase())) row.report("kind_unknown", "kind", "mended");
    const closed = row.time("closed");
    if (closed !== undefined && closed < time) row.report("closed_before", "closed", "mended");
    return counter.take({ time, requester, supplier, service: row.text("service") }) ? "counted" : "aside";
  };
  const report = await readEvidenceTable(source, requestFields, ["time", "requester", "supplier"], take);
  return { evidence: counter.rows(), report };
}
