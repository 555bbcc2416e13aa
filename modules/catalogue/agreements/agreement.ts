// The life of an agreement: who has to say yes, what stands, and what may happen next.

export const sides = ["supplier", "customer"] as const;
export type Side = (typeof sides)[number];

export const standings = [
  "proposed",
  "in_force",
  "changing",
  "ending",
  "ended",
  "declined",
  "withdrawn",
] as const;
/** How the whole agreement stands; its versions have states of their own. */
export type Standing = (typeof standings)[number];

export type VersionState = "proposed" | "accepted" | "declined" | "withdrawn" | "replaced" | "ended";

export interface Outline {
  readonly current: number | null;
  readonly endedAt: Date | null;
  /** The open proposal, if there is one. */
  readonly open: number | null;
  readonly lastState: VersionState;
}

export function standingOf({ current, endedAt, open, lastState }: Outline, now: Date): Standing {
  if (endedAt !== null) return endedAt <= now ? "ended" : "ending";
  if (current !== null) return open === null ? "in_force" : "changing";
  if (open !== null) return "proposed";
  return lastState === "declined" ? "declined" : "withdrawn";
}

/** Whose yes a version needs: both sides'; a standard towards everybody only its supplier's. */
export const needed = (customer: string | null): readonly Side[] =>
  customer === null ? ["supplier"] : sides;

export interface Acceptance {
  readonly supplier: boolean;
  readonly customer: boolean;
}

/** The side whose word an open proposal still needs; none when all have said yes. */
export const awaited = (customer: string | null, accepted: Acceptance): Side | undefined =>
  needed(customer).find((side) => !accepted[side]);

/**
 * Whether proposing is the proposing side's yes. Its head's word is; so is the programme lead's on its behalf, except for
 * a standard: nobody else is there to say yes to it, and its supplier's head alone sets it.
 */
export const countsAsYes = (customer: string | null, bySpeaker: boolean): boolean =>
  bySpeaker || customer !== null;

export type ReviewState = "none" | "later" | "soon" | "due";
const soon = 30;

export function reviewState(reviewOn: string | null, today: string): ReviewState {
  if (reviewOn === null) return "none";
  if (reviewOn <= today) return "due";
  const days = (Date.parse(reviewOn) - Date.parse(today)) / 86_400_000;
  return days <= soon ? "soon" : "later";
}
