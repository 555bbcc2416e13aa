export { logGamma } from "./log-gamma.ts";
export { logistic, logit, logSumExp } from "./log-odds.ts";
export { logNegativeBinomial } from "./negative-binomial.ts";
export { type Chance, chance } from "./random.ts";
export { type Calibration, calibration, type ReliabilityBin } from "./reliability.ts";
