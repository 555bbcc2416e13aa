import { z } from "zod";
import { type EventPoint, differenceInDifferences as evaluate, intervalOf } from "#science/evaluation";
import { chance } from "#science/numbers";
import { nameProblems } from "./drivers/problems.ts";
import { name, seed } from "./drivers/shape.ts";
import { evaluationMethodErrors as errors } from "./evaluation/errors.ts";
import { Effect, Measured, outcomes, VerdictShape, verdictShape, verdictTerms } from "./evaluation/shape.ts";
import { told } from "./evaluation/warnings.ts";
import { defineMethod } from "./method.ts";
import { placeText } from "./place.ts";
import { Warnings } from "./survey/shape.ts";

const mostCells = 10_000;

/** A point with its interval, which stands at zero where it is held against itself. */
function drawn({ since, measured }: EventPoint, level: number) {
  return measured && measured.standardError > 0 && measured.degrees > 0
    ? { since, value: measured.value, ...intervalOf(measured, level) }
    : { since, value: measured?.value ?? null, low: null, high: null };
}

export const differenceInDifferences = defineMethod({
  name: "difference-in-differences",
  summary: {
    en: "What a solution did, by comparing units that got it with units that did not, or not yet",
    ru: "Что дало решение: сравнение подразделений с ним и без него (или ещё без него)",
  },
  document: "docs/methods/evaluation.md",
  input: z
    .strictObject({
      units: z
        .array(
          z.strictObject({
            name,
            start: z
              .number()
              .int()
              .min(0)
              .nullable()
              .describe("the first period, from 0, with the solution in place; null: never"),
            outcomes,
          }),
        )
        .min(1)
        .max(500),
      periodDays: z.array(z.number().gt(0).max(400)).max(260).optional().describe("how long each period is"),
      ...verdictTerms,
      permutations: z
        .number()
        .int()
        .min(0)
        .max(20_000)
        .default(1999)
        .describe("up to so many relabellings all are gone through; above, so many drawn"),
      seed,
    })
    .meta({ id: "DifferenceInDifferencesInput" }),
  output: z
    .strictObject({
      method: z.literal("difference-in-differences"),
      n: z.number().describe("measurements behind it"),
      treated: z.number(),
      comparison: z.number(),
      periods: z.number(),
      estimator: z
        .enum(["twoWay", "notYetTreated"])
        .nullable()
        .describe("twoWay: all began together; notYetTreated: staggered; null: cannot tell"),
      effect: Effect.nullable().describe("with the solution less without it; null: cannot tell"),
      permutation: z
        .strictObject({
          p: z.number(),
          isExact: z.boolean(),
          relabellings: z.number(),
          smallest: z.number().describe("the smallest p there can be"),
        })
        .nullable(),
      preTrend: z
        .strictObject({
          joint: z
            .strictObject({
              f: z.number(),
              degrees: z.tuple([z.number(), z.number()]),
              p: z.number(),
            })
            .nullable()
            .describe("all periods before the start together; null: too few units or periods"),
          slope: z
            .strictObject({ ...Measured.shape, p: z.number() })
            .nullable()
            .describe("drift a period"),
        })
        .nullable(),
      eventStudy: z.array(
        z.strictObject({
          since: z.number().describe("periods since the start; -1 is what all are held against"),
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
        }),
      ),
      smallestDetectable: z
        .number()
        .nullable()
        .describe("what this panel would find with the power asked for"),
      verdict: VerdictShape,
      level: z.number(),
      warnings: Warnings,
    })
    .meta({ id: "DifferenceInDifferencesResult" }),
  problems({ units, periodDays }) {
    const periods = units[0]!.outcomes.length;
    const cells = units.length * periods;
    const uneven = (found: number, path: readonly PropertyKey[]) =>
      found === periods
        ? []
        : [errors.refuse("uneven_periods", { found, expected: periods }, { place: placeText(path) })];
    return [
      ...nameProblems(
        units.map((unit) => unit.name),
        (i) => ["units", i, "name"],
      ),
      ...units.flatMap((unit, i) => uneven(unit.outcomes.length, ["units", i, "outcomes"])),
      ...(periodDays ? uneven(periodDays.length, ["periodDays"]) : []),
      ...(cells > mostCells
        ? [errors.refuse("too_large", { cells, most: mostCells }, { place: "units" })]
        : []),
    ];
  },
  run({ units, periodDays, seed, ...terms }, language) {
    const result = evaluate(units, {
      ...terms,
      ...(periodDays && { periodDays }),
      chance: chance(seed),
    });
    const { eventStudy } = result;
    return {
      method: "difference-in-differences" as const,
      n: result.n,
      treated: result.treated,
      comparison: result.comparison,
      periods: result.periods,
      estimator: result.estimator,
      effect: result.effect && { ...result.effect },
      permutation: result.permutation && { ...result.permutation },
      preTrend: eventStudy && {
        joint: eventStudy.joint && {
          ...eventStudy.joint,
          degrees: [eventStudy.joint.degrees[0], eventStudy.joint.degrees[1]] as [number, number],
        },
        slope: eventStudy.slope && { ...eventStudy.slope },
      },
      eventStudy: (eventStudy?.points ?? []).map((point) => drawn(point, terms.level)),
      smallestDetectable: result.smallestDetectable,
      verdict: verdictShape(result.verdict),
      level: terms.level,
      warnings: told(result.warnings, language),
    };
  },
});
