import { z } from "zod";
import { endpoint } from "#platform/http";
import { LostPair, NeedLine, PartyRef, SolutionLine } from "../company/schema.ts";

const number = z.number().nullable();

export const scoreMeasures = [
  "demand",
  "waiting",
  "hand_over_waiting",
  "breaches",
  "ratings",
  "complaints",
  "thanks",
] as const;
export type ScoreMeasure = (typeof scoreMeasures)[number];

export const ScoreFigure = z.object({
  measure: z.enum(scoreMeasures),
  /** How many are behind it. */
  n: z.number().int(),
  /** Counts as they are; mean hours, mean marks, the share missed. Null: nothing to tell. */
  value: number,
  /** The same in the quarter before. */
  before: number,
  /** The company's, of the same quarter; null for counts. */
  company: number,
  /** Against the company: by the 95 % interval; null where it cannot be told yet, or means nothing. */
  standing: z.enum(["better", "worse", "level"]).nullable(),
  /** Week by week, the last year. */
  trend: z.array(number),
});
export type ScoreFigure = z.infer<typeof ScoreFigure>;

export const Scorecard = z
  .object({
    party: PartyRef,
    /** All of its figures, or only what it has with the reader's own parties. */
    reach: z.enum(["whole", "between"]),
    from: z.iso.date(),
    to: z.iso.date(),
    supplier: z.array(ScoreFigure),
    customer: z.array(ScoreFigure),
    lost: z.object({ hoursMonthly: z.number(), pairs: z.array(LostPair) }),
    needs: z.array(NeedLine),
    solutions: z.array(SolutionLine),
    alerts: z.number().int(),
    agreements: z.number().int(),
  })
  .meta({ id: "Scorecard" });
export type Scorecard = z.infer<typeof Scorecard>;

export const showScorecard = endpoint({
  method: "GET",
  path: "/api/insight/parties/:party",
  summary: "A unit or partner as supplier and as customer: its figures, and what is being done.",
  params: z.object({ party: z.uuid() }),
  response: Scorecard,
});
