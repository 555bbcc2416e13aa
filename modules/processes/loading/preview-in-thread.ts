import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LogPreview } from "../log-file/index.ts";
import type { LoadRequest } from "./loaded-log.ts";
import { type RefusedInThread, refusalOf } from "./refusal.ts";

/** The preview of a log, made in a thread; refusals speak of the file by `name`. */
export async function previewInThread(name: string, request: LoadRequest): Promise<LogPreview> {
  const worker = new Worker(new URL("./preview-thread.ts", import.meta.url), { workerData: request });
  try {
    const [said] = (await once(worker, "message")) as [{ preview?: LogPreview; refused?: RefusedInThread }];
    if (said.refused) throw refusalOf(said.refused, name);
    return said.preview!;
  } finally {
    await worker.terminate();
  }
}
