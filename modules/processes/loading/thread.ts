// The thread that reads and mines one log, so that the server stays awake. It sends its progress, then what was
// found, then the rows of the large tables, a piece each time it is asked for one.

import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import { rowsOf } from "./large-tables.ts";
import { calm, loadLog } from "./load-log.ts";
import type { LargeTable, LoadedLog, LoadRequest } from "./loaded-log.ts";
import type { RefusedInThread } from "./refusal.ts";

export type ThreadSays =
  | { readonly says: "progress"; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly says: "loaded"; readonly loaded: LoadedLog }
  | { readonly says: "rows"; readonly rows: Uint8Array | undefined }
  | ({ readonly says: "refused" } & RefusedInThread);

export type ThreadHears = { readonly table: LargeTable; readonly edition: number };

const port = parentPort as MessagePort;
const say = (what: ThreadSays) => port.postMessage(what);

try {
  const watch = calm(({ phase, done, total }) => say({ says: "progress", phase, done, total }));
  const loading = await loadLog(workerData as LoadRequest, watch);
  let open: { table: LargeTable; rows: Generator<Uint8Array> } | undefined;
  port.on("message", ({ table, edition }: ThreadHears) => {
    if (open?.table !== table) open = { table, rows: rowsOf(table, loading, edition) };
    const next = open.rows.next();
    say({ says: "rows", rows: next.done ? undefined : next.value });
  });
  say({ says: "loaded", loaded: loading.loaded });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, particulars, details } = error;
  say({ says: "refused", code, particulars, details });
  port.close();
}
