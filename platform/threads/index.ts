// Heavy work in a thread of its own, so that it keeps nobody waiting: both ends of one question and its answer.

import { basename } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { Refusal } from "#platform/errors";

export interface ThreadWishes<P> {
  /** Ends the thread wherever it is. */
  readonly signal?: AbortSignal | undefined;
  readonly tell?: ((progress: P) => void) | undefined;
}

interface Said<R, P> {
  readonly progress?: P;
  readonly result?: R;
  readonly refusal?: Pick<Refusal, "code" | "entry" | "particulars" | "place" | "details">;
}

/** Gives the task to a thread that runs the file, which answers by `answerInThread`. Refusals arrive as refusals. */
export function runInThread<R, P = never>(
  file: URL,
  task: unknown,
  { signal, tell }: ThreadWishes<P> = {},
): Promise<R> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(file, { workerData: task });
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
    worker.on("message", ({ progress, result, refusal }: Said<R, P>) => {
      if (progress !== undefined) tell?.(progress);
      else if (refusal) {
        const { code, entry, particulars, place, details } = refusal;
        settle(() => reject(new Refusal(code, entry, particulars, place, details)));
      } else settle(() => resolve(result as R));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => {
      if (code !== 0) settle(() => reject(new Error(`a thread ended with ${code}`)));
    });
  });
}

interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The thread's end: performs the task it was given and answers with the result. An upload lies under its id, and
 * whoever sent it knows it by its name, so refusals call the task's files by their names.
 */
export async function answerInThread<T, P = never>(
  perform: (task: T, tell: (progress: P) => void) => Promise<unknown>,
  filesOf: (task: T) => readonly (NamedFile | undefined)[],
): Promise<void> {
  const port = parentPort!;
  const task = workerData as T;
  try {
    port.postMessage({ result: await perform(task, (progress) => port.postMessage({ progress })) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, entry, particulars, place, details } = error;
    const file = filesOf(task).find((one) => one && basename(one.path) === particulars.name);
    const known = file ? { ...particulars, name: file.name } : particulars;
    port.postMessage({ refusal: { code, entry, particulars: known, place, details } });
  }
}
