import { z } from "zod";
import { importancePerformance as method } from "#science/survey";
import { intervalProblems, nameProblems } from "./drivers/problems.ts";
import { figure, name } from "./drivers/shape.ts";
import { told } from "./drivers/warnings.ts";
import { defineMethod } from "./method.ts";
import { people, Warnings } from "./survey/shape.ts";

const item = {
  name,
  n: people.describe("answers behind it; the fewer, where the two differ"),
  importance: figure.describe("as people state it"),
  performance: figure,
  derived: figure.optional().describe("importance as `lmg` or `relative-weights` has it"),
};
const line = z.number().optional();
const side = z
  .enum(["above", "below"])
  .nullable()
  .describe("with the whole interval; null: it crosses the line");

export const importancePerformance = defineMethod({
  name: "importance-performance",
  summary: {
    en: "What to work on first: four quadrants, sure only where no interval crosses its line",
    ru: "С чего начать: четыре квадранта, и уверенно — лишь там, где интервал не пересекает линию",
  },
  document: "docs/methods/drivers.md",
  input: z
    .strictObject({
      items: z.array(z.strictObject(item)).max(1000),
      lines: z
        .strictObject({ importance: line, performance: line, derived: line })
        .default({})
        .describe("where they cross; missing: the mean of all items"),
    })
    .meta({ id: "ImportancePerformanceInput" }),
  output: z
    .strictObject({
      method: z.literal("importance-performance"),
      n: people.describe("of the item with the fewest answers"),
      crosshair: z
        .strictObject({
          importance: z.number(),
          performance: z.number(),
          derived: z.number().nullable(),
        })
        .nullable()
        .describe("null: cannot tell, a warning says why"),
      items: z.array(
        z.strictObject({
          ...item,
          quadrant: z.enum(["concentrateHere", "keepUp", "lowPriority", "possibleOverkill"]),
          importanceSide: side,
          performanceSide: side,
          derivedSide: side,
          isCertain: z.boolean().describe("only then may the quadrant be coloured"),
          contradicts: z
            .enum(["understated", "overstated"])
            .nullable()
            .describe("what people say of its importance, against what moves them"),
        }),
      ),
      warnings: Warnings,
    })
    .meta({ id: "ImportancePerformanceResult" }),
  problems({ items }) {
    return [
      ...nameProblems(
        items.map((one) => one.name),
        (i) => ["items", i, "name"],
      ),
      ...items.flatMap((one, i) =>
        (["importance", "performance", "derived"] as const).flatMap((what) =>
          intervalProblems(one[what], ["items", i, what]),
        ),
      ),
    ];
  },
  run({ items, lines }, language) {
    const result = method(items, lines);
    return {
      method: "importance-performance" as const,
      ...result,
      items: [...result.items],
      warnings: told(result.warnings, language),
    };
  },
});
