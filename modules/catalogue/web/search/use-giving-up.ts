import { useEffect, useRef } from "react";
import { noteMissed } from "../api.ts";

/** Nothing found for so long, without typing on, is giving up. */
const waited = 3_000;
/** Reading what was found for so long and then leaving without opening any of it is giving up too. */
const readFor = 5_000;
const shortest = 3;

/** A signal that does not arrive is no harm to whoever searched. */
function tell(missed: string): void {
  void noteMissed({ body: { find: missed } }).catch(() => {});
}

/**
 * Tells the house of a search that nobody finds an answer to: nothing was found, or nothing that was found was opened.
 * Returns how to say that something was opened, and how to say outright that nothing fits.
 */
export function useGivingUp(text: string, found: number | undefined) {
  const state = useRef({ text: "", found: 0, since: 0, settled: true });

  useEffect(() => {
    if (found === undefined) return;
    const long = text.length >= shortest;
    state.current = { text, found, since: Date.now(), settled: !long };
    if (!long || found > 0) return;
    const timer = setTimeout(() => {
      state.current = { ...state.current, settled: true };
      tell(text);
    }, waited);
    return () => clearTimeout(timer);
  }, [text, found]);

  useEffect(
    () => () => {
      const { text: last, found: count, since, settled } = state.current;
      if (settled || count === 0 || Date.now() - since < readFor) return;
      // Where the reader goes next says whether it was a service after all.
      setTimeout(() => {
        if (!/^\/(catalogue\/.|requests\/new)/.test(window.location.pathname)) tell(last);
      }, 0);
    },
    [],
  );

  const settle = () => {
    state.current = { ...state.current, settled: true };
  };
  return {
    opened: settle,
    nothingFits: () => {
      settle();
      tell(text);
    },
  };
}
