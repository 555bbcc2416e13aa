import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "#platform/web";
import { writeNote } from "../api.ts";

export type NoteState = "saved" | "unsaved" | "saving" | "retrying";

const pause = 700;
const patience = 3_000;

/**
 * A note that saves itself while it is written: one call at a time, the last words always. Without a connection it goes
 * on trying; what was changed on another page is told and not overwritten.
 */
export function useNote(interview: string, question: string, initial: { words: string; version: number }) {
  const [words, setWords] = useState(initial.words);
  const [state, setState] = useState<NoteState>("saved");
  const [refused, setRefused] = useState<unknown>();
  const now = useRef(initial.words);
  const kept = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const stopped = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    await running.current;
    if (now.current === kept.current.words || stopped.current) return;
    const sent = now.current;
    setState("saving");
    const run = (async () => {
      try {
        const { version } = await writeNote({
          params: { interview, question },
          body: { words: sent, version: kept.current.version },
        });
        kept.current = { words: sent, version };
        setState(now.current === sent ? "saved" : "unsaved");
      } catch (error) {
        if (error instanceof ApiError && error.status >= 400 && error.status < 500) {
          stopped.current = true;
          setRefused(error);
          setState("unsaved");
        } else {
          setState("retrying");
          timer.current = setTimeout(() => void save(), patience);
        }
      }
    })();
    running.current = run;
    await run;
    running.current = undefined;
    if (kept.current.words === sent && now.current !== sent) await save();
  }, [interview, question]);

  const change = (text: string) => {
    now.current = text;
    setWords(text);
    if (stopped.current) return;
    setState((before) => (before === "saving" ? before : "unsaved"));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current !== kept.current.words) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      void save();
    };
  }, [save]);

  /** Resolves once the server has the last words; false when it could not take them. */
  const flush = async (): Promise<boolean> => {
    await save();
    return now.current === kept.current.words;
  };
  return { words, change, state, refused, flush };
}
