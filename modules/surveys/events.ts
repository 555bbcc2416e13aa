import type { Announcement } from "#platform/events";

/** What the room announces. An answer announces nothing: an event has a time. */
export interface SurveyParticulars {
  wave_launched: { kind: string; direction: string; invited: number };
  /** Everything that may be known of it is released now. */
  wave_closed: { kind: string; direction: string; purpose: string };
  /** The threshold was raised; it is never lowered. */
  threshold_raised: { before: number; k: number };
  /** Our side wrote to the author of a comment, or answered. */
  comment_answered: { comment: string };
  interview_planned: { interview: string };
  /** A quote of an interview was marked and coded: an expression of a need. */
  quote_coded: { quote: string; interview: string };
}

export type SurveyEvent = keyof SurveyParticulars;

export const surveyEvents: readonly SurveyEvent[] = [
  "wave_launched",
  "wave_closed",
  "threshold_raised",
  "comment_answered",
  "interview_planned",
  "quote_coded",
];

export function surveyEvent<E extends SurveyEvent>(
  kind: E,
  subject: { readonly kind: "wave" | "interview"; readonly id: string },
  particulars: SurveyParticulars[E],
): Announcement {
  return {
    kind,
    module: "surveys",
    subject,
    caseId: subject.id,
    particulars,
    topics: ["surveys", `surveys/${subject.id}`],
  };
}
