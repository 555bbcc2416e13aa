import type { Language } from "#platform/words";
import type { ResultList, Results } from "../../schema/results.ts";

/** What a report is printed from; it crosses to the thread that prints. */
export interface ReportData {
  readonly language: Language;
  readonly printedAt: string;
  readonly company: Results;
  readonly suppliers: ResultList;
  readonly customers: ResultList;
}
