import { driverMethod } from "./drivers/driver-method.ts";

export const relativeWeights = driverMethod("relative-weights", "RelativeWeights", {
  en: "What moves an outcome: parts of R² by Johnson's relative weights, for up to 40 predictors, with bands",
  ru: "Что движет оценкой: доли R² по относительным весам Джонсона, до 40 факторов, с границами",
});
