export {
  type DuplicateCluster,
  type DuplicateMember,
  duplicateClusters,
  nearlyTheSame,
} from "./clusters.ts";
export {
  type DuplicateIndex,
  type FeatureFrequencies,
  featureFrequencies,
  type Likeness,
  makeDuplicateIndex,
} from "./index-of-texts.ts";
