/** A word or phrase with what it says of the writer's feeling: from -2 to 2. */
export type LexiconEntry = readonly [phrase: string, weight: number];

/** Entries from a line, all of one weight: apart by spaces, `_` joins a phrase, `*` takes any ending. */
export const felt = (weight: number, line: string): LexiconEntry[] =>
  line
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.replaceAll("_", " "), weight]);

export interface Lexicon {
  readonly feelings: readonly LexiconEntry[];
  /** Make what follows stronger, or weaker (below 1). */
  readonly degrees: readonly LexiconEntry[];
  /** Turn what follows round. */
  readonly negations: readonly string[];
}
