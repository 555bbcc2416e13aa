export const words = ["confirmed", "rejected", "ended"] as const;
export type Word = (typeof words)[number];

export const states = ["proposed", "weak", "confirmed", "rejected", "ended"] as const;
export type State = (typeof states)[number];

/** Where it stands: by the human's word, else by whether the evidence carries it. */
export function stateOf(word: Word | null, confidence: number, threshold: number): State {
  return word ?? (confidence >= threshold ? "proposed" : "weak");
}

/** Whether it is on the map. */
export function isShown(word: Word | null, confidence: number, threshold: number): boolean {
  return word === "confirmed" || (word === null && confidence >= threshold);
}

const kinds = {
  confirmed: "relationship_confirmed",
  rejected: "relationship_rejected",
  ended: "relationship_ended",
} as const;

export const eventOf = (word: Word) => kinds[word];
