import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** What the server says over `GET /api/live`: something of a topic changed, or a long task moved on. */
export interface LiveEvents {
  changed: { readonly topic: string };
  task: TaskProgress;
}

export type TaskState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface TaskProgress {
  readonly id: string;
  readonly kind: string;
  readonly state: TaskState;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** What is being done now, as the task's room calls it. */
  readonly phase: string | null;
}

type Listener<K extends keyof LiveEvents> = (event: LiveEvents[K]) => void;

const listeners: { [K in keyof LiveEvents]: Set<Listener<K>> } = { changed: new Set(), task: new Set() };
const reconnected = new Set<() => void>();
let source: EventSource | undefined;
/** Whether something may have been missed since the last event. */
let missed = false;

/**
 * One connection for the page, and none while the page is not looked at: browsers allow six connections to a
 * server over HTTP/1.1, and a seventh open tab would otherwise wait for ever.
 */
function connect(): void {
  if (source || document.hidden || count() === 0) return;
  const made = new EventSource("/api/live");
  source = made;
  made.onopen = () => {
    if (missed) for (const listener of reconnected) listener();
    missed = false;
  };
  made.onerror = () => {
    missed = true;
    // While it is connecting, the browser tries again by itself; once closed (the answer was an error) we must.
    if (made.readyState !== EventSource.CLOSED) return;
    if (source === made) source = undefined;
    setTimeout(connect, 10_000);
  };
  for (const kind of ["changed", "task"] as const) {
    made.addEventListener(kind, (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as never;
      for (const listener of listeners[kind] as Set<(e: never) => void>) listener(data);
    });
  }
}

function disconnect(): void {
  source?.close();
  source = undefined;
  missed = true;
}

function followSight(): void {
  if (document.hidden) disconnect();
  else connect();
}

function count(): number {
  return listeners.changed.size + listeners.task.size;
}

/** Listens until the returned function is called. */
export function onLive<K extends keyof LiveEvents>(
  kind: K,
  listener: Listener<K>,
  onReconnect?: () => void,
): () => void {
  if (count() === 0) {
    missed = false;
    document.addEventListener("visibilitychange", followSight);
  }
  (listeners[kind] as Set<Listener<K>>).add(listener);
  if (onReconnect) reconnected.add(onReconnect);
  connect();
  return () => {
    (listeners[kind] as Set<Listener<K>>).delete(listener);
    if (onReconnect) reconnected.delete(onReconnect);
    if (count() > 0) return;
    disconnect();
    document.removeEventListener("visibilitychange", followSight);
  };
}

/** Many changes at once (an import) make one question, not hundreds. */
const pause = 400;

/** Asks again for a query when the server says that its topic changed, or when the connection was lost meanwhile. */
export function useLive(topic: string, queryKey: QueryKey): void {
  const client = useQueryClient();
  const key = useRef(queryKey);
  key.current = queryKey;
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: key.current });
      }, pause);
    };
    const stop = onLive("changed", (event) => event.topic === topic && refresh(), refresh);
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [client, topic]);
}
