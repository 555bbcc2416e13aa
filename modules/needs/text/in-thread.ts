import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ReaderWith, TextGiven, TextRead } from "./read.ts";

export interface ThreadReader {
  read(texts: readonly TextGiven[], earlier: readonly TextGiven[]): Promise<TextRead[]>;
  close(): Promise<void>;
}

/** A reader that keeps nobody waiting: it lives in a thread of its own, as long as there is something to read. */
export function readerInThread(given: ReaderWith): ThreadReader {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: given });
  return {
    async read(texts, earlier) {
      worker.postMessage({ texts, earlier });
      // A thread that dies rejects by its `error`.
      const [read] = (await once(worker, "message")) as [TextRead[]];
      return read;
    },
    async close() {
      await worker.terminate();
    },
  };
}
