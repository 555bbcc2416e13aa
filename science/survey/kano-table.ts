/** What one can say of having something, and of lacking it; the order is that of a table's rows and columns. */
export const kanoAnswers = ["like", "expect", "neutral", "tolerate", "dislike"] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** In the order in which one wins when two are equally frequent: what is missed most comes first. */
export const kanoCategories = [
  /** Taken for granted: its absence angers, its presence pleases nobody. */
  "mustBe",
  /** The more the better. */
  "oneDimensional",
  /** Delights; nobody misses it. */
  "attractive",
  /** Nobody cares. */
  "indifferent",
  /** Better without. */
  "reverse",
  /** The two answers contradict each other. */
  "questionable",
] as const;
export type KanoCategory = (typeof kanoCategories)[number];

const letters = {
  M: "mustBe",
  O: "oneDimensional",
  A: "attractive",
  I: "indifferent",
  R: "reverse",
  Q: "questionable",
} as const;

/** Rows: the answer to "if you had it"; columns: to "if you did not". Berger et al. (1993), figure 4. */
const evaluation = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"] as const;

export function kanoCategory(having: KanoAnswer, lacking: KanoAnswer): KanoCategory {
  const letter = evaluation[kanoAnswers.indexOf(having)]![kanoAnswers.indexOf(lacking)];
  return letters[letter as keyof typeof letters];
}

/** Counts, five by five: rows by the answer to having it, columns to lacking it. */
export type KanoTable = readonly (readonly number[])[];

/** Both answers of one respondent; null is a question left unanswered. */
export interface KanoPair {
  readonly having: KanoAnswer | null;
  readonly lacking: KanoAnswer | null;
}

/** The table of all who gave both answers. */
export function kanoTable(pairs: Iterable<KanoPair>): KanoTable {
  const table = kanoAnswers.map(() => kanoAnswers.map(() => 0));
  for (const { having, lacking } of pairs) {
    if (having === null || lacking === null) continue;
    table[kanoAnswers.indexOf(having)]![kanoAnswers.indexOf(lacking)]! += 1;
  }
  return table;
}
