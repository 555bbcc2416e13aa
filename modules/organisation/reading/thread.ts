import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import { previewFile } from "./preview.ts";
import { readFiles } from "./read-files.ts";
import type { PreviewRequest, ReadRequest } from "./request.ts";

// The other end of `in-thread.ts`: reads files where it keeps nobody waiting.

export type ThreadTask =
  | { readonly kind: "preview"; readonly request: PreviewRequest }
  | { readonly kind: "read"; readonly request: ReadRequest };

const port = parentPort!;
const task = workerData as ThreadTask;

try {
  const result =
    task.kind === "preview"
      ? await previewFile(task.request)
      : await readFiles(task.request, (phase) => port.postMessage({ phase }));
  port.postMessage({ result });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, entry, particulars, place, details } = error;
  port.postMessage({ refusal: { code, entry, particulars, place, details } });
}
