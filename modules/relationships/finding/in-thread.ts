import { runInThread } from "#platform/threads";
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

function run<R>(task: ThreadTask, { signal, onRows }: Wishes): Promise<R> {
  return runInThread<R, number>(new URL("./thread.ts", import.meta.url), task, { signal, tell: onRows });
}
