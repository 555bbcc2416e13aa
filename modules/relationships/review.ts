/** Something that was decided by a person, and what the evidence says of it then and now. */
export interface SpokenOf {
  readonly word: "confirmed" | "rejected" | "ended";
  readonly declared: boolean;
  readonly confidence: number;
  readonly count: number;
  /** When the word was given. */
  readonly wordConfidence: number | null;
  readonly wordCount: number | null;
}

export type Review = "evidence_grew" | "evidence_vanished";

const grewBy = 1.5;
const grewByAtLeast = 10;
const surerBy = 0.15;

/**
 * Whether somebody should look again. The word stands whatever the evidence says; the house only asks. It asks of
 * a rejected or ended relationship when the evidence is above the threshold and has clearly grown since, and of a
 * confirmed one when it had evidence and has next to none now.
 */
export function reviewOf(of: SpokenOf, threshold: number): Review | null {
  const { wordConfidence: confidenceThen = 0, wordCount: countThen = 0 } = of;
  if (of.word === "confirmed") {
    const had = (confidenceThen ?? 0) >= threshold;
    return had && of.confidence < threshold / 2 ? "evidence_vanished" : null;
  }
  const more = of.count >= (countThen ?? 0) * grewBy && of.count >= (countThen ?? 0) + grewByAtLeast;
  const surer = of.confidence >= (confidenceThen ?? 0) + surerBy;
  return of.confidence >= threshold && (more || surer) ? "evidence_grew" : null;
}
