import { useEffect, useRef, useState } from "react";
import { type Deed, deedOf, mayAct } from "./keys.ts";

const storageKey = "vizavi.queueKeys";

function keptOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** The keys of the queue, for the whole page; whoever they hinder switches them off. `act` says whether it did something. */
export function useKeys(act: (deed: Deed) => boolean): {
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
} {
  const [on, setState] = useState(keptOn);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (!deed || event.defaultPrevented || !mayAct(event.target as Element | null, deed)) return;
      if (!latest.current(deed)) return;
      event.preventDefault();
      // Before the frame takes the same key for its own search.
      event.stopPropagation();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [on]);
  const setOn = (to: boolean) => {
    setState(to);
    try {
      localStorage.setItem(storageKey, to ? "on" : "off");
    } catch {
      // Nothing to keep it in: it holds for this page.
    }
  };
  return { on, setOn };
}
