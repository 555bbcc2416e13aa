import { useCallback, useRef } from "react";

/**
 * One key for one intention: pressing again after a failure sends the same thing with the same key, so that what had
 * already arrived is not done twice. Another content is another intention.
 */
export function useIntention(): { readonly keyFor: (content: unknown) => string; readonly done: () => void } {
  const last = useRef<{ content: string; key: string }>(undefined);
  const keyFor = useCallback((content: unknown) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: randomKey() };
    return last.current.key;
  }, []);
  const done = useCallback(() => {
    last.current = undefined;
  }, []);
  return { keyFor, done };
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
