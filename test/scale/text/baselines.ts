// The simple ways that the house's methods have to beat.

/** Multinomial naive Bayes over words as they are written (add-one smoothing). */
export function naiveBayes(training: readonly { text: string; label: string }[]): (text: string) => string {
  const labels = [...new Set(training.map(({ label }) => label))].sort();
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const texts = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const { text, label } of training) {
    const own = counts.get(label) ?? new Map<string, number>();
    counts.set(label, own);
    texts.set(label, (texts.get(label) ?? 0) + 1);
    for (const word of wordsOf(text)) {
      own.set(word, (own.get(word) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
      vocabulary.add(word);
    }
  }
  return (text) => {
    let [best, most] = ["", Number.NEGATIVE_INFINITY];
    for (const label of labels) {
      let sum = Math.log(texts.get(label)! / training.length);
      for (const word of wordsOf(text))
        if (vocabulary.has(word))
          sum += Math.log(
            ((counts.get(label)!.get(word) ?? 0) + 1) / ((totals.get(label) ?? 0) + vocabulary.size),
          );
      if (sum > most) [best, most] = [label, sum];
    }
    return best;
  };
}

export function mostFrequent(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** Groups texts by their most widespread word that stands in at most two fifths of them. */
export function groupsByWord(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return texts.map((text) => {
    const words = wordsOf(text).filter((word) => word.length > 3 && counts.get(word)! <= 0.4 * texts.length);
    return words.sort((a, b) => counts.get(b)! - counts.get(a)!)[0] ?? "";
  });
}

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
