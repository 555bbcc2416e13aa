import type { Context } from "#platform/context";
import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import type { ReportData } from "../report/data.ts";
import { listResults } from "./lists.ts";
import { showResults } from "./look.ts";

/** All that the report of a wave tells its reader, in the reader's language. */
export async function loadReport(context: Context, wave: string): Promise<Disclosed<ReportData>> {
  const company = await showResults(context, wave, { scope: "company" });
  const suppliers = await listResults(context, wave, "suppliers", "overall");
  const customers = await listResults(context, wave, "customers", "overall");
  const { language } = context.actor;
  const printedAt = context.now.toISOString();
  return mapDisclosed(allDisclosed({ company, suppliers, customers }), (all) => ({
    ...all,
    language,
    printedAt,
  }));
}
