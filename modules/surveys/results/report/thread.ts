import { answerInThread } from "#platform/threads";
import type { ReportData } from "./data.ts";
import { documentOf } from "./document.ts";
import { pdfOf } from "./pdf.ts";

await answerInThread<ReportData>(
  (report) => pdfOf(documentOf(report)),
  () => [],
);
