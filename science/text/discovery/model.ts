import { vocabulary, weightsOf } from "../vectors/index.ts";

/** Discovered topics as plain data: what is kept, and what later texts are assigned by. */
export interface DiscoveredModel {
  readonly terms: readonly string[];
  readonly rarity: readonly number[];
  /** By topic: places in `terms` with their weights, strongest first. */
  readonly topics: readonly (readonly (readonly [term: number, weight: number])[])[];
}

export interface Membership {
  readonly topic: number;
  /** Cosine to the middle of the topic, 0 to 1. */
  readonly likeness: number;
  /** The text's terms that spoke for it, strongest first. */
  readonly terms: readonly string[];
}

/** Below this cosine a text belongs to none. */
const leastLike = 0.1;

export interface Discovered {
  /** The topic whose middle the text's terms lie nearest to; undefined where none is near. */
  assign(terms: readonly string[]): Membership | undefined;
}

/** Assigns texts to topics found before; nothing is computed anew. Linear in the text's terms times topics. */
export function makeDiscovered(model: DiscoveredModel): Discovered {
  const words = vocabulary(model.terms, model.rarity);
  /** By term: topics with the weight of a middle of length one. */
  const byTerm: [number, number][][] = model.terms.map(() => []);
  for (const [topic, list] of model.topics.entries()) {
    const length = Math.sqrt(list.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    for (const [term, weight] of list) byTerm[term]!.push([topic, weight / length]);
  }
  return {
    assign(terms) {
      const weights = weightsOf(terms, words);
      const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
      if (length === 0) return undefined;
      const sums = new Float64Array(model.topics.length);
      for (const [term, weight] of weights)
        for (const [topic, own] of byTerm[term]!) sums[topic]! += (own * weight) / length;
      let topic = 0;
      for (let t = 1; t < sums.length; t += 1) if (sums[t]! > sums[topic]!) topic = t;
      const likeness = sums[topic] ?? 0;
      if (likeness < leastLike) return undefined;
      const spoke = weights.flatMap(([term, weight]) => {
        const own = byTerm[term]!.find(([one]) => one === topic);
        return own ? [{ term, weight: weight * own[1] }] : [];
      });
      spoke.sort((a, b) => b.weight - a.weight || a.term - b.term);
      return {
        topic,
        likeness: Math.min(1, likeness),
        terms: spoke.slice(0, 5).map(({ term }) => model.terms[term]!),
      };
    },
  };
}
