export type { CostName } from "./costs.ts";
export type { Partition } from "./optimal-partition.ts";
export { bruteForce, type PeltResult, type PeltTerms, pelt } from "./pelt.ts";
export { noiseOf } from "./penalty.ts";
