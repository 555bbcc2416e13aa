import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiError } from "./api-error.ts";
import { caller } from "./caller.ts";
import { onLive, type TaskProgress, type TaskState } from "./live.ts";

const read = caller("GET", "/api/tasks/:id");
const cancel = caller("POST", "/api/tasks/:id/cancellation");

export interface Task extends TaskProgress {
  readonly error?: {
    readonly code: string;
    readonly sentence: string;
    readonly hint?: string;
    readonly place?: string;
  } | null;
  readonly result?: unknown;
}

const over = (state: TaskState | undefined) =>
  state === "done" || state === "failed" || state === "cancelled";

export interface TaskHandle {
  readonly task: Task | undefined;
  readonly error: Error | null;
  readonly over: boolean;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

/**
 * Follows long work: live while the connection holds, by asking every two seconds in any case until it is over.
 * `onOver` is called once, when the task is seen to have ended.
 */
export function useTask(id: string | undefined, onOver?: (task: Task) => void): TaskHandle {
  const client = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const key = ["platform", "task", id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read({ params: { id } }, { signal }) as Promise<Task>,
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (over(state.data?.state) || state.error ? false : 2000),
  });

  useEffect(() => {
    if (id === undefined) return undefined;
    setCancelling(false);
    return onLive("task", (event) => {
      if (event.id !== id) return;
      const key = ["platform", "task", id];
      if (over(event.state)) void client.invalidateQueries({ queryKey: key });
      else client.setQueryData<Task>(key, (old) => ({ ...old, ...event }));
    });
  }, [client, id]);

  const task = query.data;
  const ended = over(task?.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is announced once, not at every new callback
  useEffect(() => {
    if (task && ended) onOver?.(task);
  }, [ended, task?.id]);

  return {
    task,
    error:
      task?.state === "failed" && task.error ? new ApiError(422, task.error) : (query.error as Error | null),
    over: ended,
    cancelling: cancelling && !ended,
    cancel: () => {
      if (id === undefined) return;
      setCancelling(true);
      cancel({ params: { id } }).then(
        () => client.invalidateQueries({ queryKey: ["platform", "task", id] }),
        () => setCancelling(false),
      );
    },
  };
}
