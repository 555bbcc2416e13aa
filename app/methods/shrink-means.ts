import { z } from "zod";
import { chance } from "#science/numbers";
import { shrinkMeans as method } from "#science/survey";
import { nameProblems } from "./drivers/problems.ts";
import { name, shrinkTerms, shrunk } from "./drivers/shape.ts";
import { told } from "./drivers/warnings.ts";
import { defineMethod } from "./method.ts";
import { momentsProblems } from "./survey/problems.ts";
import { level, people, Warnings } from "./survey/shape.ts";

const most = 1e12;

export const shrinkMeans = defineMethod({
  name: "shrink-means",
  summary: {
    en: "Means of small groups, drawn towards the mean of all by as much as they are chance (partial pooling)",
    ru: "Средние малых групп, сдвинутые к общему среднему настолько, насколько случайны (частичное объединение)",
  },
  document: "docs/methods/drivers.md",
  input: z
    .strictObject({
      groups: z
        .array(
          z.strictObject({
            name,
            n: people.min(1).max(1e9).describe("answers"),
            sum: z.number().min(-most).max(most),
            sumOfSquares: z.number().min(0).max(most),
          }),
        )
        .max(20_000),
      level,
      ...shrinkTerms,
    })
    .meta({ id: "ShrinkMeansInput" }),
  output: z
    .strictObject({
      method: z.literal("shrink-means"),
      ...shrunk,
      within: z.number().nullable().describe("standard deviation of answers within a group"),
      warnings: Warnings,
    })
    .meta({ id: "ShrinkMeansResult" }),
  problems({ groups }) {
    return [
      ...nameProblems(
        groups.map((group) => group.name),
        (i) => ["groups", i, "name"],
      ),
      ...groups.flatMap((group, i) => momentsProblems(group, ["groups", i])),
    ];
  },
  run({ groups, level, naming, draws, seed }, language) {
    const result = method(groups, { level, naming, draws, chance: chance(seed) });
    return {
      method: "shrink-means" as const,
      ...result,
      groups: [...result.groups],
      warnings: told(result.warnings, language),
    };
  },
});
