import { pdfOf } from "#platform/pdf";
import { answerInThread } from "#platform/threads";
import type { ReportData } from "./data.ts";
import { documentOf } from "./document.ts";

await answerInThread<ReportData>(
  (report) => pdfOf(documentOf(report)),
  () => [],
);
