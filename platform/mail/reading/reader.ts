// Threads that read letters. A letter that takes too long or too much loses its thread, and nobody else notices.

import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Config } from "#platform/config";
import { houseMark } from "../house-mark.ts";
import type { ReadLetter } from "./read-letter.ts";
import type { Task, Told } from "./thread.ts";

/** Why a letter could not be read: the letter's own fault, so that trying again will not help. */
export class UnreadableLetter extends Error {
  override readonly name = "UnreadableLetter";
}

export interface Reader {
  read(file: string): Promise<ReadLetter>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly threads?: number;
  readonly patience?: number;
  readonly memory?: number;
}

interface Thread {
  readonly worker: Worker;
  busy: boolean;
}

export function openReader(config: Config, options: ReaderOptions = {}): Reader {
  const { threads: most = 2, patience = 30_000, memory = 384 } = options;
  const threads = new Set<Thread>();
  const waiting: (() => void)[] = [];
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: { houseMark: houseMark(config), folder: path.join(config.data, "files") },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    worker.unref();
    const thread = { worker, busy: false };
    threads.add(thread);
    worker.once("exit", () => threads.delete(thread));
    return thread;
  }

  async function take(): Promise<Thread> {
    for (;;) {
      if (closed) throw new Error("the reader is closed");
      const idle = [...threads].find(({ busy }) => !busy) ?? (threads.size < most ? start() : undefined);
      if (idle) {
        idle.busy = true;
        return idle;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function ask({ worker }: Thread, task: Task): Promise<Told> {
    return new Promise((resolve) => {
      const end = (told: Told) => {
        clearTimeout(timer);
        worker.off("message", end);
        worker.off("error", died);
        worker.off("exit", exited);
        worker.unref();
        resolve(told);
      };
      const died = (error: Error) => end({ trouble: `reading it broke off: ${error.message}` });
      const exited = () => end({ trouble: "reading it broke off" });
      const timer = setTimeout(() => {
        end({ trouble: `reading it took longer than ${patience / 1_000} s` });
        void worker.terminate();
      }, patience);
      worker.ref();
      worker.on("message", end);
      worker.on("error", died);
      worker.on("exit", exited);
      worker.postMessage(task);
    });
  }

  return {
    async read(file) {
      const thread = await take();
      try {
        const { letter, trouble } = await ask(thread, { file, limit: config.mailLimit });
        if (letter) return letter;
        throw new UnreadableLetter(trouble);
      } finally {
        thread.busy = false;
        waiting.shift()?.();
      }
    },
    async close() {
      closed = true;
      for (const wake of waiting.splice(0)) wake();
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
