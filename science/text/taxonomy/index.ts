export {
  makeTaxonomy,
  type Taxonomy,
  type TopicAssignment,
  type TopicReason,
  topicThreshold,
} from "./assign.ts";
export { type Correction, type LearnedWeights, learn, stepFor } from "./learn.ts";
export { type Seed, seeds, type Topic } from "./topic.ts";
export { defaultTopics } from "./topics.ts";
