import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { countsKey, markPresence, type View } from "../api.ts";

export interface Present {
  readonly name: string;
  readonly writing: boolean;
}

const beat = 15_000;

/**
 * Says that one looks at the request or writes, and learns who else does. Silent while the page is not looked at.
 * What is looked at is read, so the lists that marked it as unread ask again.
 */
export function usePresence(view: Pick<View, "id" | "unread">, writing: boolean): readonly Present[] {
  const client = useQueryClient();
  const [others, setOthers] = useState<readonly Present[]>([]);
  const { id } = view;
  const now = useRef({ writing, unread: view.unread });
  now.current = { writing, unread: view.unread };
  // biome-ignore lint/correctness/useExhaustiveDependencies: beginning and ceasing to write are said at once
  useEffect(() => {
    let over = false;
    const say = async () => {
      if (document.hidden) return;
      const { writing, unread } = now.current;
      const answer = await markPresence({ params: { id }, body: { writing } }).catch(() => undefined);
      if (over || !answer) return;
      setOthers(answer.others);
      if (!unread) return;
      for (const list of [["requests", "list"], ["requests", "queue"], ["requests", "one"], countsKey])
        void client.invalidateQueries({ queryKey: list });
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
