import { makeFinder } from "../phrases/index.ts";
import { type ReadText, termsOf } from "../words/index.ts";
import type { LearnedWeights } from "./learn.ts";
import type { Seed, Topic } from "./topic.ts";

/** From this sum of weights on a text belongs to a topic. */
export const topicThreshold = 1;

/** A word, or words that stand together, that spoke for a topic (or, below 0, against it). */
export interface TopicReason {
  /** Place in the text as it was written. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Whether people's corrections taught it, or it is among the topic's own words. */
  readonly isLearned: boolean;
}

export interface TopicAssignment {
  readonly topic: string;
  /** Sum of the weights, at least `topicThreshold`. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly TopicReason[];
}

export interface Taxonomy {
  /** Every topic of the text, highest score first; none is an answer too. */
  assign(text: ReadText): readonly TopicAssignment[];
  /** The sum for one topic, whether or not it suffices. */
  score(text: ReadText, topic: string): number;
  /** The sums of all topics that any word speaks for or against. */
  scores(text: ReadText): ReadonlyMap<string, number>;
}

interface Reasons {
  score: number;
  readonly reasons: TopicReason[];
}

/**
 * Topics by their words: of each topic the weights of its words in the text are added, every stem once, the longest of
 * the phrases that begin at a word; then the weights that corrections have taught. Many topics a text, each explained
 * by its words. Works from the first text on and needs no other. Cost: linear in the words of a text.
 * Not for irony, nor for subjects nobody gave words for: those are found by discovery.
 */
export function makeTaxonomy(topics: readonly Topic[], learned: LearnedWeights = {}): Taxonomy {
  const known = new Set(topics.map(({ key }) => key));
  const finder = makeFinder(
    topics.flatMap(({ key, seeds }) =>
      seeds.map(({ phrase, weight }) => [phrase, { topic: key, weight }] as const),
    ),
  );
  const taught = new Map<string, (readonly [string, number])[]>();
  for (const [topic, weights] of Object.entries(learned)) {
    if (!known.has(topic)) continue;
    for (const [term, weight] of Object.entries(weights)) {
      const list = taught.get(term);
      if (list) list.push([topic, weight]);
      else taught.set(term, [[topic, weight]]);
    }
  }
  const reasonsOf = (text: ReadText): Map<string, Reasons> => {
    const sums = new Map<string, Reasons>();
    const add = (topic: string, reason: TopicReason) => {
      const sum = sums.get(topic) ?? { score: 0, reasons: [] };
      sum.score += reason.weight;
      sum.reasons.push(reason);
      sums.set(topic, sum);
    };
    for (const { topic, ...reason } of seedReasons(text, finder)) add(topic, reason);
    if (taught.size > 0) {
      const seen = new Set<string>();
      for (const { term, first, last } of termsOf(text)) {
        const weights = taught.get(term);
        if (!weights || seen.has(term)) continue;
        seen.add(term);
        const [from, to] = [text.tokens[first]!.from, text.tokens[last]!.to];
        for (const [topic, weight] of weights) add(topic, { from, to, weight, isLearned: true });
      }
    }
    return sums;
  };
  return {
    assign: (text) =>
      [...reasonsOf(text)]
        .filter(([, { score }]) => score >= topicThreshold - 1e-9)
        .map(([topic, { score, reasons }]) => ({
          topic,
          score,
          reasons: reasons.sort((a, b) => b.weight - a.weight || a.from - b.from),
        }))
        .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1)),
    score: (text, topic) => reasonsOf(text).get(topic)?.score ?? 0,
    scores: (text) => new Map([...reasonsOf(text)].map(([topic, { score }]) => [topic, score])),
  };
}

type SeedReason = TopicReason & { readonly topic: string };

/** Every stem of a topic once; a word inside a longer phrase of the same topic does not count again. */
function seedReasons(
  text: ReadText,
  finder: ReturnType<typeof makeFinder<{ readonly topic: string; readonly weight: Seed["weight"] }>>,
): SeedReason[] {
  const { tokens } = text;
  const found = finder(tokens);
  if (found.length > 1)
    found.sort((a, b) => b.end - b.first - (a.end - a.first) || b.value.weight - a.value.weight);
  const counted = new Set<string>();
  const covered = new Set<string>();
  const reasons: SeedReason[] = [];
  for (const { value, first, end } of found) {
    const { topic, weight } = value;
    const stems = `${topic} ${tokens[first]!.word.stem} ${end - first}`;
    const places = Array.from({ length: end - first }, (_, i) => `${topic} ${first + i}`);
    if (counted.has(stems) || places.some((place) => covered.has(place))) continue;
    counted.add(stems);
    for (const place of places) covered.add(place);
    const [from, to] = [tokens[first]!.from, tokens[end - 1]!.to];
    reasons.push({ topic, from, to, weight, isLearned: false });
  }
  return reasons;
}
