export { type GroupMoments, type ShrunkMeans, shrinkMeans } from "./shrink-means.ts";
export { type GroupTally, type ShrunkShares, shrinkShares } from "./shrink-shares.ts";
export type { Shrinkage, ShrinkTerms, ShrinkWarningCode, ShrunkGroup } from "./shrunk.ts";
