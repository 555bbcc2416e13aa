// Who may do what with an interview: by relation, and nobody else. An administrator is nobody here.

import { type Actor, isProgrammeLead } from "#platform/context";
import type { InterviewState } from "../schema/interviews.ts";

export interface Between {
  readonly interviewer: string;
  readonly interviewed: string;
  readonly readers: readonly string[];
}

export type Stand = "interviewer" | "interviewed" | "reader" | "lead";

/** How somebody stands to an interview; undefined: not at all. */
export function standOf(actor: Actor, { interviewer, interviewed, readers }: Between): Stand | undefined {
  if (actor.userId === null) return undefined;
  if (actor.self !== undefined) {
    if (actor.self === interviewer) return "interviewer";
    if (actor.self === interviewed) return "interviewed";
  }
  if (isProgrammeLead(actor)) return "lead";
  return actor.self !== undefined && readers.includes(actor.self) ? "reader" : undefined;
}

/** The programme lead plans for anybody; whoever leads a unit, for themselves. */
export const mayPlan = (actor: Actor): boolean =>
  isProgrammeLead(actor) || (actor.self !== undefined && actor.leads.length > 0);

export const mayPlanFor = (actor: Actor, interviewer: string): boolean =>
  isProgrammeLead(actor) || (mayPlan(actor) && actor.self === interviewer);

/** Whoever is interviewed reads what is kept once it is fixed; the others at once. */
export const readsNotes = (me: Stand, state: InterviewState): boolean =>
  me !== "interviewed" || state === "concluded";

export const mayChange = (me: Stand): boolean => me === "interviewer" || me === "lead";
export const mayConsent = (me: Stand): boolean => me === "interviewer" || me === "interviewed";
export const mayWrite = (me: Stand): boolean => me === "interviewer";
export const mayMark = (me: Stand): boolean => me !== "interviewed";
/** In the name of the interviewed person, who asked for it, also the interviewer and the lead. */
export const mayWithdraw = (me: Stand): boolean => me !== "reader";
