import { useCallback, useEffect, useRef, useState } from "react";
import { useUser } from "#platform/web";

const prefix = "vizavi.draft.";
const lifetime = 30 * 24 * 3_600_000;

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

function read<T>(key: string): T | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept<T> | null;
    return kept && Date.now() - kept.at < lifetime ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be full or closed to us: the draft then lives as long as the page. */
function write<T>(key: string, value: T | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), value } satisfies Kept<T>));
  } catch {
    // Nothing to keep it in.
  }
}

/**
 * What somebody is writing, kept on this device until it is sent: a closed tab or a failed connection loses nothing.
 * Each account of a shared computer has its own. `isEmpty` says that there is nothing worth keeping.
 */
export function useDraft<T>(
  name: string,
  initial: T,
  isEmpty: (value: T) => boolean,
): {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  readonly clear: () => void;
  /** Whether it was found from before. */
  readonly found: boolean;
} {
  const key = `${prefix}${useUser().id}.${name}`;
  const [start] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(() => ({ ...initial, ...start }));
  const [found, setFound] = useState(start !== undefined);
  const latest = useRef({ value, dirty: false });
  const store = useCallback(() => {
    const { value, dirty } = latest.current;
    if (dirty) write(key, isEmpty(value) ? undefined : value);
    latest.current.dirty = false;
  }, [key, isEmpty]);

  useEffect(() => {
    const timer = setInterval(store, 1_000);
    window.addEventListener("pagehide", store);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", store);
      store();
    };
  }, [store]);

  const set = useCallback((change: Partial<T>) => {
    const next = { ...latest.current.value, ...change };
    latest.current = { value: next, dirty: true };
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    latest.current = { value: initial, dirty: false };
    write(key, undefined);
    setValue(initial);
    setFound(false);
  }, [key, initial]);
  return { value, set, clear, found };
}
