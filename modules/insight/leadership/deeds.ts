// What counts as a leader's deed, and who sees how many. Pure but for the SQL that reads one event.

export const deeds = ["answered", "attended", "thanked", "decided"] as const;
export type Deed = (typeof deeds)[number];

/** The events that may be one; `store.keepDeeds` says whose it is. */
export const deedEvents = [
  "request_answered",
  "interaction_noted",
  "interview_concluded",
  "request_opened",
  "approval_given",
  "approval_declined",
  "agreement_accepted",
  "agreement_declined",
  "need_opened",
  "need_rejected",
  "need_closed",
  "need_target_agreed",
  "solution_planned",
  "solution_dropped",
  "relationship_confirmed",
  "relationship_rejected",
] as const;

/** With fewer leaders the company's figures would be somebody's own. */
export const fewestLeaders = 5;
