import { Worker } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import type { ReadOutcome } from "../importing/outcome.ts";
import type { Preview, PreviewOrder } from "../importing/preview.ts";
import type { ReadOrder } from "../importing/reading.ts";
import type { DrawOrder, DrawOutcome } from "./draw.ts";
import type { PassOnOrder } from "./pass-on.ts";
import type { RelocateOrder } from "./relocate.ts";
import type { ThreadTask } from "./thread.ts";

interface Wishes {
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

export const previewInThread = (order: PreviewOrder) => run<Preview>({ kind: "preview", order }, {});
export const readInThread = (order: ReadOrder, wishes: Wishes) =>
  run<ReadOutcome>({ kind: "read", order }, wishes);
export const relocateInThread = (order: RelocateOrder, wishes: Wishes) =>
  run<{ changed: number }>({ kind: "relocate", order }, wishes);
export const passOnInThread = (order: PassOnOrder, wishes: Wishes) =>
  run<{ handOvers: number }>({ kind: "pass-on", order }, wishes);
export const drawInThread = (order: DrawOrder, wishes: Wishes) =>
  run<DrawOutcome>({ kind: "draw", order }, wishes);

interface Said<R> {
  readonly rows?: number;
  readonly result?: R;
  readonly refusal?: Pick<Refusal, "code" | "entry" | "particulars" | "place" | "details">;
}

function run<R>(task: ThreadTask, { signal, onRows }: Wishes): Promise<R> {
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
    worker.on("message", ({ rows, result, refusal }: Said<R>) => {
      if (rows !== undefined) onRows?.(rows);
      else if (refusal) {
        const { code, entry, particulars, place, details } = refusal;
        settle(() => reject(new Refusal(code, entry, particulars, place, details)));
      } else settle(() => resolve(result as R));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => {
      if (code !== 0) settle(() => reject(new Error(`the thread of relationships ended with ${code}`)));
    });
  });
}
