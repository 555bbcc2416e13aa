import type { Download } from "#platform/http";
import { runInThread } from "#platform/threads";
import { say } from "#platform/words";
import { resultWords } from "../words/figures.ts";
import type { ReportData } from "./data.ts";

/** Printing takes a second of arithmetic, which a thread of its own does. */
export async function print(report: ReportData): Promise<Download> {
  const body = await runInThread<Uint8Array>(new URL("./thread.ts", import.meta.url), report);
  const { language, company } = report;
  const name = `${say(resultWords, language)("reportFile")} - ${company.wave.name[language]}.pdf`;
  return { name, mediaType: "application/pdf", body, stored: true };
}
