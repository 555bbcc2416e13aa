export type { Change, ChangeTerms, Reading, Side } from "./change/change.ts";
export { type MeanChange, meanChange } from "./change/mean-change.ts";
export { netPromoterChange } from "./change/net-promoter-change.ts";
export { type SatisfiedChangeTerms, shareChange } from "./change/share-change.ts";
export { type Answers, type CountTable, countAnswers, type ValueCount } from "./counts.ts";
export {
  areCrossMoments,
  type CrossMoments,
  crossMomentsFromSums,
  type Driver,
  type DriverAnalysis,
  type DriverMethod,
  type DriverTerms,
  type DriverWarningCode,
  drivers,
  driversFromMoments,
  mostForAllSubsets,
  type Predictor,
} from "./drivers/index.ts";
export { effort } from "./effort.ts";
export type { Estimate, Terms, Warning, WarningCode } from "./estimate.ts";
export { type FalseDiscovery, falseDiscovery } from "./false-discovery.ts";
export { type BlindSpot, type BlindSpotTerms, blindSpot } from "./gap/blind-spot.ts";
export { gap, type Pair } from "./gap/gap.ts";
export {
  addGapMoments,
  type GapAnswer,
  type GapMoments,
  type GapQuestionnaire,
  gapMomentsOf,
  type ServiceGaps,
  serviceGaps,
} from "./gap/service-gaps.ts";
export {
  type ImportancePerformance,
  importancePerformance,
  type MapItem,
  type MapTerms,
  type MapWarningCode,
  type PlacedItem,
  type Quadrant,
  type Side as MapSide,
} from "./importance-performance.ts";
export { type Kano, type KanoTerms, type KanoWarningCode, kano } from "./kano.ts";
export {
  type KanoAnswer,
  type KanoCategory,
  type KanoPair,
  type KanoTable,
  kanoAnswers,
  kanoCategories,
  kanoCategory,
  kanoTable,
} from "./kano-table.ts";
export { type MeanTerms, mean } from "./mean.ts";
export { addMoments, type Moments, momentsOf, momentsOfCounts } from "./moments.ts";
export { type NetPromoter, netPromoter, type PromoterTally, tallyPromoters } from "./net-promoter.ts";
export {
  type Opportunities,
  type OpportunitiesWarningCode,
  type Opportunity,
  type OpportunityGroup,
  type OpportunityTerms,
  type OpportunityWarningCode,
  opportunities,
} from "./opportunity.ts";
export type { OpportunityCell } from "./opportunity-pairs.ts";
export {
  type Alpha,
  type AlphaItem,
  type AnswerTerms,
  alpha,
  type ReliabilityTerms,
} from "./reliability/alpha.ts";
export {
  addItemMoments,
  type ItemMoments,
  itemMomentsOf,
  type Missing,
  type Rows,
} from "./reliability/item-moments.ts";
export { type Omega, omega } from "./reliability/omega.ts";
export type { Figure, WarningOf } from "./result.ts";
export { type SatisfiedTerms, satisfiedShare, share, type Tally, tallySatisfied } from "./satisfied-share.ts";
export type { Scale } from "./scale.ts";
export {
  type GroupMoments,
  type GroupTally,
  type Shrinkage,
  type ShrinkTerms,
  type ShrinkWarningCode,
  type ShrunkGroup,
  type ShrunkMeans,
  type ShrunkShares,
  shrinkMeans,
  shrinkShares,
} from "./shrinkage/index.ts";
