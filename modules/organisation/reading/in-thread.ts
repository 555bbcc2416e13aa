import { Worker } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import type { ReadingPhase } from "./read-files.ts";
import type { Preview, PreviewRequest, ReadRequest, ReadResult } from "./request.ts";
import type { ThreadTask } from "./thread.ts";

interface Wishes {
  readonly signal?: AbortSignal;
  readonly tell?: (phase: ReadingPhase) => void;
}

export function previewInThread(request: PreviewRequest): Promise<Preview> {
  return run<Preview>({ kind: "preview", request }, {});
}

export function readInThread(request: ReadRequest, wishes: Wishes): Promise<ReadResult> {
  return run<ReadResult>({ kind: "read", request }, wishes);
}

interface Said<R> {
  readonly phase?: ReadingPhase;
  readonly result?: R;
  readonly refusal?: Pick<Refusal, "code" | "entry" | "particulars" | "place" | "details">;
}

function run<R>(task: ThreadTask, { signal, tell }: Wishes): Promise<R> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: task });
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    const settle = (finish: () => void) => {
      signal?.removeEventListener("abort", stop);
      finish();
      void worker.terminate();
    };
    worker.on("message", ({ phase, result, refusal }: Said<R>) => {
      if (phase) tell?.(phase);
      else if (refusal) {
        const { code, entry, particulars, place, details } = refusal;
        settle(() => reject(new Refusal(code, entry, particulars, place, details)));
      } else settle(() => resolve(result as R));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => {
      if (code !== 0) settle(() => reject(new Error(`the reading thread ended with ${code}`)));
    });
  });
}
