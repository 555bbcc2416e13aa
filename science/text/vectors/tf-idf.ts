import { normaliseRows, type Rows, rowsOf } from "./rows.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One text as pairs of column and weight: (1 + ln count) times rarity. Terms outside the vocabulary are left out. */
export function weightsOf(
  terms: readonly string[],
  { column, rarity }: Vocabulary,
): (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const at = column.get(term);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].map(([at, count]) => [at, (1 + Math.log(count)) * rarity[at]!]);
}

/**
 * Texts as rows of length one: tf-idf with the logarithm of counts (Salton and Buckley, Information Processing &
 * Management 24 (1988) 513), so that the product of two rows is their cosine.
 */
export function tfIdf(texts: readonly (readonly string[])[], vocabulary: Vocabulary): Rows {
  const rows = rowsOf(
    texts.map((terms) => weightsOf(terms, vocabulary)),
    vocabulary.terms.length,
  );
  normaliseRows(rows);
  return rows;
}
