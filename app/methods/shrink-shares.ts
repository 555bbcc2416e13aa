import { z } from "zod";
import { chance } from "#science/numbers";
import { shrinkShares as method } from "#science/survey";
import { nameProblems } from "./drivers/problems.ts";
import { name, shrinkTerms, shrunk } from "./drivers/shape.ts";
import { told } from "./drivers/warnings.ts";
import { defineMethod } from "./method.ts";
import { tallyProblems } from "./survey/problems.ts";
import { level, people, Warnings } from "./survey/shape.ts";

const most = 1e9;

export const shrinkShares = defineMethod({
  name: "shrink-shares",
  summary: {
    en: "Shares of small groups, drawn towards the mean of all by as much as they are chance (beta-binomial)",
    ru: "Доли в малых группах, сдвинутые к общему среднему настолько, насколько случайны (бета-биномиальная модель)",
  },
  document: "docs/methods/drivers.md",
  input: z
    .strictObject({
      groups: z
        .array(
          z.strictObject({
            name,
            n: people.min(1).max(most).describe("answers"),
            count: people.max(most).describe("how many of them said yes"),
          }),
        )
        .max(20_000),
      level,
      ...shrinkTerms,
    })
    .meta({ id: "ShrinkSharesInput" }),
  output: z
    .strictObject({
      method: z.literal("shrink-shares"),
      ...shrunk,
      correlation: z.number().nullable().describe("of two answers of one group (rho)"),
      warnings: Warnings,
    })
    .meta({ id: "ShrinkSharesResult" }),
  problems({ groups }) {
    return [
      ...nameProblems(
        groups.map((group) => group.name),
        (i) => ["groups", i, "name"],
      ),
      ...groups.flatMap((group, i) => tallyProblems(group, ["groups", i])),
    ];
  },
  run({ groups, level, naming, draws, seed }, language) {
    const result = method(groups, { level, naming, draws, chance: chance(seed) });
    return {
      method: "shrink-shares" as const,
      ...result,
      groups: [...result.groups],
      warnings: told(result.warnings, language),
    };
  },
});
