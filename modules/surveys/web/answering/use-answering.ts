import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { ApiError } from "#platform/web";
import { type Answering, decline, submitAnswers } from "./api.ts";
import { hashOfKey, randomUuid } from "./author-key.ts";
import { type Device, longest } from "./device.ts";
import { arrived, beginJourney, isOver, type Journey, type Part, refused, waiting } from "./journey.ts";

/** What was sent is there already, whoever sent it. */
const thereAlready = new Set(["answering.already_answered"]);
const again = [2_000, 5_000, 15_000, 30_000];

export type Change = (journey: Journey) => Journey;

export interface AnsweringState {
  readonly journey: Journey;
  change(change: Change): void;
  /** Whether something is on its way and the server does not answer. */
  readonly offline: boolean;
  /** Why the server did not take an answer. */
  readonly problem: unknown;
}

/** The journey on this device, and the sending of what is ready: again and again, until it has arrived. */
export function useAnswering(view: Answering, device: Device, token?: string): AnsweringState {
  const [journey, change] = useReducer(
    (old: Journey, next: Change) => next(old),
    undefined,
    () => beginJourney(view.subjects, device.read(), randomUuid),
  );
  const [offline, setOffline] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const until = view.closesAt ? new Date(view.closesAt).getTime() : Date.now() + longest;
  const latest = useRef({ journey, until });
  latest.current = { journey, until };
  useEffect(() => {
    if (isOver(journey)) {
      device.forget();
      return;
    }
    // Every letter would be too often.
    const timer = setTimeout(() => device.write(journey, latest.current.until), 400);
    return () => clearTimeout(timer);
  }, [journey, device]);
  useEffect(() => {
    const keep = () => {
      const { journey, until } = latest.current;
      if (!isOver(journey)) device.write(journey, until);
    };
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [device]);

  const send = useCallback(
    (part: Part): Promise<unknown> => {
      if (part.state === "passing") return decline(view.wave, part.subject, token);
      const keys = Object.fromEntries(Object.entries(part.keys).map(([item, key]) => [item, hashOfKey(key)]));
      return submitAnswers(view.wave, {
        ...(token === undefined ? {} : { token }),
        subject: part.subject,
        response: part.response,
        contract: view.contract.sha256,
        data: part.data,
        ...(Object.keys(keys).length > 0 ? { keys } : {}),
      });
    },
    [token, view.contract.sha256, view.wave],
  );

  const next = waiting(journey)[0]?.subject;
  useEffect(() => {
    if (next === undefined) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    let sending = false;
    const attempt = async () => {
      const part = waiting(latest.current.journey).find(({ subject }) => subject === next);
      if (over || sending || !part) return;
      clearTimeout(timer);
      sending = true;
      try {
        await send(part);
        setOffline(false);
        setProblem(undefined);
        change((old) => arrived(old, next));
      } catch (caught) {
        if (over) return;
        // A link that worked and no longer does, after an answer that got lost on its way back: it has arrived.
        const used = caught instanceof ApiError && caught.code === "answering.link_used" && tries > 0;
        if (used || (caught instanceof ApiError && thereAlready.has(caught.code))) {
          setOffline(false);
          change((old) => arrived(old, next));
        } else if (caught instanceof ApiError && caught.status > 0 && caught.status < 500) {
          setOffline(false);
          setProblem(caught);
          change((old) => refused(old, next));
        } else {
          setOffline(true);
          timer = setTimeout(() => void attempt(), again[Math.min(tries, again.length - 1)]);
          tries += 1;
        }
      } finally {
        sending = false;
      }
    };
    const atOnce = () => void attempt();
    atOnce();
    window.addEventListener("online", atOnce);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener("online", atOnce);
    };
  }, [next, send]);

  return useMemo(() => ({ journey, change, offline, problem }), [journey, offline, problem]);
}
