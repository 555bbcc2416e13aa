import { z } from "zod";
import { falseDiscovery as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";

const p = z.number().min(0).max(1).nullable();

export const falseDiscovery = defineMethod({
  name: "false-discovery",
  summary: {
    en: "Many comparisons at once: p values adjusted after Benjamini and Hochberg",
    ru: "Много сравнений сразу: p-значения с поправкой Бенджамини — Хохберга",
  },
  document: "docs/methods/survey.md",
  input: z
    .strictObject({
      values: z.array(p).max(100_000).describe("p of every comparison that was looked at; null: none"),
      rate: z.number().gt(0).lt(1).default(0.05).describe("what share of the findings may be chance"),
    })
    .meta({ id: "FalseDiscoveryInput" }),
  output: z
    .strictObject({
      method: z.literal("false-discovery"),
      n: z.number().describe("comparisons that were made"),
      adjusted: z.array(p),
      found: z.array(z.boolean()),
      warnings: Warnings,
    })
    .meta({ id: "FalseDiscoveryResult" }),
  problems: () => [],
  run({ values, rate }) {
    const { n, adjusted, found } = method(values, rate);
    return {
      method: "false-discovery" as const,
      n,
      adjusted: [...adjusted],
      found: [...found],
      warnings: [],
    };
  },
});
