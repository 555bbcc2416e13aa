import { answerInThread } from "#platform/threads";
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

function perform(task: ThreadTask, tell: (rows: number) => void): Promise<unknown> {
  switch (task.kind) {
    case "preview":
      return previewFile(task.order);
    case "read":
      return readRows(task.order, tell);
    case "relocate":
      return relocate(task.order);
    case "pass-on":
      return passOn(task.order);
    case "draw":
      return draw(task.order);
  }
}

await answerInThread<ThreadTask, number>(perform, ({ order }) => [{ path: "", name: "", ...order }]);
