// Every method that `vizavi method` runs. A method is loaded only when it is called.

import type { Method } from "./method.ts";

export const methods: Readonly<Record<string, () => Promise<Method>>> = {
  clock: async () => (await import("./clock.ts")).clock,
  atoms: async () => (await import("./atoms.ts")).atoms,
  alpha: async () => (await import("./alpha.ts")).alpha,
  "blind-spot": async () => (await import("./blind-spot.ts")).blindSpot,
  effort: async () => (await import("./effort.ts")).effort,
  "false-discovery": async () => (await import("./false-discovery.ts")).falseDiscovery,
  gap: async () => (await import("./gap.ts")).gap,
  mean: async () => (await import("./mean.ts")).mean,
  "net-promoter": async () => (await import("./net-promoter.ts")).netPromoter,
  omega: async () => (await import("./omega.ts")).omega,
  "satisfied-share": async () => (await import("./satisfied-share.ts")).satisfiedShare,
  "wave-change": async () => (await import("./wave-change.ts")).waveChange,
  "importance-performance": async () => (await import("./importance-performance.ts")).importancePerformance,
  kano: async () => (await import("./kano.ts")).kano,
  lmg: async () => (await import("./lmg.ts")).lmg,
  opportunity: async () => (await import("./opportunity.ts")).opportunity,
  "relative-weights": async () => (await import("./relative-weights.ts")).relativeWeights,
  "shrink-means": async () => (await import("./shrink-means.ts")).shrinkMeans,
  "shrink-shares": async () => (await import("./shrink-shares.ts")).shrinkShares,
  topics: async () => (await import("./topics.ts")).topics,
  sentiment: async () => (await import("./sentiment.ts")).sentiment,
  duplicates: async () => (await import("./duplicates.ts")).duplicates,
  "difference-in-differences": async () =>
    (await import("./difference-in-differences.ts")).differenceInDifferences,
  "interrupted-series": async () => (await import("./interrupted-series.ts")).interruptedSeries,
  "lagged-correlation": async () => (await import("./lagged-correlation.ts")).laggedCorrelation,
  "change-points": async () => (await import("./change-points.ts")).changePoints,
  cusum: async () => (await import("./cusum.ts")).cusum,
};
