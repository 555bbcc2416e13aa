export { allSubsetsImportance, mostForAllSubsets } from "./all-subsets.ts";
export type {
  CannotTellDrivers,
  Driver,
  DriverAnalysis,
  DriverMethod,
  DriverSettings,
  DriverWarning,
} from "./analysis.ts";
export type { Answers, Predictor } from "./answer-rows.ts";
export { drivers, driversFromMoments } from "./drivers.ts";
export { type Moments, momentsFromSums, momentsOfRows, poolMoments } from "./moments.ts";
export { relativeWeights } from "./relative-weights.ts";
