import { z } from "zod";
import { noiseOf, pelt, stretchesOf } from "#science/change";
import { changeMethodErrors as errors } from "./change/errors.ts";
import { told } from "./change/warnings.ts";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";

const number = z.number();

export const changePoints = defineMethod({
  name: "change-points",
  summary: {
    en: "When a series changed its level, looking back (PELT)",
    ru: "Когда ряд менял уровень: взгляд назад (PELT)",
  },
  document: "docs/methods/change.md",
  input: z
    .strictObject({
      values: z.array(number.min(-1e9).max(1e9)).max(5000).describe("one a period, the earliest first"),
      cost: z
        .enum(["squaredError", "poisson"])
        .describe("squaredError: means and other values; poisson: counts"),
      exposure: z
        .array(number.gt(0).max(1e9))
        .optional()
        .describe("of counts: working days, or a common series, one for every value"),
      penalty: number
        .min(0)
        .max(1e18)
        .optional()
        .describe("what one more change must save; three times the noise times ln n unless said"),
      minimumLength: z.number().int().min(1).max(1000).default(2).describe("periods between two changes"),
    })
    .meta({ id: "ChangePointsInput" }),
  output: z
    .strictObject({
      method: z.literal("change-points"),
      n: number.describe("values behind it"),
      changes: z.array(number).describe("index, from 0, of the first value of each new level"),
      stretches: z.array(
        z.strictObject({
          from: number,
          to: number.describe("index of the last value"),
          level: z
            .strictObject({ value: number, low: number, high: number })
            .describe("with its 95 % interval"),
        }),
      ),
      cost: number.nullable().describe("of all stretches, with the penalties"),
      penalty: number,
      noise: number.describe("values: variance around the levels; counts: variance over Poisson's"),
      warnings: Warnings,
    })
    .meta({ id: "ChangePointsResult" }),
  problems({ values, cost, exposure }) {
    const wrong = [];
    if (exposure && cost !== "poisson")
      wrong.push(errors.refuse("exposure_without_counts", {}, { place: "exposure" }));
    else if (exposure && exposure.length !== values.length)
      wrong.push(
        errors.refuse(
          "uneven_exposure",
          { found: exposure.length, expected: values.length },
          { place: "exposure" },
        ),
      );
    if (cost === "poisson")
      for (const [i, value] of values.entries())
        if (value < 0) wrong.push(errors.refuse("negative_count", { value }, { place: `values[${i}]` }));
    return wrong;
  },
  run({ values, cost, exposure, penalty, minimumLength }, language) {
    const terms = {
      cost,
      minimumLength,
      ...(exposure && { exposure }),
      ...(penalty !== undefined && { penalty }),
    };
    const found = pelt(values, terms);
    const noise = noiseOf(values, cost, exposure);
    const isFlat = values.length > 1 && values.every((value) => value === values[0]);
    const n = values.length;
    return {
      method: "change-points" as const,
      n,
      changes: [...found.changes],
      stretches:
        n > 0 ? stretchesOf(values, terms).map(({ level, ...one }) => ({ ...one, level: { ...level } })) : [],
      cost: Number.isFinite(found.cost) && n > 0 ? found.cost : null,
      penalty: found.penalty,
      noise,
      warnings: told(
        [
          ...(n < 2 * minimumLength ? [{ code: "tooFewToCut" as const }] : []),
          ...(isFlat ? [{ code: "noSpread" as const }] : []),
          ...(cost === "poisson" && noise > 1.5
            ? [{ code: "overdispersed" as const, dispersion: noise }]
            : []),
        ],
        language,
      ),
    };
  },
});
