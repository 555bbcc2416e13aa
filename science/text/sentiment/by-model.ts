import type { ReadText } from "../words/index.ts";
import { sentimentByLexicon } from "./by-lexicon.ts";
import { featuresOf } from "./features.ts";
import { type FeelingReason, feelings, type Sentiment } from "./feeling.ts";
import { softmax } from "./logistic.ts";
import type { SentimentModel } from "./train.ts";

/** A feeling is said only from this probability on; below it is unclear. */
const sureEnough = 0.5;
const [negative, positive] = [0, 2];
const mostReasons = 8;

export type SentimentOf = (text: ReadText) => Sentiment;

/**
 * The feeling of texts by a trained model; by the lexicon where there is none, or where a text has no word the model
 * knows. A word's weight is how much it moves the score of positive against that of negative.
 */
export function makeSentiment(model?: SentimentModel): SentimentOf {
  if (!model) return sentimentByLexicon;
  const weights = new Map(model.features.map((name, i) => [name, model.weights[i]!]));
  return (text) => {
    const known = featuresOf(text).flatMap((feature) => {
      const own = weights.get(feature.name);
      return own ? [{ ...feature, own }] : [];
    });
    if (known.length === 0) return sentimentByLexicon(text);
    const scores = Float64Array.from(model.bias);
    for (const { own, value } of known)
      for (let c = 0; c < scores.length; c += 1) scores[c]! += own[c]! * value;
    const p = scores.map((score) => score / model.temperature);
    softmax(p);
    const best = p.indexOf(Math.max(...p));
    const reasons = known.flatMap(({ own, value, spans }): FeelingReason[] => {
      const weight = ((own[positive]! - own[negative]!) * value) / model.temperature;
      return spans.map((span) => ({ ...span, weight }));
    });
    return {
      verdict: p[best]! < sureEnough ? "unclear" : feelings[best]!,
      score: p[positive]! - p[negative]!,
      reasons: reasons
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from)
        .slice(0, mostReasons),
      source: "model",
      probabilities: { negative: p[0]!, neutral: p[1]!, positive: p[2]! },
    };
  };
}
