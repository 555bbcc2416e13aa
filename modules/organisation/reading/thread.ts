import { answerInThread } from "#platform/threads";
import { previewFile } from "./preview.ts";
import { type ReadingPhase, readFiles } from "./read-files.ts";
import type { PreviewRequest, ReadRequest } from "./request.ts";

// The other end of `in-thread.ts`: reads files where it keeps nobody waiting.

export type ThreadTask =
  | { readonly kind: "preview"; readonly request: PreviewRequest }
  | { readonly kind: "read"; readonly request: ReadRequest };

await answerInThread<ThreadTask, ReadingPhase>(
  (task, tell): Promise<unknown> =>
    task.kind === "preview" ? previewFile(task.request) : readFiles(task.request, tell),
  (task) => (task.kind === "preview" ? [task.request] : [task.request.units, task.request.people]),
);
