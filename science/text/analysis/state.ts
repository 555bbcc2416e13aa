import type { DiscoveredModel } from "../discovery/index.ts";
import type { SentimentModel } from "../sentiment/index.ts";
import { defaultTopics, type LearnedWeights, type Topic } from "../taxonomy/index.ts";

/**
 * What a house knows about its texts, as plain data to be kept between runs. A text is analysed by it alone: nothing
 * that was analysed before is computed anew. It changes only when people edit topics, correct assignments, or when
 * topics are sought or the model of feelings is trained again.
 */
export interface TextState {
  readonly topics: readonly Topic[];
  readonly learned: LearnedWeights;
  /** Topics nobody named; undefined: none were sought or found. */
  readonly discovered?: DiscoveredModel | undefined;
  /** Undefined: feelings are told by the lexicon. */
  readonly sentiment?: SentimentModel | undefined;
}

export const firstState: TextState = { topics: defaultTopics, learned: {} };
