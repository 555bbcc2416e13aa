export { allSubsetsImportance, mostForAllSubsets } from "./all-subsets.ts";
export type { Driver, DriverAnalysis, DriverMethod, DriverTerms, DriverWarningCode } from "./analysis.ts";
export type { AnswerColumn, Predictor } from "./answer-rows.ts";
export { drivers, driversFromMoments } from "./drivers.ts";
export {
  areCrossMoments,
  type CrossMoments,
  crossMomentsFromSums,
  crossMomentsOfItems,
  crossMomentsOfRows,
  poolCrossMoments,
} from "./moments.ts";
export { relativeWeights } from "./relative-weights.ts";
