export { drawBinomial, drawMultinomial } from "./counts.ts";
export { drawBeta, drawChiSquared, drawGamma } from "./gamma.ts";
