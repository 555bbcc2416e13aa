export { hypergeometricUpperTail } from "./hypergeometric.ts";
export { logChoose, logFactorial, logGamma } from "./log-gamma.ts";
export { logistic, logit, logSumExp } from "./log-odds.ts";
export { logNegativeBinomial } from "./negative-binomial.ts";
export { logPoisson, poissonUpperTail } from "./poisson.ts";
export { type Chance, chance } from "./random.ts";
export { type Calibration, calibration, type ReliabilityBin } from "./reliability.ts";
