// The gate between anonymous answers and everything that is told of them. In words, with the proof:
// docs/methods/disclosure.md.
//
// At the close:   partition (partitionPairs for relationships) -> forHistograms, forComments -> tabulate, crossTabulate
// When telling:   release(stored parts) -> disclose, discloseDistribution, discloseComments -> Disclosed<T>
// A page of many: allDisclosed, mapDisclosed; the edge that sends it: open

export type { Atoms, Cover, Group, Respondents, Unions } from "./atoms.ts";
export {
  type Audit,
  auditLinear,
  type Derivable,
  type Difference,
  type Released,
  smallDifferences,
} from "./audit/index.ts";
export { type BatchDecision, batchAge, mayCloseBatch, type WaitingBatch } from "./batch.ts";
export { canonicalJson, type Json } from "./canonical-json.ts";
export { coarsen, forComments, forHistograms } from "./coarsen.ts";
export { type Comment, discloseComments, type ToldComments } from "./comments.ts";
export { type Contract, type ContractBreach, contractOf, mayChange } from "./contract.ts";
export { cover } from "./cover.ts";
export {
  type Aggregate,
  type Distributions,
  disclose,
  discloseDistribution,
  type ItemMoments,
  type Source,
  type Told,
  type Withheld,
} from "./disclose.ts";
export { allDisclosed, type Disclosed, isDisclosed, mapDisclosed, open } from "./disclosed.ts";
export { type DisclosureCode, DisclosureError } from "./errors.ts";
export { type AtomMoments, type CrossMoments, crossTabulate } from "./moments.ts";
export { type PublishingRule, publishingRules, randomStaff, type Staff } from "./naive/index.ts";
export { mayBeScored, type PairPartition, partitionPairs, type Ratings } from "./pairs.ts";
export { liveMinimum, participationRate, participationShown, tellableCount } from "./participation.ts";
export { type Partition, partition } from "./partition.ts";
export { permuteInsideAtoms } from "./permute.ts";
export { type Release, type ReleaseParts, release } from "./release.ts";
export { revive } from "./revive.ts";
export { type AtomTable, type Item, tabulate } from "./tables.ts";
export { commentMinimum, floorMinimum, histogramMinimum, usualMinimum } from "./thresholds.ts";
