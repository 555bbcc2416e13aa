import type { Announcement } from "#platform/events";

/** What the room announces. */
export interface InsightParticulars {
  alert_raised: AlertParticulars;
  alert_acknowledged: AlertParticulars;
  alert_snoozed: AlertParticulars & { readonly until: string };
  /** Taken back: it waits for a word again. */
  alert_reopened: AlertParticulars;
  alert_made_need: AlertParticulars & { readonly need: string };
  /** The figures are back where they were. */
  alert_over: AlertParticulars;
}

export interface AlertParticulars {
  readonly measure: string;
  readonly supplier: string | null;
  readonly customer: string | null;
}

export type InsightEvent = keyof InsightParticulars;

export const insightEvents: readonly InsightEvent[] = [
  "alert_raised",
  "alert_acknowledged",
  "alert_snoozed",
  "alert_reopened",
  "alert_made_need",
  "alert_over",
];

export function insightEvent<E extends InsightEvent>(
  kind: E,
  subject: { readonly kind: string; readonly id: string },
  particulars: InsightParticulars[E],
  /** Whose open pages are told, below the room's own name. */
  part: string,
): Announcement {
  return {
    kind,
    module: "insight",
    subject,
    caseId: subject.id,
    particulars,
    topics: ["insight", `insight/${part}`],
  };
}
