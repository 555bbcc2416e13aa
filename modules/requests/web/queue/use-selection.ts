import { useCallback, useMemo, useRef, useState } from "react";

export interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Selects from where one selected last to here. */
  readonly extend: (id: string) => void;
  readonly clear: () => void;
}

/** Which rows of a list are selected: one by one, or with Shift everything in between. Rows that left drop out. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const selected = useMemo(() => {
    const there = new Set(ids);
    return chosen.size === 0 ? chosen : new Set([...chosen].filter((id) => there.has(id)));
  }, [chosen, ids]);

  const toggle = useCallback((id: string) => {
    last.current = id;
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const extend = useCallback(
    (id: string) => {
      const from = ids.indexOf(last.current ?? id);
      const to = ids.indexOf(id);
      if (from < 0 || to < 0) return toggle(id);
      setChosen((old) => new Set([...old, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]));
    },
    [ids, toggle],
  );
  const clear = useCallback(() => {
    last.current = undefined;
    setChosen(new Set());
  }, []);
  return { selected, has: (id) => selected.has(id), toggle, extend, clear };
}
