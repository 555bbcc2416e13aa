export { logGamma } from "./log-gamma.ts";
export { logistic, logit } from "./log-odds.ts";
export { logNegativeBinomial } from "./negative-binomial.ts";
export { type Chance, chance } from "./random.ts";
export { type Calibration, calibration } from "./reliability.ts";
