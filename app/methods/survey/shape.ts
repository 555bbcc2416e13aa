// Shapes that the survey methods share: the forms answers come in, and the figure with its interval that comes out.

import { z } from "zod";

const most = 1_000_000;
export const people = z.number().int().min(0).max(1e12);

export const level = z
  .number()
  .gt(0)
  .lt(1)
  .default(0.95)
  .describe("how often, in repeated surveys, the interval is to hold the truth");
export const population = people
  .optional()
  .describe("how many belong to the group, all of them asked; only for this group, now, never for change");
export const margin = z
  .number()
  .min(0)
  .optional()
  .describe("the largest change that would not matter, set before looking");

export const Scale = z
  .strictObject({ low: z.number().int(), high: z.number().int() })
  .describe("whole steps, both ends included")
  .meta({ id: "Scale" });

export const Moments = z
  .strictObject({ n: people, sum: z.number(), sumOfSquares: z.number().min(0) })
  .describe("how many answered, the sum of their answers, the sum of the squares")
  .meta({ id: "Moments" });
export const Tally = z.strictObject({ count: people, n: people }).describe("how many, of how many");
export const PromoterTally = z
  .strictObject({ promoters: people, passives: people, detractors: people })
  .describe("9 and 10, 7 and 8, 0 to 6");

const count = z.strictObject({ value: z.number(), count: people });
/** The forms every figure takes; each method adds its own third. */
export const forms = {
  answers: z
    .array(z.number().nullable())
    .max(most)
    .optional()
    .describe("one by one; null: left unanswered, counts nowhere"),
  counts: z.array(count).max(most).optional().describe("how many gave which answer"),
};
export const momentsForm = { ...forms, moments: Moments.optional() };

export interface Forms {
  readonly answers?: readonly (number | null)[] | undefined;
  readonly counts?: readonly { readonly value: number; readonly count: number }[] | undefined;
  readonly moments?: z.output<typeof Moments> | undefined;
}

export const Warnings = z
  .array(z.object({ code: z.string(), sentence: z.string() }).catchall(z.union([z.string(), z.number()])))
  .describe("particulars stand beside the code; `index` counts from 0");

export const estimate = {
  value: z.number().nullable().describe("null: cannot tell; a warning says why"),
  low: z.number().nullable().describe("the interval's lower end; null: no interval"),
  high: z.number().nullable(),
  n: z.number().describe("answers behind it"),
  warnings: Warnings,
};
export const Estimate = z.strictObject(estimate).meta({ id: "Estimate" });

export const side = z.strictObject({ value: z.number().nullable(), n: z.number() });
