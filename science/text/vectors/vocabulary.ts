/** The terms that columns stand for. */
export interface Vocabulary {
  readonly terms: readonly string[];
  readonly column: ReadonlyMap<string, number>;
  /** By column: ln((1 + texts) / (1 + frequency)) + 1, so that a term of every text weighs 1. */
  readonly rarity: Float32Array;
}

export interface VocabularyTerms {
  /** Terms in fewer texts are left out. */
  readonly least: number;
  /** Terms in more than this share of the texts are left out. */
  readonly mostShare: number;
  /** Of the others the most frequent so many are kept. */
  readonly most: number;
}

/** Which terms are worth a column, from each text's distinct terms. Ties go by the alphabet, so that order tells nothing. */
export function vocabularyOf(
  texts: Iterable<readonly string[]>,
  { least, mostShare, most }: VocabularyTerms,
): Vocabulary {
  const counts = new Map<string, number>();
  let n = 0;
  for (const terms of texts) {
    n += 1;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([, count]) => count >= least && count <= Math.max(least, mostShare * n))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
  return vocabulary(
    kept.map(([term]) => term),
    kept.map(([, count]) => Math.log((1 + n) / (1 + count)) + 1),
  );
}

export function vocabulary(terms: readonly string[], rarity: ArrayLike<number>): Vocabulary {
  return {
    terms,
    column: new Map(terms.map((term, i) => [term, i])),
    rarity: Float32Array.from(rarity),
  };
}
