import { z } from "zod";
import { alarms } from "#science/change";
import { changeMethodErrors as errors } from "./change/errors.ts";
import { told } from "./change/warnings.ts";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";

const number = z.number();
const date = z.iso.date().optional().describe("the Monday; only handed back");
const most = 1040;

const CountPoint = z.strictObject({
  date,
  count: number.int().min(0).max(1e6).nullable().describe("null: not measured"),
  workingDays: number.min(0).max(7).optional().describe("of this week; 5 unless said"),
  common: number
    .min(0)
    .max(1e9)
    .optional()
    .describe("the same of a larger whole with the same season and holidays, this series included"),
  isPartial: z.boolean().optional().describe("the running week so far; only the last may be one"),
});
const MeanPoint = z.strictObject({
  date,
  mean: number.min(-1e9).max(1e9).nullable().describe("durations: of log hours; null: not measured"),
  n: number.int().min(0).max(1e9).describe("values behind it"),
  deviation: number.min(0).optional(),
  common: number.min(-1e9).max(1e9).optional().describe("the same of a larger whole, taken off"),
});

const Level = z.strictObject({ value: number, low: number, high: number });
const Both = z.strictObject({ up: number, down: number });

export const cusum = defineMethod({
  name: "cusum",
  summary: {
    en: "Whether something has become different: alarms as they would have been raised week by week",
    ru: "Стало ли иначе: тревоги, какими они были бы неделя за неделей",
  },
  document: "docs/methods/change.md",
  input: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("counts").describe("requests, complaints, signals of a topic"),
        points: z.array(CountPoint).max(most),
        looks: z.enum(["weekly", "daily"]).default("weekly").describe("how often one looks"),
      }),
      z.strictObject({
        kind: z
          .enum(["durations", "ratings"])
          .describe("means of log hours; means of closed batches of marks"),
        points: z.array(MeanPoint).max(most),
        k: number.min(0).max(5).default(0.5).describe("standard deviations taken off each week"),
        h: number.gt(0).max(50).default(5).describe("standard deviations that raise an alarm"),
      }),
    ])
    .meta({ id: "CusumInput" }),
  output: z
    .strictObject({
      method: z.literal("cusum"),
      n: number.describe("points measured"),
      alarms: z.array(
        z.strictObject({
          raised: number.describe("index, from 0, of the point at whose end it was raised"),
          since: number.describe("index of the first point of the new level, most likely"),
          until: number.nullable().describe("first point of the return to the level before; null: it lasts"),
          direction: z.enum(["up", "down"]),
          before: Level.describe("what the points since would have brought, on average"),
          after: Level.describe("what they brought"),
          statistic: number,
          threshold: number,
          usual: number.describe("the level before, in a usual week"),
          isProvisional: z.boolean().describe("raised by a week that is not over"),
          figures: z
            .strictObject({ falseAlarmsAYear: number, medianDelayDays: number, foundIn14Days: number })
            .describe("measured in simulation of such series"),
        }),
      ),
      stretches: z
        .array(z.strictObject({ from: number, to: number, level: Level }))
        .describe("levels looking back (PELT), from 24 points on"),
      points: z
        .array(
          z.strictObject({
            index: number,
            date: z.string().nullable(),
            value: number.nullable(),
            expected: Level.nullable().describe("before the point was known, with 95 % bounds"),
            up: number,
            down: number,
            thresholds: Both.nullable().describe("null: not watched yet"),
          }),
        )
        .describe("for drawing"),
      warnings: Warnings,
    })
    .meta({ id: "CusumResult" }),
  problems(input) {
    if (input.kind !== "counts") return [];
    return input.points.flatMap(({ count, common, isPartial }, i) => [
      ...(count !== null && common !== undefined && common < count
        ? [errors.refuse("common_below_count", { common, count }, { place: `points[${i}].common` })]
        : []),
      ...(isPartial && i < input.points.length - 1
        ? [errors.refuse("running_week_inside", {}, { place: `points[${i}].isPartial` })]
        : []),
    ]);
  },
  run(input, language) {
    const report =
      input.kind === "counts"
        ? alarms({ kind: "counts", points: input.points }, { looks: input.looks })
        : alarms({ kind: input.kind, points: input.points }, { sums: { k: input.k, h: input.h } });
    return {
      method: "cusum" as const,
      n: report.n,
      alarms: report.alarms.map(({ method: _method, ...alarm }) => ({
        ...alarm,
        before: { ...alarm.before },
        after: { ...alarm.after },
        figures: { ...alarm.figures },
      })),
      stretches: report.stretches.map(({ level, ...one }) => ({ ...one, level: { ...level } })),
      points: report.points.map((point) => ({
        ...point,
        expected: point.expected && { ...point.expected },
        thresholds: point.thresholds && { ...point.thresholds },
      })),
      warnings: told(report.warnings, language),
    };
  },
});
