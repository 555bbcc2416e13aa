export {
  makeTaxonomy,
  type Taxonomy,
  type TopicAssignment,
  type TopicReason,
} from "./assign.ts";
export { type Correction, type LearnedWeights, learn } from "./learn.ts";
export { type Review, relearn } from "./relearn.ts";
export { type Seed, seeds, type Topic } from "./topic.ts";
export { defaultTopics } from "./topics.ts";
