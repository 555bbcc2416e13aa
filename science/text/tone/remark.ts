/** What may be said of a text before it is sent. */
export const remarkKinds = [
  "rude",
  "cold",
  "blame",
  "shout",
  "officialese",
  "promise",
  "reason",
  "next",
  "greeting",
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export interface Remark {
  readonly kind: RemarkKind;
  /** Where in the text, in UTF-16 units; the whole text begins at 0 and has no length. */
  readonly start: number;
  readonly end: number;
  /** The words meant, as they were written; empty when something is missing from the text. */
  readonly words: string;
  /** The language of these words, in which the milder wording is. */
  readonly language: "ru" | "en";
  /** A milder wording, to be taken or left. */
  readonly instead: string;
}
