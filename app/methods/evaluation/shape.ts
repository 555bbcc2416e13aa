// Shapes that both evaluations share.

import { z } from "zod";
import type { Verdict } from "#science/evaluation";

const number = z.number();
export const outcome = z.number().min(-1e9).max(1e9);
export const outcomes = z
  .array(outcome.nullable())
  .max(260)
  .describe("one a period, the earliest first; null: not measured");

/** What is fixed before looking. */
export const verdictTerms = {
  good: z.enum(["higher", "lower"]).describe("which way is good: marks higher, hours of waiting lower"),
  margin: z
    .number()
    .min(0)
    .max(1e9)
    .default(0)
    .describe("the largest effect that would not matter, set before looking; 0: every effect matters"),
  level: z.number().min(0.5).max(0.999).default(0.95).describe("of the interval"),
  power: z
    .number()
    .gt(0.5)
    .max(0.999)
    .default(0.8)
    .describe("how sure one wants to be to find an effect that is there"),
};

const measured = {
  value: number,
  standardError: number,
  degrees: number.describe("degrees of freedom of Student's t"),
};
export const Measured = z.strictObject(measured);
export const Effect = z.strictObject({
  ...measured,
  low: number,
  high: number,
  p: number.describe("two-sided, against no effect"),
});

export const VerdictShape = z.strictObject({
  verdict: z.enum(["better", "worse", "noDifferenceThatMatters", "cannotTellYet"]),
  because: z
    .enum(["nothingMeasured", "uncertain", "preTrend", "permutation"])
    .nullable()
    .describe("why it cannot be told yet"),
  equivalence: z
    .strictObject({ low: number, high: number, p: number })
    .nullable()
    .describe("of two one-sided tests: within the margin, no difference matters"),
  morePeriods: number.nullable().describe("so many more would tell; null: told, or more alone will not do"),
});

/** As it stands, but that nothing is read-only. */
export const verdictShape = (verdict: Verdict) => ({
  ...verdict,
  equivalence: verdict.equivalence && { ...verdict.equivalence },
});
