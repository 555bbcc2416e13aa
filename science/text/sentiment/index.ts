export { sentimentByLexicon } from "./by-lexicon.ts";
export { makeSentiment, type SentimentOf } from "./by-model.ts";
export {
  type Feeling,
  type FeelingReason,
  feelingOfRating,
  feelings,
  type Sentiment,
  type Verdict,
} from "./feeling.ts";
export {
  fewestRated,
  type ModelFigures,
  type NoModel,
  type RatedText,
  type SentimentModel,
  type Training,
  trainSentiment,
} from "./train.ts";
