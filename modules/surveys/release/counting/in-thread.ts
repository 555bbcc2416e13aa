import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import { type Disclosed, revive } from "#science/disclosure";
import type { CountedWave } from "./count-wave.ts";
import type { TableName } from "./intake.ts";
import type { ThreadHears, ThreadSays } from "./thread.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** Chunks that may wait for the thread before reading goes on. */
const mostWaiting = 32;

/** In this order: who answered is known by who was invited. */
const tables: readonly TableName[] = ["invited", "done", "responses", "comments"];

/**
 * Counts a wave in a thread: `read` opens one table after the other. The thread seals what may be told; on the way here
 * it loses the seal as everything does that leaves a thread, and gets it back.
 */
export async function countInThread(
  facts: WaveFacts,
  read: (table: TableName) => Readable,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (phase: string) => void },
): Promise<Disclosed<CountedWave>> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: facts,
    // Rows come and go: with room for them to die young, a large wave is read in half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  let waiting = 0;
  let wake: () => void = () => {};
  let fail: (reason: unknown) => void = () => {};
  let finish: (counted: CountedWave) => void = () => {};
  const ended = new Promise<CountedWave>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Whoever waits for room learns of it too; the reason itself is thrown where the end is awaited.
  ended.catch(() => {}).finally(() => wake());
  worker.on("message", (said: ThreadSays) => {
    if ("counted" in said) return finish(said.counted);
    waiting -= 1;
    wake();
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the thread that counts ended with ${code}`)));
  const stop = () => fail(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  const say = (message: ThreadHears) => worker.postMessage(message);
  let over = false;
  ended.then(
    () => {},
    () => {
      over = true;
    },
  );
  try {
    for (const table of tables) {
      tell(table);
      // Also when it is over: a table that is left half read would leave the connection unusable.
      for await (const chunk of read(table)) {
        if (over) continue;
        say({ table, chunk: Uint8Array.from(chunk as Uint8Array) });
        waiting += 1;
        while (waiting >= mostWaiting && !over)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      if (over) break;
      say({ table, chunk: null });
      waiting += 1;
    }
    tell("counting");
    if (!over) say({ count: true });
    return revive(await ended);
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
}
