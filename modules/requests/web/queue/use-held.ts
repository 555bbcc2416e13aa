import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { hold } from "./held.ts";

interface Source<T> {
  /** What the server says now; undefined while nothing has come yet, or while it is still another list's. */
  readonly now: readonly T[] | undefined;
  /** Names the list: with another one everything is taken as it comes. */
  readonly list: string;
  readonly keyOf: (item: T) => string;
}

/** Holds a list still for its reader: `takeIn` shows what is new, `drop` takes away what one has done oneself. */
export function useHeld<T>({ now, list, keyOf }: Source<T>) {
  const [order, setOrder] = useState<{ list: string; keys: readonly string[] }>({ list: "", keys: [] });
  const known = useRef(new Map<string, T>());
  const wantsAll = useRef(false);
  const mine = order.list === list;

  useEffect(() => {
    if (!now) return;
    for (const item of now) known.current.set(keyOf(item), item);
    setOrder((old) => {
      if (old.list === list && old.keys.length > 0 && !wantsAll.current) return old;
      return { list, keys: now.map(keyOf) };
    });
    wantsAll.current = false;
  }, [now, list, keyOf]);

  const held = useMemo(
    () => (mine ? hold(order.keys, known.current, now ?? [], keyOf) : hold([], known.current, [], keyOf)),
    [mine, order, now, keyOf],
  );
  const takeIn = useCallback(() => {
    if (now) setOrder({ list, keys: now.map(keyOf) });
  }, [now, list, keyOf]);
  /** The next answer is taken as it comes: more rows were asked for. */
  const takeNext = useCallback(() => {
    wantsAll.current = true;
  }, []);
  const drop = useCallback((key: string) => {
    setOrder((old) => ({ ...old, keys: old.keys.filter((one) => one !== key) }));
  }, []);
  return { ...held, ready: mine, takeIn, takeNext, drop };
}
