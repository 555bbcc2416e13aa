import { Worker } from "node:worker_threads";
import type { LargeTable, LoadedLog, LoadRequest } from "./loaded-log.ts";
import { refusalOf } from "./refusal.ts";
import type { ThreadHears, ThreadSays } from "./thread.ts";

export interface ThreadProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface LoadedInThread {
  readonly loaded: LoadedLog;
  /** The rows of one large table; ask for the tables in their order, each once. */
  rows(table: LargeTable, edition: number): AsyncGenerator<Uint8Array>;
}

/**
 * Reads and mines a log in a thread of its own, and hands it to `use` while the thread still holds it. The signal
 * ends the thread wherever it is.
 *
 * @param name what people call the file; refusals speak of it by this name.
 */
export async function loadInThread<T>(
  name: string,
  request: LoadRequest,
  watch: { readonly onProgress: (progress: ThreadProgress) => void; readonly signal: AbortSignal },
  use: (log: LoadedInThread) => Promise<T>,
): Promise<T> {
  watch.signal.throwIfAborted();
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: request });
  const talk = conversation(worker, name, watch.onProgress);
  const stop = () => talk.fail(watch.signal.reason);
  watch.signal.addEventListener("abort", stop, { once: true });
  try {
    const { loaded } = await talk.hear("loaded");
    return await use({
      loaded,
      async *rows(table, edition) {
        for (;;) {
          worker.postMessage({ table, edition } satisfies ThreadHears);
          const { rows } = await talk.hear("rows");
          if (!rows) return;
          yield rows;
        }
      },
    });
  } finally {
    watch.signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
}

type Said<S extends ThreadSays["says"]> = Extract<ThreadSays, { says: S }>;

function conversation(worker: Worker, name: string, onProgress: (progress: ThreadProgress) => void) {
  let failed: { readonly reason: unknown } | undefined;
  let waiting:
    | { wanted: string; resolve: (said: never) => void; reject: (reason: unknown) => void }
    | undefined;
  let early: ThreadSays | undefined;
  const fail = (reason: unknown) => {
    failed ??= { reason };
    waiting?.reject(failed.reason);
    waiting = undefined;
  };
  worker.on("message", (said: ThreadSays) => {
    if (said.says === "progress") return onProgress(said);
    if (said.says === "refused") return fail(refusalOf(said, name));
    if (!waiting) {
      early = said;
      return;
    }
    waiting.resolve(said as never);
    waiting = undefined;
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread that read the log ended early")));
  return {
    fail,
    hear<S extends ThreadSays["says"]>(wanted: S): Promise<Said<S>> {
      if (failed) return Promise.reject(failed.reason);
      if (early?.says === wanted) {
        const said = early as Said<S>;
        early = undefined;
        return Promise.resolve(said);
      }
      return new Promise((resolve, reject) => {
        waiting = { wanted, resolve: resolve as (said: never) => void, reject };
      });
    },
  };
}
