import { z } from "zod";
import { chance } from "#science/numbers";
import { opportunities } from "#science/survey";
import { nameProblems, offScale } from "./drivers/problems.ts";
import { figure, name, resamples, seed } from "./drivers/shape.ts";
import { told } from "./drivers/warnings.ts";
import { defineMethod } from "./method.ts";
import { boxesProblems, oneForm, scaleProblems } from "./survey/problems.ts";
import { level, people, Warnings } from "./survey/shape.ts";

const answer = z.number().int();
const step = z.number().int().min(-10).max(20);
const Scale = z.strictObject({ low: step, high: step }).describe("whole steps, both ends included");
const Pair = z.strictObject({ importance: answer.nullable(), satisfaction: answer.nullable() });
const Cell = z.strictObject({ importance: answer, satisfaction: answer, count: people });

interface Pairs {
  readonly pairs?: readonly z.output<typeof Pair>[] | undefined;
  readonly cells?: readonly z.output<typeof Cell>[] | undefined;
}

/** Pairs or cells, as cells; whoever left one question open counts nowhere. */
function cellsOf({ pairs, cells }: Pairs): readonly z.output<typeof Cell>[] {
  return (
    cells ??
    (pairs ?? []).flatMap(({ importance, satisfaction }) =>
      importance === null || satisfaction === null ? [] : [{ importance, satisfaction, count: 1 }],
    )
  );
}

export const opportunity = defineMethod({
  name: "opportunity",
  summary: {
    en: "Where improving pays most: importance + max(importance − satisfaction, 0), in tiers",
    ru: "Где улучшать выгоднее всего: важность + max(важность − удовлетворённость, 0), по уровням",
  },
  document: "docs/methods/drivers.md",
  input: z
    .strictObject({
      groups: z
        .array(
          z.strictObject({
            name,
            pairs: z.array(Pair).max(200_000).optional().describe("each person's two answers"),
            cells: z.array(Cell).max(10_000).optional().describe("instead of pairs: how many gave which"),
          }),
        )
        .min(1)
        .max(1000)
        .describe("needs, or groups of people"),
      scale: Scale.default({ low: 1, high: 5 }),
      rule: z
        .enum(["topBoxes", "means"])
        .default("topBoxes")
        .describe("ten times the share of the highest answers, or the mean brought to 0 to 10"),
      boxes: z.number().int().min(1).default(2).describe("how many of the highest answers count"),
      level,
      resamples: resamples(1000),
      seed,
    })
    .meta({ id: "OpportunityInput" }),
  output: z
    .strictObject({
      method: z.literal("opportunity"),
      n: people,
      groups: z.array(
        z.strictObject({
          name,
          n: people,
          importance: z.number().nullable().describe("0 to 10"),
          satisfaction: z.number().nullable(),
          opportunity: figure.nullable().describe("0 to 20; null: cannot tell"),
          isUnderserved: z.boolean().nullable().describe("above 10, or not, with the whole interval"),
          tier: z.number().nullable().describe("1 is the most promising"),
          warnings: Warnings,
        }),
      ),
      level: z.number(),
      warnings: Warnings,
    })
    .meta({ id: "OpportunityResult" }),
  problems({ groups, scale, boxes }) {
    return [
      ...scaleProblems(scale),
      ...boxesProblems(scale, boxes),
      ...nameProblems(
        groups.map((group) => group.name),
        (i) => ["groups", i, "name"],
      ),
      ...groups.flatMap((group, i) => [
        ...oneForm({ pairs: group.pairs, cells: group.cells }, ["pairs", "cells"], ["groups", i]),
        ...(["pairs", "cells"] as const).flatMap((form) =>
          (group[form] ?? []).flatMap((pair, k) =>
            (["importance", "satisfaction"] as const).flatMap((what) =>
              offScale(pair[what], scale, ["groups", i, form, k, what]),
            ),
          ),
        ),
      ]),
    ];
  },
  run({ groups, scale, rule, boxes, level, resamples, seed }, language) {
    const result = opportunities(
      groups.map((group) => ({ name: group.name, cells: cellsOf(group) })),
      { scale, rule, boxes, level, resamples, chance: chance(seed) },
    );
    return {
      method: "opportunity" as const,
      ...result,
      groups: result.groups.map((group) => ({ ...group, warnings: told(group.warnings, language) })),
      warnings: told(result.warnings, language),
    };
  },
});
