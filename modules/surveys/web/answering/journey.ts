// How a respondent comes from the promise to the end. Pure: what is kept on the device is exactly this.

import type { SurveyData } from "../form/types.ts";

export interface Part {
  readonly subject: string;
  /**
   * `open`: being answered; `words`: complete, and it is asked whether its words may be talked about; `ready`: waits to
   * be sent; `sent`; `passing`: that it cannot be judged waits to be sent; `passed`: that is known.
   */
  readonly state: "open" | "words" | "ready" | "sent" | "passing" | "passed";
  /** Emptied once it is sent. */
  readonly data: SurveyData;
  /** The random id of the response: sent again, it changes nothing. */
  readonly response: string;
  /** Keys made for the words somebody is ready to talk about, by item. */
  readonly keys: Readonly<Record<string, string>>;
}

/** A key its author has not yet said to have kept. */
export interface KeptKey {
  readonly key: string;
  readonly words: string;
  readonly subject: string;
}

export interface Journey {
  readonly begun: boolean;
  /** The part that is looked at. */
  readonly at: number;
  readonly parts: readonly Part[];
  readonly keys: readonly KeptKey[];
}

export type Step =
  | { readonly name: "promise" }
  | { readonly name: "ask"; readonly part: Part }
  | { readonly name: "words"; readonly part: Part }
  | { readonly name: "done" };

interface Asked {
  readonly id: string;
  readonly done: boolean;
}

/** From what is kept on the device and what the server says is done; what was removed meanwhile is gone. */
export function beginJourney(
  subjects: readonly Asked[],
  kept: Journey | undefined,
  newId: () => string,
): Journey {
  const parts = subjects.map(({ id, done }): Part => {
    const known = kept?.parts.find(({ subject }) => subject === id);
    if (done) return { subject: id, state: "sent", data: {}, response: known?.response ?? newId(), keys: {} };
    // The server has no such answer after all: it is sent once more, or asked again.
    if (known && known.state !== "sent" && known.state !== "passed") return known;
    return { subject: id, state: "open", data: {}, response: newId(), keys: {} };
  });
  const over = parts.every(({ state }) => state === "sent");
  const journey = { begun: over || (kept?.begun ?? false), at: 0, parts, keys: kept?.keys ?? [] };
  return { ...journey, at: nextOpen(journey, kept?.at ?? 0) };
}

const isOpen = ({ state }: Part) => state === "open" || state === "words";

/** The next that is open, from here on and then from the beginning; the end when there is none. */
function nextOpen({ parts }: Pick<Journey, "parts">, from: number): number {
  const order = [...parts.keys()];
  const found = [...order.slice(from), ...order.slice(0, from)].find((place) => isOpen(parts[place] as Part));
  return found ?? parts.length;
}

export function stepOf(journey: Journey): Step {
  if (!journey.begun) return { name: "promise" };
  const part = journey.parts[journey.at];
  if (!part || !isOpen(part)) return { name: "done" };
  return { name: part.state === "words" ? "words" : "ask", part };
}

export const begin = (journey: Journey): Journey => ({ ...journey, begun: true });
export const toPromise = (journey: Journey): Journey => ({ ...journey, begun: false });

function changed(journey: Journey, subject: string, change: Partial<Part>): Journey {
  return {
    ...journey,
    parts: journey.parts.map((part) => (part.subject === subject ? { ...part, ...change } : part)),
  };
}

export const write = (journey: Journey, subject: string, data: SurveyData): Journey =>
  changed(journey, subject, { data });

const goOn = (journey: Journey): Journey => ({ ...journey, at: nextOpen(journey, journey.at) });

/** The form is complete: its words are looked at once more, or it goes. */
export function complete(journey: Journey, subject: string, data: SurveyData, words: boolean): Journey {
  const state = words ? "words" : "ready";
  const next = changed(journey, subject, { data, state });
  return words ? next : goOn(next);
}

export const backToForm = (journey: Journey, subject: string): Journey =>
  changed(journey, subject, { state: "open" });

/** The words go, some of them with a key. */
export const send = (journey: Journey, subject: string, keys: Readonly<Record<string, string>>): Journey =>
  goOn(changed(journey, subject, { state: "ready", keys }));

/** It cannot be judged: what was answered of it is gone. */
export const pass = (journey: Journey, subject: string): Journey =>
  goOn(changed(journey, subject, { state: "passing", data: {} }));

/** The nearest before this one that has not been sent, if there is any. */
export function placeBefore({ parts, at }: Journey): number | undefined {
  for (let place = Math.min(at, parts.length) - 1; place >= 0; place -= 1)
    if (isOpen(parts[place] as Part)) return place;
  return undefined;
}

export function goBack(journey: Journey): Journey {
  const before = placeBefore(journey);
  if (before === undefined) return toPromise(journey);
  return { ...journey, at: before };
}

/** It has arrived, and nothing of it stays on the device but the keys to its words. */
export function arrived(journey: Journey, subject: string): Journey {
  const part = journey.parts.find((one) => one.subject === subject);
  if (part?.state === "passing") return changed(journey, subject, { state: "passed" });
  if (part?.state !== "ready") return journey;
  const keys = Object.entries(part.keys).map(([item, key]) => ({
    key,
    words: String(part.data[item] ?? ""),
    subject,
  }));
  const next = changed(journey, subject, { state: "sent", data: {}, keys: {} });
  return { ...next, keys: [...next.keys, ...keys] };
}

/** It was refused: back to where it can be put right. */
export function refused(journey: Journey, subject: string): Journey {
  const next = changed(journey, subject, { state: "open" });
  return { ...next, at: next.parts.findIndex((part) => part.subject === subject) };
}

/** All keys on this device, those of answers included whose arrival nobody has told it of. */
export const allKeys = (journey: Journey): readonly KeptKey[] =>
  journey.parts
    .filter(({ state }) => state === "ready")
    .reduce((old, { subject }) => arrived(old, subject), journey).keys;

export const keysKept = (journey: Journey): Journey => ({ ...journey, keys: [] });

export const waiting = ({ parts }: Journey): readonly Part[] =>
  parts.filter(({ state }) => state === "ready" || state === "passing");

/** Whether there is nothing left worth keeping on the device. */
export const isOver = (journey: Journey): boolean =>
  journey.parts.every(({ state }) => state === "sent" || state === "passed") && journey.keys.length === 0;

/** Whether somebody has begun to answer before. */
export const hasBegun = ({ parts }: Journey): boolean =>
  parts.some(({ state, data }) => state !== "open" || Object.keys(data).length > 0);
