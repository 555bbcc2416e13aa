import { basename } from "node:path";
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
const files = task.kind === "preview" ? [task.request] : [task.request.units, task.request.people];

/** An upload lies under its id; whoever sent it knows it by its name. */
function known(particulars: Refusal["particulars"]): Refusal["particulars"] {
  const file = files.find((one) => one && basename(one.path) === particulars.name);
  return file ? { ...particulars, name: file.name } : particulars;
}

try {
  const result =
    task.kind === "preview"
      ? await previewFile(task.request)
      : await readFiles(task.request, (phase) => port.postMessage({ phase }));
  port.postMessage({ result });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, entry, particulars, place, details } = error;
  port.postMessage({ refusal: { code, entry, particulars: known(particulars), place, details } });
}
