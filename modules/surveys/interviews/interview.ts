// What may happen to an interview, and what everybody who looks at it may do. Pure.

import { instantOf, isZone, offsetOf } from "#science/time";
import type { InterviewState, InterviewView } from "../schema/interviews.ts";
import { mayChange, mayConsent, mayMark, mayWithdraw, mayWrite, type Stand } from "./policy.ts";

/** What was said to no question of the guide. */
export const other = "other";

export interface Standing {
  readonly state: InterviewState;
  readonly consent: "given" | "declined" | "withdrawn" | null;
}

export const isOpen = ({ state }: Standing): boolean => state === "planned" || state === "held";
export const isOver = ({ state }: Standing): boolean => state === "cancelled" || state === "withdrawn";

export function abilities(interview: Standing, me: Stand): InterviewView["can"] {
  const open = isOpen(interview);
  const given = interview.consent === "given";
  return {
    change: interview.state === "planned" && mayChange(me),
    consent: (open || (given && !isOver(interview))) && mayConsent(me),
    write: open && given && mayWrite(me),
    mark: given && !isOver(interview) && mayMark(me),
    conclude: open && interview.consent !== null && mayWrite(me),
    withdraw: given && !isOver(interview) && mayWithdraw(me),
    addReaders: !isOver(interview) && (given ? me === "interviewed" : open && mayChange(me)),
  };
}

/** The moment at which the clock of the zone shows `at`; undefined where it never does. */
export function momentOf(at: string, zone: string): Date | undefined {
  if (!isZone(zone)) return undefined;
  const instant = new Date(instantOf(Date.parse(`${at}:00Z`), zone));
  return Number.isNaN(instant.getTime()) || clockAt(instant, zone) !== at ? undefined : instant;
}

/** What the clock of the zone shows at a moment, to the minute. */
export const clockAt = (at: Date, zone: string): string =>
  new Date(at.getTime() + offsetOf(zone, at.getTime())).toISOString().slice(0, 16);

/** Whether the words stand in the note at that place, letter by letter. */
export const standsAt = (note: string, words: string, starts: number): boolean =>
  note.startsWith(words, starts);

/** By this two spellings of one code are known. */
export const codeKey = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase().replaceAll("ё", "е");
