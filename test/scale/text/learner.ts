// Topics without any seed, taught by people's corrections only.

import { type LearnedWeights, makeReader, makeTaxonomy, relearn, type Topic } from "#science/text";

/** Says the topic with the highest sum; undefined: no word is known. */
export function taughtBy(
  training: readonly { readonly text: string; readonly label: string }[],
): (text: string) => string | undefined {
  const read = makeReader();
  const labels = [...new Set(training.map(({ label }) => label))].sort();
  const topics = labels.map((key): Topic => ({ key, name: { ru: key, en: key }, seeds: [] }));
  const learned: LearnedWeights = relearn(
    topics,
    training.map(({ text, label }) => ({
      text: read(text),
      corrections: labels.map((topic) => ({ topic, belongs: topic === label })),
    })),
  );
  const taxonomy = makeTaxonomy(topics, learned);
  return (text) => [...taxonomy.scores(read(text))].sort((a, b) => b[1] - a[1])[0]?.[0];
}
