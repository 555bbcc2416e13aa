import { z } from "zod";
import { kanoAnswers, kanoCategories, kanoTable, kano as method } from "#science/survey";
import { figure } from "./drivers/shape.ts";
import { told } from "./drivers/warnings.ts";
import { defineMethod } from "./method.ts";
import { lengthProblem, oneForm } from "./survey/problems.ts";
import { level, people, Warnings } from "./survey/shape.ts";

const answer = z.enum(kanoAnswers).nullable();
const share = z.number().min(0).max(1).nullable();

export const kano = defineMethod({
  name: "kano",
  summary: {
    en: "What kind of wish a feature is: Kano's table, with the better and worse coefficients",
    ru: "Какого рода это пожелание: таблица Кано с коэффициентами «лучше» и «хуже»",
  },
  document: "docs/methods/drivers.md",
  input: z
    .strictObject({
      pairs: z
        .array(z.strictObject({ having: answer, lacking: answer }))
        .max(1_000_000)
        .optional()
        .describe("each person's answers to having the feature and to lacking it"),
      table: z
        .array(z.array(people).max(5))
        .max(5)
        .optional()
        .describe(
          `instead of pairs, how many: rows by having, columns by lacking: ${kanoAnswers.join(", ")}`,
        ),
      level,
    })
    .meta({ id: "KanoInput" }),
  output: z
    .strictObject({
      method: z.literal("kano"),
      n: people.describe("who gave both answers"),
      counts: z.record(z.enum(kanoCategories), people),
      category: z.enum(kanoCategories).nullable().describe("the most frequent; null: cannot tell"),
      isClear: z.boolean().describe("whether it stands out from the second (Fong's test)"),
      better: figure.nullable().describe("(A + O) / (A + O + M + I)"),
      worse: figure.nullable().describe("-(O + M) / (A + O + M + I)"),
      categoryStrength: share.describe("share of the first category less that of the second"),
      totalStrength: share.describe("(A + O + M) of all"),
      level: z.number(),
      warnings: Warnings,
    })
    .meta({ id: "KanoResult" }),
  problems({ pairs, table }) {
    return [
      ...oneForm({ pairs, table }, ["pairs", "table"]),
      ...(table ? lengthProblem(table.length, 5, ["table"]) : []),
      ...(table ?? []).flatMap((row, i) => lengthProblem(row.length, 5, ["table", i])),
    ];
  },
  run({ pairs, table, level }, language) {
    const { warnings, ...result } = method(table ?? kanoTable(pairs ?? []), { level });
    return { method: "kano" as const, ...result, warnings: told(warnings, language) };
  },
});
