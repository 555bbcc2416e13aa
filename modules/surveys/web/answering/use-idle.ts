import { useEffect, useRef, useState } from "react";

const signs = ["pointerdown", "keydown", "input", "wheel", "touchmove"] as const;

/** Seconds left until `onIdle`, once fewer than `warn` are; anything that a person does begins them anew. */
export function useIdle(seconds: number, warn: number, onIdle: () => void): number | undefined {
  const [left, setLeft] = useState<number>();
  const act = useRef(onIdle);
  act.current = onIdle;
  useEffect(() => {
    let last = Date.now();
    const moved = () => {
      last = Date.now();
      setLeft(undefined);
    };
    const timer = setInterval(() => {
      const rest = seconds - Math.floor((Date.now() - last) / 1000);
      if (rest <= 0) {
        last = Date.now();
        setLeft(undefined);
        act.current();
      } else setLeft(rest <= warn ? rest : undefined);
    }, 500);
    for (const sign of signs) window.addEventListener(sign, moved, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, moved, { capture: true });
    };
  }, [seconds, warn]);
  return left;
}
