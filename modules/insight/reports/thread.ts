import { pdfOf } from "#platform/pdf";
import { answerInThread } from "#platform/threads";
import { documentOf } from "./document.ts";
import type { ReportPicture } from "./picture.ts";

await answerInThread<ReportPicture>(
  (picture) => pdfOf(documentOf(picture)),
  () => [],
);
