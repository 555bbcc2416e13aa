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

function connect(): void {
  if (source) return;
  let lost = false;
  source = new EventSource("/api/live");
  source.onopen = () => {
    if (lost) for (const listener of reconnected) listener();
    lost = false;
  };
  source.onerror = () => {
    lost = true;
    if (source?.readyState !== EventSource.CLOSED) return;
    // The browser gave up (the answer was an error): try again by ourselves while somebody listens.
    source = undefined;
    setTimeout(() => {
      if (count() > 0) connect();
    }, 10_000);
  };
  for (const kind of ["changed", "task"] as const) {
    source.addEventListener(kind, (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as never;
      for (const listener of listeners[kind] as Set<(e: never) => void>) listener(data);
    });
  }
}

function count(): number {
  return listeners.changed.size + listeners.task.size;
}

/** Listens until the returned function is called; one connection serves the whole page. */
export function onLive<K extends keyof LiveEvents>(
  kind: K,
  listener: Listener<K>,
  onReconnect?: () => void,
): () => void {
  (listeners[kind] as Set<Listener<K>>).add(listener);
  if (onReconnect) reconnected.add(onReconnect);
  connect();
  return () => {
    (listeners[kind] as Set<Listener<K>>).delete(listener);
    if (onReconnect) reconnected.delete(onReconnect);
    if (count() === 0) {
      source?.close();
      source = undefined;
    }
  };
}

/** Asks again for a query when the server says that its topic changed, or when the connection was lost meanwhile. */
export function useLive(topic: string, queryKey: QueryKey): void {
  const client = useQueryClient();
  const key = useRef(queryKey);
  key.current = queryKey;
  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: key.current });
    return onLive("changed", (event) => event.topic === topic && refresh(), refresh);
  }, [client, topic]);
}
