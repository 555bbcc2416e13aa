// The reading of a batch of texts: pure work, done in a thread of its own.

import {
  type AnalysedText,
  type DuplicateIndex,
  type FeatureFrequencies,
  featureFrequencies,
  makeAnalyser,
  makeDuplicateIndex,
  makeReader,
  namesOf,
  nearlyTheSame,
  type ReadText,
  type TextState,
} from "#science/text";

export interface TextGiven {
  readonly id: string;
  readonly words: string;
  /** Only texts of one circle are compared: about the same supplier, and read by the same people. */
  readonly circle: string;
}

export interface TextRead {
  readonly id: string;
  readonly language: AnalysedText["language"];
  readonly topics: readonly string[];
  readonly reasons: readonly {
    readonly topic: string;
    readonly score: number;
    readonly because: readonly string[];
  }[];
  readonly sentiment: AnalysedText["sentiment"]["verdict"];
  readonly score: number;
  readonly sameAs: string | null;
}

export interface ReaderWith {
  readonly state: TextState;
  readonly foundKeys: readonly string[];
  readonly names: readonly string[];
}

/** Words that explain a topic are shown; more than these explain nothing better. */
const mostReasons = 6;
const rounded = (x: number) => Math.round(x * 100) / 100;

/** `earlier`: texts of circles not met before, that new ones may repeat. */
export type BatchReader = (texts: readonly TextGiven[], earlier: readonly TextGiven[]) => TextRead[];

/** Reads batch after batch and remembers each circle's first texts, so that later ones are told to repeat them. */
export function makeBatchReader({ state, foundKeys, names }: ReaderWith): BatchReader {
  const people = namesOf(names);
  const analyser = makeAnalyser(state, people);
  const reader = makeReader(people);
  const circles = new Map<string, Circle>();
  let frequencies: FeatureFrequencies | undefined;
  return (texts, earlier) => {
    const known = earlier.map((one) => ({ one, read: reader(one.words) }));
    const analysed = texts.map((one) => ({ one, ...analyser(one.words) }));
    frequencies ??= featureFrequencies([...known, ...analysed].map(({ read }) => read));
    const circleOf = (name: string) => {
      const circle = circles.get(name) ?? makeCircle(frequencies!);
      circles.set(name, circle);
      return circle;
    };
    for (const { one, read } of known) circleOf(one.circle).rootOf(one.id, read);
    return analysed.map(({ one, read, analysed: { language, topics, discovered, sentiment } }) => ({
      id: one.id,
      language,
      topics: topics.map(({ topic }) => topic),
      reasons: [
        ...topics.map(({ topic, score, reasons }) => ({
          topic,
          score: rounded(score),
          because: because(one.words, reasons),
        })),
        ...(discovered && foundKeys[discovered.topic]
          ? [
              {
                topic: foundKeys[discovered.topic]!,
                score: rounded(discovered.likeness),
                because: [...discovered.terms],
              },
            ]
          : []),
      ],
      sentiment: sentiment.verdict,
      score: rounded(sentiment.score),
      sameAs: circleOf(one.circle).rootOf(one.id, read),
    }));
  };
}

/** The words that spoke for a topic, each once, as they were written. */
const because = (
  words: string,
  reasons: readonly { readonly from: number; readonly to: number; readonly weight: number }[],
): string[] =>
  [...new Set(reasons.filter(({ weight }) => weight > 0).map(({ from, to }) => words.slice(from, to)))].slice(
    0,
    mostReasons,
  );

interface Circle {
  /** The first text that says nearly the same, or null: then it is itself the first. */
  rootOf(id: string, read: ReadText): string | null;
}

/** Only first texts are compared with, so that a chain of small differences never ties strangers together. */
function makeCircle(frequencies: FeatureFrequencies): Circle {
  const index: DuplicateIndex = makeDuplicateIndex(nearlyTheSame, frequencies);
  const roots: string[] = [];
  const copies = new Map<string, string>();
  return {
    rootOf(id, read) {
      const key = read.tokens.map(({ word }) => word.form).join(" ");
      if (key === "") return null;
      const copied = copies.get(key);
      if (copied !== undefined) return copied === id ? null : copied;
      const [like] = index.find(read);
      if (like && roots[like.text] !== id) {
        copies.set(key, roots[like.text]!);
        return roots[like.text]!;
      }
      copies.set(key, id);
      index.add(read);
      roots.push(id);
      return null;
    },
  };
}
