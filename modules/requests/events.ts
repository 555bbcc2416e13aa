import type { Announcement } from "#platform/events";

/**
 * What the room announces. The subject and the case is always the request: its events in order are its course, from
 * which clocks are computed, rules are set off, people are told and processes are mined.
 * Each one's particulars are in `RequestParticulars`.
 */
export interface RequestParticulars {
  request_opened: {
    work: string;
    /** The unit that works on it: the supplier, or the unit of the person who is. */
    unit: string;
    kind: string;
    channel: string;
    priority: string;
    service: string | null;
    supplier: string;
    customer: string | null;
    requester: string | null;
  };
  /** Something was said to whoever asked. `author` is the person, also when a letter brought it. */
  request_answered: { work: string; unit: string; message: string; first: boolean; author?: string | null };
  /** Whoever asked, or one of theirs, wrote. */
  customer_wrote: { work: string | null; message: string; author?: string | null };
  /** A note inside; `first` when it is the first word of a part to the unit that asked for it. */
  note_written: { work: string | null; message: string; unit: string | null; side: string; first: boolean };
  /** The house itself said something to both sides. */
  house_wrote: { work: string | null; message: string };
  /** Whoever asked wrote once more on what is over, too often for it to be reopened by that. */
  wrote_after_end: { work: string; unit: string; message: string };
  work_assigned: { work: string; unit: string; assignee: string | null; before: string | null };
  work_waiting: { work: string; unit: string; for: string; until: string | null };
  work_resumed: { work: string; unit: string; because: string };
  /** `count`: how often the receiving unit has had this work now; from two on it is ping-pong. */
  work_handed_over: {
    work: string;
    unit: string;
    to: string;
    toUnit: string;
    assignee: string | null;
    reason: string;
    count: number;
  };
  part_asked: { work: string; unit: string; parent: string; parentUnit: string; task: string };
  part_done: { work: string; unit: string; parent: string; parentUnit: string; outcome: string };
  // `outcome` of a part is served, declined, or cancelled: whoever asked for it needs it no more.
  /** The request as a whole is over; its facing work with it. */
  request_done: { work: string; unit: string; outcome: string };
  /** `because`: asked for, or whoever asked simply wrote on it. */
  request_reopened: { work: string; unit: string; side: string; reason: string; because: string };
  /** `priority`, `service`, `subject`, `visibility`: what it was and what it became. */
  request_changed: { changes: Record<string, { before: unknown; after: unknown }> };
  request_merged: { into: string };
  request_split: { from: string; work: string; unit: string };
  requests_linked: { other: string; kind: string };
  requests_unlinked: { other: string; kind: string };
  deed_undone: { deed: string; kind: string };
  member_added: { person: string; role: string; consent: string };
  member_removed: { person: string };
  consent_given: { person: string };
  consent_refused: { person: string };
  approval_asked: { approver: string; level: number; insteadOf: string | null };
  approval_given: { approver: string; level: number };
  approval_declined: { approver: string; level: number; reason: string };
  rating_asked: { rating: string; rater: string; rated: string };
  rating_given: { rating: string; rated: string; score: number; supplier: string; customer: string };
  clock_warned: { clock: number; work: string | null; unit: string; target: string; due: string };
  clock_breached: { clock: number; work: string | null; unit: string; target: string; due: string };
  rule_applied: { rule: string; name: string; done: unknown };
}

export type RequestEvent = keyof RequestParticulars;

/** Their names, for rooms that follow all of them. */
export const requestEvents: readonly RequestEvent[] = [
  "request_opened",
  "request_answered",
  "customer_wrote",
  "note_written",
  "house_wrote",
  "wrote_after_end",
  "work_assigned",
  "work_waiting",
  "work_resumed",
  "work_handed_over",
  "part_asked",
  "part_done",
  "request_done",
  "request_reopened",
  "request_changed",
  "request_merged",
  "request_split",
  "requests_linked",
  "requests_unlinked",
  "deed_undone",
  "member_added",
  "member_removed",
  "consent_given",
  "consent_refused",
  "approval_asked",
  "approval_given",
  "approval_declined",
  "rating_asked",
  "rating_given",
  "clock_warned",
  "clock_breached",
  "rule_applied",
];

export function requestEvent<K extends RequestEvent>(
  kind: K,
  request: string,
  particulars: RequestParticulars[K],
  /** The parties whose queues and lists show the change. */
  parties: readonly (string | null | undefined)[],
): Announcement {
  const topics = [`requests/${request}`, ...parties.filter(Boolean).map((party) => `requests/of/${party}`)];
  return {
    kind,
    module: "requests",
    subject: { kind: "request", id: request },
    caseId: request,
    particulars,
    topics,
  };
}
