import { type Membership, makeDiscovered } from "../discovery/index.ts";
import { makeSentiment, type Sentiment } from "../sentiment/index.ts";
import { makeTaxonomy, type TopicAssignment } from "../taxonomy/index.ts";
import {
  type Mask,
  makeReader,
  type Names,
  type ReadText,
  type TextLanguage,
  termsOf,
} from "../words/index.ts";
import type { TextState } from "./state.ts";

export interface AnalysedText {
  readonly language: TextLanguage;
  /** Many, one or none; each explained by its words. */
  readonly topics: readonly TopicAssignment[];
  /** The discovered topic of a text that no named topic claims. */
  readonly discovered: Membership | undefined;
  readonly sentiment: Sentiment;
  /** What was masked and took no part. */
  readonly masks: readonly Mask[];
}

export type Analyser = (text: string) => { readonly analysed: AnalysedText; readonly read: ReadText };

/**
 * Everything there is to say of single texts: language, masks, topics with their words, the discovered topic where no
 * named one fits, the feeling. Made once for a state and the people whose names are masked, then called for every
 * text as it comes; each takes time linear in its own length. For 100,000 texts see `bin/bench text`.
 */
export function makeAnalyser(state: TextState, names?: Names): Analyser {
  const reader = makeReader(names);
  const taxonomy = makeTaxonomy(state.topics, state.learned);
  const discovered = state.discovered && makeDiscovered(state.discovered);
  const sentimentOf = makeSentiment(state.sentiment);
  return (text) => {
    const read = reader(text);
    const topics = taxonomy.assign(read);
    return {
      read,
      analysed: {
        language: read.language,
        topics,
        discovered:
          topics.length === 0 ? discovered?.assign(termsOf(read).map(({ term }) => term)) : undefined,
        sentiment: sentimentOf(read),
        masks: read.masks,
      },
    };
  };
}

/** The same for many at once. */
export function analyse(texts: readonly string[], state: TextState, names?: Names): AnalysedText[] {
  const analyser = makeAnalyser(state, names);
  return texts.map((text) => analyser(text).analysed);
}
