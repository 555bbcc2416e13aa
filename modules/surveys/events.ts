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
  interview_cancelled: { interview: string };
  /** The notes are fixed now. */
  interview_concluded: { interview: string };
  /** Notes and quotes are erased; whoever has taken anything from them lets it go. */
  interview_withdrawn: { interview: string };
  /** A quote of an interview was marked and coded: an expression of a need. */
  quote_coded: { quote: string; interview: string };
  /** It was taken back, or was none: what was made of it goes too. */
  quote_erased: { quote: string; interview: string };
}

export type SurveyEvent = keyof SurveyParticulars;

export const surveyEvents: readonly SurveyEvent[] = [
  "wave_launched",
  "wave_closed",
  "threshold_raised",
  "comment_answered",
  "interview_planned",
  "interview_cancelled",
  "interview_concluded",
  "interview_withdrawn",
  "quote_coded",
  "quote_erased",
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
