import { type Chance, chance } from "#science/numbers";
import type { ReadText } from "../words/index.ts";
import { makeTaxonomy } from "./assign.ts";
import { type Correction, type LearnedWeights, learnableTerms, stepFor } from "./learn.ts";
import type { Topic } from "./topic.ts";

/** What people said of one text: which topics it has, and which it has not. */
export interface Review {
  readonly text: ReadText;
  readonly corrections: readonly Correction[];
}

const rounds = 5;
/** Smaller than for a single correction, so that one odd review spoils little: chosen on texts not set aside. */
const mostStep = 0.05;
const smallest = 1e-4;

/**
 * Learns from all that people have said so far, from the beginning: the rule of `learn`, five times over the reviews
 * in small steps, each time in another order drawn by `random`. Better than the sum of single corrections once there are tens of them; to be run now
 * and then. Says of topics that no longer exist are passed over. Cost: five times the terms of all corrections.
 */
export function relearn(
  topics: readonly Topic[],
  reviews: readonly Review[],
  random: Chance = chance(1),
): LearnedWeights {
  const weights = new Map<string, Map<string, number>>(topics.map(({ key }) => [key, new Map()]));
  const taxonomy = makeTaxonomy(topics);
  const prepared = reviews.map(({ text, corrections }) => ({
    terms: learnableTerms(text),
    seeded: taxonomy.scores(text),
    corrections: corrections.filter(({ topic }) => weights.has(topic)),
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (let i = prepared.length - 1; i > 0; i -= 1) {
      const j = random.below(i + 1);
      [prepared[i], prepared[j]] = [prepared[j]!, prepared[i]!];
    }
    for (const { terms, seeded, corrections } of prepared)
      for (const { topic, belongs } of corrections) {
        const own = weights.get(topic)!;
        const score = terms.reduce((sum, term) => sum + (own.get(term) ?? 0), seeded.get(topic) ?? 0);
        const step = stepFor(score, belongs, terms.length, mostStep);
        if (step !== 0) for (const term of terms) own.set(term, (own.get(term) ?? 0) + step);
      }
  }
  return Object.fromEntries(
    [...weights]
      .map(([topic, own]) => [topic, kept(own)] as const)
      .filter(([, own]) => Object.keys(own).length > 0),
  );
}

const kept = (own: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...own].filter(([, weight]) => Math.abs(weight) >= smallest));
