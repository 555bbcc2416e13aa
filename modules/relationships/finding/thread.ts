import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import { type PreviewOrder, previewFile } from "../importing/preview.ts";
import { readRows } from "../importing/read-rows.ts";
import type { ReadOrder } from "../importing/reading.ts";
import { type DrawOrder, draw } from "./draw.ts";
import { type PassOnOrder, passOn } from "./pass-on.ts";
import { type RelocateOrder, relocate } from "./relocate.ts";

// The other end of `in-thread.ts`: reads, counts and draws where it keeps nobody waiting.

export type ThreadTask =
  | { readonly kind: "preview"; readonly order: PreviewOrder }
  | { readonly kind: "read"; readonly order: ReadOrder }
  | { readonly kind: "relocate"; readonly order: RelocateOrder }
  | { readonly kind: "pass-on"; readonly order: PassOnOrder }
  | { readonly kind: "draw"; readonly order: DrawOrder };

const port = parentPort!;
const task = workerData as ThreadTask;

/** An upload lies under its id; whoever sent it knows it by its name. */
function known(particulars: Refusal["particulars"]): Refusal["particulars"] {
  const { path, name } = { path: "", name: "", ...task.order };
  return basename(path) === particulars.name ? { ...particulars, name } : particulars;
}

function perform(): Promise<unknown> {
  switch (task.kind) {
    case "preview":
      return previewFile(task.order);
    case "read":
      return readRows(task.order, (rows) => port.postMessage({ rows }));
    case "relocate":
      return relocate(task.order);
    case "pass-on":
      return passOn(task.order);
    case "draw":
      return draw(task.order);
  }
}

try {
  port.postMessage({ result: await perform() });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, entry, particulars, place, details } = error;
  port.postMessage({ refusal: { code, entry, particulars: known(particulars), place, details } });
}
