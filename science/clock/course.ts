import type { ClockInput, ClockTerms, WaitingFor } from "./terms.ts";

/** How work stands between two moments. */
export interface Standing {
  readonly state: "open" | "closed";
  readonly waiting: WaitingFor | null;
  readonly terms: ClockTerms;
}

/** One moment of the course: what happened, and how work stands from then on. */
export interface Moment extends Standing {
  /** Whole seconds, as milliseconds since 1970 UTC. */
  readonly at: number;
  readonly mark: "opened" | "answered" | "done" | "reopened" | "cancelled" | "other";
}

/** The clock reckons in whole seconds; what is finer is cut off, of events, of what they name and of `now` alike. */
const wholeSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;

/** By time; what happened in the same millisecond, in the order in which it was handed over. */
export function inOrder<E extends { readonly at: number }>(events: readonly E[]): E[] {
  // Sorting is stable, so that the given order decides.
  return [...events].sort((a, b) => a.at - b.at);
}

export interface Course {
  readonly moments: readonly Moment[];
  readonly now: number;
}

/**
 * The course of the work up to `now`, without what changes nothing: a second opening, a word after the end, a
 * reopening of what is open. A wait that has reached its `until` ends there by itself.
 */
export function courseOf({ scope, terms: first, events, now: exactNow }: ClockInput): Course {
  const now = wholeSecond(exactNow);
  const moments: Moment[] = [];
  let state: Standing["state"] | "unborn" = "unborn";
  let waiting: WaitingFor | null = null;
  let until: number | null = null;
  let terms = first;

  const add = (at: number, mark: Moment["mark"]) => {
    if (state !== "unborn") moments.push({ at, mark, state, waiting, terms });
  };
  const wakeUpTo = (at: number) => {
    if (until === null || until > at) return;
    const woken = until;
    waiting = null;
    until = null;
    add(woken, "other");
  };

  for (const event of inOrder(events)) {
    const at = wholeSecond(event.at);
    if (at > now) break;
    wakeUpTo(at);
    switch (event.kind) {
      case "opened":
        if (state === "unborn") {
          state = "open";
          add(at, "opened");
        }
        break;
      case "answered":
        if (state === "open") add(at, "answered");
        break;
      case "waiting": {
        const end = event.until === undefined || event.until === null ? null : wholeSecond(event.until);
        if (state === "closed" || (end !== null && end <= at)) break;
        waiting = event.for;
        until = end;
        add(at, "other");
        break;
      }
      case "resumed":
        if (waiting === null) break;
        waiting = null;
        until = null;
        add(at, "other");
        break;
      case "handed_over":
      case "cancelled":
      case "done":
        if (state !== "open" || (event.kind === "handed_over" && scope === "chain")) break;
        state = "closed";
        waiting = null;
        until = null;
        add(at, event.kind === "done" ? "done" : "cancelled");
        break;
      case "reopened":
        if (state !== "closed") break;
        state = "open";
        add(at, "reopened");
        break;
      case "terms":
        terms = event.terms;
        add(at, "other");
        break;
    }
  }
  wakeUpTo(now);
  return { moments, now };
}
