import type { Announcement } from "#platform/events";

/** What the room announces. Signals are too many to be announced one by one. */
export interface NeedParticulars {
  /** The taxonomy was edited: texts are read anew. */
  topics_changed: { readonly topic: string };
  /** A person said that a signal has a topic or has it not, or how it sounds. */
  signal_corrected: { readonly signal: string };
  /** Texts were read: what they are about may be counted. */
  signals_read: { readonly texts: number };
}

export type NeedEvent = keyof NeedParticulars;

export const needEvents: readonly NeedEvent[] = ["topics_changed", "signal_corrected", "signals_read"];

export function needEvent<E extends NeedEvent>(
  kind: E,
  subject: { readonly kind: "signal" | "topic" | "signals"; readonly id: string },
  particulars: NeedParticulars[E],
): Announcement {
  return {
    kind,
    module: "needs",
    subject,
    caseId: subject.id,
    particulars,
    topics: ["needs", `needs/${subject.id}`],
  };
}
