import { type ReadText, termsOf } from "../words/index.ts";
import { makeTaxonomy, topicThreshold } from "./assign.ts";
import type { Topic } from "./topic.ts";

/** By topic and by term (a stem, or two that stand together) what is added to a text's score. Plain data. */
export type LearnedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a person said of one text and one topic. */
export interface Correction {
  readonly topic: string;
  readonly belongs: boolean;
}

/** How far from the threshold a corrected text is to lie, and the most that one correction adds to one term. */
const margin = 0.5;
const mostStep = 0.5;
const smallest = 1e-6;

/**
 * Learns from one correction: every term of the text gets the same addition for that topic, as small as puts the text
 * on the right side of the threshold by a margin of one half, and at most one half a term. A text already there
 * changes nothing. Weights only add up, so a topic can be read, edited and unlearned word by word, and the order of
 * corrections matters little.
 * Source: the passive-aggressive rule PA-I with binary features of Crammer, Dekel, Keshet, Shalev-Shwartz and Singer,
 * Journal of Machine Learning Research 7 (2006) 551, started from the topic's own words instead of zero.
 * The person's word on that very text is kept by whoever calls; this is for the texts that come after.
 */
export function learn(
  topics: readonly Topic[],
  learned: LearnedWeights,
  text: ReadText,
  correction: Correction,
): LearnedWeights {
  const { topic, belongs } = correction;
  const terms = learnableTerms(text);
  if (terms.length === 0) return learned;
  const own = topics.filter(({ key }) => key === topic);
  const before = learned[topic] ?? {};
  const score = makeTaxonomy(own, { [topic]: before }).score(text, topic);
  const step = stepFor(score, belongs, terms.length);
  return step === 0 ? learned : { ...learned, [topic]: withStep(before, terms, step) };
}

/** What a correction teaches by: each stem and each pair of stems of the text once. */
export const learnableTerms = (text: ReadText): readonly string[] => [
  ...new Set(termsOf(text).map(({ term }) => term)),
];

/** The addition to each of `terms` terms. */
export function stepFor(score: number, belongs: boolean, terms: number, most = mostStep): number {
  const side = belongs ? 1 : -1;
  const loss = margin - side * (score - topicThreshold);
  return loss <= 1e-9 || terms === 0 ? 0 : side * Math.min(most, loss / terms);
}

function withStep(before: Readonly<Record<string, number>>, terms: readonly string[], step: number) {
  const after: Record<string, number> = { ...before };
  for (const term of terms) {
    const weight = (after[term] ?? 0) + step;
    if (Math.abs(weight) < smallest) delete after[term];
    else after[term] = weight;
  }
  return after;
}
