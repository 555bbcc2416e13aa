import type { Announcement } from "#platform/events";

/** What is announced of services; the subject is the service, and its course is its case. */
export const serviceEvents = [
  "service_created",
  "service_changed",
  "service_published",
  "service_retired",
  "service_reopened",
] as const;
export type ServiceEvent = (typeof serviceEvents)[number];

export function serviceEvent(kind: ServiceEvent, service: string, particulars: object = {}): Announcement {
  return {
    kind,
    module: "catalogue",
    subject: { kind: "service", id: service },
    caseId: service,
    particulars,
  };
}

/** Nobody found an answer to a search: `typed` is how it was put last, `count` how many gave up so far. */
export function unansweredEvent(query: string, typed: string, count: number): Announcement {
  return {
    kind: "search_unanswered",
    module: "catalogue",
    subject: { kind: "search", id: query },
    particulars: { query, typed, count },
  };
}
