import { useEffect, useRef, useState } from "react";
import { markPresence } from "../api.ts";

export interface Present {
  readonly name: string;
  readonly writing: boolean;
}

const beat = 15_000;

/** Says that one looks at the request or writes, and learns who else does. Silent while the page is not looked at. */
export function usePresence(id: string, writing: boolean): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>([]);
  const now = useRef(writing);
  now.current = writing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: beginning and ceasing to write are said at once
  useEffect(() => {
    let over = false;
    const say = async () => {
      if (document.hidden) return;
      const answer = await markPresence({ params: { id }, body: { writing: now.current } }).catch(
        () => undefined,
      );
      if (!over && answer) setOthers(answer.others);
    };
    // Whoever only walks through a list has not come to stay.
    const first = setTimeout(say, 800);
    const timer = setInterval(say, beat);
    return () => {
      over = true;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [id, writing]);
  return others;
}
