export {
  betaCdf,
  betaQuantile,
  fCdf,
  fQuantile,
  fTail,
  normalCdf,
  normalQuantile,
  normalTail,
  tCdf,
  tQuantile,
  tTail,
} from "./distributions/index.ts";
export { drawBeta, drawBinomial, drawChiSquared, drawGamma, drawMultinomial } from "./draws/index.ts";
export { logGamma } from "./log-gamma.ts";
export { logistic, logit } from "./log-odds.ts";
export { cholesky, type SymmetricEigen, solvePositive, symmetricEigen } from "./matrix/index.ts";
export { logNegativeBinomial } from "./negative-binomial.ts";
export { quantileOfSorted } from "./quantile.ts";
export { type Chance, chance } from "./random.ts";
export { type Calibration, calibration } from "./reliability.ts";
export { digamma, logRising, trigamma } from "./rising.ts";
