// Shapes that these methods share.

import { z } from "zod";
import { people } from "../survey/shape.ts";

/** Sums of answers stay within what numbers can add up. */
export const plain = z.number().min(-1e9).max(1e9);
export const name = z.string().min(1).max(200);

export const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1)
  .default(1)
  .describe("of the chance that samples are drawn by: the same seed gives the same result");
export const resamples = (usual: number) =>
  z.number().int().min(100).max(10_000).default(usual).describe("samples drawn for the intervals");

export const figure = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number() })
  .describe("with its interval");

/** What the methods for small groups have in common. */
export const shrinkTerms = {
  naming: z
    .number()
    .gt(0.5)
    .lt(1)
    .default(0.9)
    .describe("how probable it must be that a group is the highest or the lowest to be named so"),
  draws: z
    .number()
    .int()
    .min(500)
    .max(20_000)
    .default(2000)
    .describe("how often the truth is drawn for the probabilities"),
  seed,
};

const probability = z.number().min(0).max(1);
export const shrunk = {
  n: people.describe("answers of all groups"),
  mean: z.number().nullable().describe("of groups; null: cannot tell, a warning says why"),
  between: z.number().nullable().describe("standard deviation of the groups' truths"),
  groups: z.array(
    z.strictObject({
      name,
      n: people,
      raw: z.number().describe("as it stands"),
      value: z.number().describe("drawn towards the mean of groups"),
      low: z.number(),
      high: z.number(),
      ownWeight: probability.describe("how much of the value is the group's own"),
      probabilityHighest: probability,
      probabilityLowest: probability,
      probabilityAboveMean: probability,
    }),
  ),
  highest: z.string().nullable().describe("null: nobody can be named"),
  lowest: z.string().nullable(),
  level: z.number(),
  naming: z.number(),
  draws: z.number(),
};
