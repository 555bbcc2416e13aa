import { useEffect, useId, useSyncExternalStore } from "react";

let opened: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  opened = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this one lies on top of all open windows: only that one may be closed by Escape. */
export function useTopmost(isOpen: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    change([...opened, id]);
    return () => change(opened.filter((other) => other !== id));
  }, [id, isOpen]);
  return useSyncExternalStore(subscribe, () => opened.at(-1) === id);
}
