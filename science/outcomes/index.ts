export {
  type LaggedCorrelation,
  type LagTerms,
  laggedCorrelation,
  leastPairs,
} from "./lagged-correlation.ts";
export {
  type NamedSeries,
  type OutcomeRelation,
  type RelationTerms,
  relateOutcomes,
  type Telling,
  type ToldLag,
} from "./relate-outcomes.ts";
