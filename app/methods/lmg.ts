import { driverMethod } from "./drivers/driver-method.ts";

export const lmg = driverMethod("lmg", "Lmg", {
  en: "What moves an outcome: parts of R² averaged over all orders of up to 12 predictors, with bands",
  ru: "Что движет оценкой: доли R² в среднем по всем порядкам до 12 факторов, с границами",
});
