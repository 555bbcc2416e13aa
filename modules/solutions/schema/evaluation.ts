import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { OutcomeUnit, Party, Verdict } from "./shapes.ts";

const id = z.uuid();
const base = "/api/solutions/:id";
const params = z.object({ id });
const cell = z.number().nullable();

const WarningView = z.object({ code: z.string(), sentence: z.string() });

export const EvaluationBrief = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    /** `interim` tells no verdict; `look` is a planned day, `further` one agreed on later. */
    kind: z.enum(["interim", "look", "further"]),
    look: z.number().nullable(),
    through: z.iso.date(),
    design: z.enum(["comparison", "series", "waves", "none"]),
    verdict: Verdict.nullable(),
    because: z.string().nullable(),
    effect: cell,
    low: cell,
    high: cell,
    level: z.number(),
    unit: OutcomeUnit,
    withIt: cell,
    withoutIt: cell,
    /** The figures are a survey's, and not for the reader: all of them are null. */
    withheld: z.boolean(),
    /** The smallest effect that would be found four times in five. */
    detectable: cell,
    moreWeeks: cell,
    treated: z.number(),
    comparison: z.number(),
    /** In the reader's language. */
    sentence: z.string(),
  })
  .meta({ id: "EvaluationBrief" });
export type EvaluationBrief = z.infer<typeof EvaluationBrief>;

export const EvaluationView = EvaluationBrief.extend({
  measure: z.string(),
  /** Weeks a point. */
  period: z.number(),
  /** The Monday each point begins with. */
  weeks: z.array(z.iso.date()),
  /** The points from which on somebody has it. */
  starts: z.array(z.number()),
  /** Of a comparison: means of those that have it by now, of the others, and what the first would be like the others. */
  lines: z.object({ treated: z.array(cell), comparison: z.array(cell), without: z.array(cell) }).nullable(),
  /** Of a series: the two lines through it, and the first one drawn on with its interval. */
  series: z
    .object({
      outcomes: z.array(cell),
      fitted: z.array(cell),
      without: z.array(z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()),
    })
    .nullable(),
  /** The difference to the others period by period around the start, less that just before it. */
  eventStudy: z
    .array(z.object({ since: z.number(), value: z.number(), low: z.number(), high: z.number() }))
    .nullable(),
  /** Whether they moved apart before the start: the probability that chance alone does as much. */
  preTrend: z.object({ together: cell, slope: cell }).nullable(),
  permutation: z.object({ p: z.number(), relabellings: z.number(), isExact: z.boolean() }).nullable(),
  /** Of a survey: the two waves. */
  waves: z
    .object({
      before: z.object({ wave: z.string(), on: z.iso.datetime(), value: z.number(), n: z.number() }),
      after: z.object({ wave: z.string(), on: z.iso.datetime(), value: z.number(), n: z.number() }),
    })
    .nullable(),
  /** Whom it was brought to, before and since; names where one may read them. */
  units: z.array(
    z.object({
      customer: Party.nullable(),
      isTreated: z.boolean(),
      startsOn: z.iso.date().nullable(),
      before: cell,
      after: cell,
    }),
  ),
  warnings: z.array(WarningView),
}).meta({ id: "Evaluation" });
export type EvaluationView = z.infer<typeof EvaluationView>;

export const showEvaluation = endpoint({
  method: "GET",
  path: `${base}/evaluations/:evaluation`,
  summary: "One evaluation with its picture: lines, pre-trend, what it leans on.",
  params: params.extend({ evaluation: z.union([id, z.literal("latest")]) }),
  response: EvaluationView,
});

export const evaluateNow = endpoint({
  method: "POST",
  path: `${base}/evaluations`,
  summary: "Compute it now. Before its day it is an interim figure without a verdict.",
  params,
  body: z.object({}),
  response: z.object({ task: z.string() }),
});

export const lookAgain = endpoint({
  method: "POST",
  path: `${base}/further-looks`,
  summary: "After a day that could not tell: the next day on which a verdict may be told.",
  params,
  body: z.object({ on: z.iso.date() }),
  response: z.object({ on: z.iso.date() }),
});

export const sayHelped = endpoint({
  method: "POST",
  path: `${base}/helped`,
  summary: "Say whether it helped you. Nobody is told who said what.",
  params,
  body: z.object({
    answer: z.enum(["yes", "partly", "no"]),
    words: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: z.object({ answer: z.enum(["yes", "partly", "no"]) }),
});

export const takeHelpedBack = endpoint({
  method: "DELETE",
  path: `${base}/helped`,
  summary: "Take back what you said of it.",
  params,
  response: z.object({ answer: z.null() }),
});
