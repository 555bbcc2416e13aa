import { z } from "zod";
import { endpoint } from "#platform/http";

export const PartyRef = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(["person", "unit", "partner"]),
});
const number = z.number().nullable();

export const LostPair = z.object({
  supplier: PartyRef,
  customer: PartyRef,
  relationship: z.uuid().nullable(),
  measure: z.enum(["waiting", "hand_over_waiting"]),
  hoursMonthly: z.number(),
  n: z.number(),
  meanHours: z.number(),
  each: z.number(),
  isAgreed: z.boolean(),
});
export type LostPair = z.infer<typeof LostPair>;

export const NeedLine = z.object({
  id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  supplier: PartyRef.nullable(),
  customer: PartyRef.nullable(),
  stage: z.string(),
  signals: z.number().int(),
  people: z.number().int(),
  hoursMonthly: z.number(),
});
export type NeedLine = z.infer<typeof NeedLine>;

export const SolutionLine = z.object({
  id: z.uuid(),
  number: z.number().int(),
  kind: z.string(),
  title: z.string(),
  state: z.string(),
  verdict: z.enum(["better", "worse", "noDifferenceThatMatters", "cannotTellYet"]).nullable(),
  effect: number,
  low: number,
  high: number,
  unit: z.string().nullable(),
  evaluateOn: z.string().nullable(),
  moreWeeks: number,
});
export type SolutionLine = z.infer<typeof SolutionLine>;

export const CompanyView = z
  .object({
    /** The weeks (Mondays) that are told of: a quarter. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** False: nothing was counted yet. */
    isCounted: z.boolean(),
    /** Whether the reader sees all relationships or those of the own units. */
    seesAll: z.boolean(),
    lost: z.object({
      hoursMonthly: z.number(),
      pairs: z.array(LostPair),
      months: z.array(z.object({ month: z.string(), hours: z.number() })),
      /** What half of everything took at most, in hours. */
      usual: z.object({ waiting: number, handOvers: number }),
    }),
    marks: z.object({
      n: z.number().int(),
      mean: number,
      before: number,
      months: z.array(z.object({ month: z.string(), mean: number, n: z.number().int() })),
    }),
    breaches: z.object({
      missed: z.number().int(),
      settled: z.number().int(),
      share: number,
      before: number,
    }),
    needs: z.array(NeedLine),
    doing: z.object({ counts: z.record(z.string(), z.number().int()), solutions: z.array(SolutionLine) }),
    worked: z.object({ counts: z.record(z.string(), z.number().int()), solutions: z.array(SolutionLine) }),
    alerts: z.number().int(),
  })
  .meta({ id: "CompanyView" });
export type CompanyView = z.infer<typeof CompanyView>;

export const showCompany = endpoint({
  method: "GET",
  path: "/api/insight/company",
  summary:
    "Where service between units fails, what it costs in hours, what is being done, and whether it worked.",
  response: CompanyView,
});
