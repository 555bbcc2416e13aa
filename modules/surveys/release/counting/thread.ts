// Counting a wave in a thread of its own. It is told the facts, fed the tables, and answers with the rows to write.

import { randomUUID } from "node:crypto";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { open } from "#science/disclosure";
import { type CountedWave, countWave } from "./count-wave.ts";
import { IntakeBuilder, type TableName } from "./intake.ts";
import { measuredOf } from "./measured.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** A chunk of a table, its end, or the wish to count. */
export type ThreadHears =
  | { readonly table: TableName; readonly chunk: Uint8Array | null }
  | { readonly count: true };
export type ThreadSays = { readonly taken: true } | { readonly counted: CountedWave };

const port = parentPort as MessagePort;
const facts = workerData as WaveFacts;
const measured = measuredOf(facts.items);
const intake = new IntakeBuilder(facts, measured);

port.on("message", (heard: ThreadHears) => {
  if ("count" in heard) {
    const counted = open(countWave(facts, measured, intake.finish(), randomUUID));
    port.postMessage({ counted } satisfies ThreadSays);
  } else {
    intake.feed(heard.table, heard.chunk);
    port.postMessage({ taken: true } satisfies ThreadSays);
  }
});
