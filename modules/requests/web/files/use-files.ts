import { useCallback, useEffect, useRef, useState } from "react";
import { upload } from "#platform/web";

export interface Shelved {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** How much was sent, from 0 to 1. */
  readonly share: number;
  /** The server's id once it is there. */
  readonly id?: string;
  readonly failed?: string;
}

export interface Files {
  readonly all: readonly Shelved[];
  readonly ids: string[];
  /** Whether something is still on its way. */
  readonly busy: boolean;
  readonly add: (files: Iterable<File>) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void;
}

/** Files that will go with what is being written: each is sent at once, with its progress. */
export function useFiles(): Files {
  const [all, setAll] = useState<readonly Shelved[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const count = useRef(0);
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const change = useCallback((key: number, to: Partial<Shelved>) => {
    setAll((old) => old.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);

  const send = useCallback(
    async (file: File, key: number) => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      try {
        const { id } = await upload(file, {
          signal: stop.signal,
          onProgress: (sent, total) => change(key, { share: total > 0 ? sent / total : 0 }),
        });
        change(key, { id, share: 1 });
      } catch (error) {
        if (!stop.signal.aborted) change(key, { failed: (error as Error).message });
      } finally {
        stops.current.delete(key);
      }
    },
    [change],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = (count.current += 1);
        setAll((old) => [...old, { key, name: file.name, size: file.size, share: 0 }]);
        void send(file, key);
      }
    },
    [send],
  );
  const remove = useCallback((key: number) => {
    stops.current.get(key)?.abort();
    setAll((old) => old.filter((one) => one.key !== key));
  }, []);
  const clear = useCallback(() => setAll([]), []);

  return {
    all,
    ids: all.flatMap(({ id }) => (id ? [id] : [])),
    busy: all.some(({ id, failed }) => !id && !failed),
    add,
    remove,
    clear,
  };
}
