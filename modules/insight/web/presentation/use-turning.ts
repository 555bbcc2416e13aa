import { useEffect, useState } from "react";

/** Which slide is shown, and the keys that turn it; Escape leaves, F takes the whole screen. */
export function useTurning(count: number, leave: () => void, full: () => void) {
  const [at, setAt] = useState(0);
  const turn = (by: number) => setAt((old) => Math.min(count - 1, Math.max(0, old + by)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: listened to once; what the keys do changes with each drawing
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      // A button that has the focus keeps its own keys.
      const isButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
      if (["ArrowRight", "ArrowDown", "PageDown"].includes(event.key) || (event.key === " " && !isButton))
        turn(1);
      else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) turn(-1);
      else if (event.key === "Home") setAt(0);
      else if (event.key === "End") setAt(count - 1);
      else if (event.code === "KeyF") full();
      else if (event.key === "Escape") leave();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [count]);
  return { at, turn };
}
