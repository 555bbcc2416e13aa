import { runInThread, type ThreadWishes } from "#platform/threads";
import type { ReadingPhase } from "./read-files.ts";
import type { Preview, PreviewRequest, ReadRequest, ReadResult } from "./request.ts";
import type { ThreadTask } from "./thread.ts";

const thread = new URL("./thread.ts", import.meta.url);

export function previewInThread(request: PreviewRequest): Promise<Preview> {
  return runInThread<Preview>(thread, { kind: "preview", request } satisfies ThreadTask);
}

export function readInThread(request: ReadRequest, wishes: ThreadWishes<ReadingPhase>): Promise<ReadResult> {
  return runInThread<ReadResult, ReadingPhase>(
    thread,
    { kind: "read", request } satisfies ThreadTask,
    wishes,
  );
}
