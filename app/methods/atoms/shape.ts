// The shapes of the method `atoms`: an organisation and who of it answered go in, the groups that are told come out.

import { z } from "zod";
import { floorMinimum, histogramMinimum, usualMinimum } from "#science/disclosure";

const name = z.string().min(1).max(200);

export const AtomsInput = z
  .strictObject({
    k: z
      .number()
      .int()
      .min(floorMinimum)
      .max(1000)
      .default(usualMinimum)
      .describe("fewest people who are told of together"),
    histogram: z
      .number()
      .int()
      .min(histogramMinimum)
      .max(1000)
      .default(histogramMinimum)
      .describe("fewest people whose distributions are shown"),
    units: z
      .array(
        z.strictObject({ name, parent: name.nullable().default(null).describe("null: it is at the top") }),
      )
      .min(1)
      .max(10_000)
      .describe("the tree as frozen at launch; the order decides where sizes are equal"),
    cuts: z
      .array(z.strictObject({ name, values: z.array(name).min(1).max(1000).describe("in their order") }))
      .max(2)
      .default([])
      .describe("further attributes that results are told by; the last is given up first"),
    respondents: z
      .array(
        z.strictObject({
          unit: name.nullable().describe("null: in none"),
          cuts: z.array(name.nullable()).default([]).describe("the value of each cut; null: not known"),
          people: z.number().int().min(1).max(100_000).default(1).describe("how many are alike"),
        }),
      )
      .max(100_000)
      .describe("who answered, never what"),
    groups: z
      .array(
        z.strictObject({
          units: z.array(name).min(1).optional().describe("with all units below them; missing: all"),
          cuts: z
            .array(z.array(name).nullable())
            .default([])
            .describe("wanted values of each cut; null: all"),
        }),
      )
      .max(1000)
      .default([])
      .describe("groups that somebody asks for"),
  })
  .meta({ id: "AtomsInput", title: "Atoms: input" });
export type AtomsInput = z.output<typeof AtomsInput>;

const index = z.number().int();
export const AtomsOutput = z
  .strictObject({
    method: z.literal("atoms"),
    n: z.number().describe("people who answered"),
    k: z.number(),
    atoms: z.array(
      z.strictObject({
        people: z.number(),
        distribution: index.nullable().describe("in which of `distributions` it is; null: in none"),
        cells: z
          .array(z.strictObject({ unit: z.string().nullable(), cuts: z.array(z.string().nullable()) }))
          .describe("whom it is made of"),
      }),
    ),
    distributions: z.array(
      z.strictObject({ people: z.number(), atoms: z.array(index).describe("counted from 0") }),
    ),
    groups: z.array(
      z.strictObject({
        covers: z.number().describe("people of atoms that lie wholly inside; 0: nothing is told"),
        of: z.number().nullable().describe("who answered in the group; null: that may not be told"),
        atoms: z.array(index),
        distribution: z.number().describe("people whose distributions are shown"),
      }),
    ),
    audit: z
      .strictObject({
        figures: z.number().describe("distinct figures that the groups and the whole make"),
        smallest: z.number().describe("people in the smallest group that can be told apart; 0: none is told"),
        derivable: z.number().describe("groups below k that can be computed from all of them together"),
      })
      .describe("what adding and subtracting everything told finds"),
    warnings: z.array(z.strictObject({ code: z.string(), place: z.string(), sentence: z.string() })),
  })
  .meta({ id: "AtomsResult", title: "Atoms: result" });
export type AtomsOutput = z.input<typeof AtomsOutput>;
