// What is learnt of all texts together, once a week: pure, done in a thread.

import { chance } from "#science/numbers";
import {
  type Discovery,
  type Feeling,
  feelingOfRating,
  type LearnedWeights,
  makeReader,
  namesOf,
  type Review,
  rediscover,
  relearn,
  type Topic,
  type Training,
  trainSentiment,
} from "#science/text";

export interface StudyGiven {
  readonly topics: readonly Topic[];
  readonly names: readonly string[];
  readonly reviews: readonly {
    readonly words: string;
    readonly corrections: readonly { readonly topic: string; readonly belongs: boolean }[];
  }[];
  readonly rated: readonly {
    readonly words: string;
    readonly score: number | null;
    readonly feeling: Feeling | null;
  }[];
  readonly texts: readonly { readonly words: string; readonly mayQuote: boolean }[];
}

export interface Studied {
  readonly learned: LearnedWeights;
  readonly training: Training;
  readonly model: Discovery["model"] | null;
  readonly found: readonly {
    readonly label: readonly string[];
    readonly terms: readonly string[];
    readonly size: number;
    readonly quotes: readonly string[];
  }[];
}

const termsShown = 12;
const quotesShown = 3;
const longestQuote = 300;

/** The same texts in the same order give the same: chance is drawn from one seed. */
export function study({ topics, names, reviews, rated, texts }: StudyGiven): Studied {
  const people = namesOf(names);
  const reader = makeReader(people);
  const learned = relearn(
    topics,
    reviews.map(({ words, corrections }): Review => ({ text: reader(words), corrections })),
    chance(1),
  );
  const training = trainSentiment(
    rated.map(({ words, score, feeling }) => ({
      text: reader(words),
      feeling: feeling ?? feelingOfRating(score ?? 3, { low: 1, high: 5 }),
    })),
    chance(2),
  );
  const { discovery, rest } = rediscover(
    texts.map(({ words }) => words),
    { topics, learned },
    chance(3),
    people,
  );
  const found = (discovery?.topics ?? []).map(({ label, size, quote }, topic) => ({
    label: [...label],
    size,
    terms: discovery!.model.topics[topic]!.slice(0, termsShown).map(
      ([term]) => discovery!.model.terms[term]!,
    ),
    quotes: quotesOf(topic, quote),
  }));
  /** Typical texts that everybody may read: what is for few is counted, never quoted. */
  function quotesOf(topic: number, best: number | undefined): string[] {
    const members = discovery!.membership
      .flatMap((one, i) => (one?.topic === topic ? [{ i, likeness: one.likeness }] : []))
      .sort((a, b) => Number(b.i === best) - Number(a.i === best) || b.likeness - a.likeness || a.i - b.i);
    return members
      .map(({ i }) => texts[rest[i]!]!)
      .filter(({ mayQuote }) => mayQuote)
      .slice(0, quotesShown)
      .map(({ words }) => masked(words, reader(words).masks).slice(0, longestQuote));
  }
  return { learned, training, model: discovery?.model ?? null, found };
}

function masked(text: string, masks: readonly { readonly from: number; readonly to: number }[]): string {
  let [result, at] = ["", 0];
  for (const { from, to } of masks) {
    result += `${text.slice(at, from)}…`;
    at = to;
  }
  return result + text.slice(at);
}
