import { z } from "zod";

export const Source = z.enum([
  "structure",
  "requests",
  "processes",
  "nomination",
  "communication",
  "declaration",
]);
export type Source = z.infer<typeof Source>;
export const Word = z.enum(["confirmed", "rejected", "ended"]);
export const State = z.enum(["proposed", "weak", "confirmed", "rejected", "ended"]);
export type State = z.infer<typeof State>;
export const Review = z.enum(["evidence_grew", "evidence_vanished"]);

export const Side = z
  .object({
    id: z.string(),
    kind: z.enum(["unit", "partner", "person"]),
    name: z.string(),
    endedOn: z.string().nullable(),
  })
  .meta({ id: "RelationshipSide" });
export type Side = z.infer<typeof Side>;

export const RelationshipItem = z
  .object({
    id: z.string(),
    supplier: Side,
    customer: Side,
    name: z.string().nullable(),
    services: z.array(z.string()),
    state: State,
    declared: z.boolean(),
    review: Review.nullable(),
    /** Probability that it is real, by the evidence alone. */
    confidence: z.number(),
    /** Share of the customer's demand that this supplier carries, and of the supplier's work that this customer takes. */
    ofCustomerDemand: z.number(),
    ofSupplierWork: z.number(),
    handOvers: z.number(),
    meanWaitSeconds: z.number().nullable(),
    medianWaitSeconds: z.number().nullable(),
    /** Hours of waiting at hand-overs, a month. */
    waitHoursMonthly: z.number(),
    evidenceCount: z.number(),
    sources: z.array(Source),
    /** Evidence of the last twelve months, the latest last. */
    recent: z.array(z.number()),
    maySpeak: z.boolean(),
  })
  .meta({ id: "Relationship" });
export type RelationshipItem = z.infer<typeof RelationshipItem>;

export const EvidencePart = z
  .object({
    source: Source,
    count: z.number(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    months: z.number(),
    /** What chance alone would have brought over the same time. */
    expected: z.number(),
    /** What it adds to the log-odds, after the cap of its source. */
    weight: z.number(),
    capped: z.boolean(),
    services: z.array(z.object({ name: z.string(), count: z.number() })),
    text: z.string(),
  })
  .meta({ id: "EvidencePart" });
export type EvidencePart = z.infer<typeof EvidencePart>;

export const HistoryItem = z
  .object({
    id: z.number(),
    at: z.string(),
    kind: z.string(),
    actor: z.string().nullable(),
    particulars: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "RelationshipHistory" });
export type HistoryItem = z.infer<typeof HistoryItem>;

export const RelationshipView = RelationshipItem.extend({
  reason: z.string().nullable(),
  wordAt: z.string().nullable(),
  wordBy: z.string().nullable(),
  /** Why the house believes it, in one sentence. */
  why: z.string(),
  parts: z.array(EvidencePart),
  prior: z.number().nullable(),
  threshold: z.number(),
  asOf: z.string().nullable(),
  /** Counts per month (from January 1970) and source, and how long was waited at its hand-overs. */
  months: z.array(
    z.object({ month: z.number(), source: Source, count: z.number(), waitSeconds: z.number().nullable() }),
  ),
  processes: z.array(
    z.object({
      log: z.string(),
      name: z.string(),
      count: z.number(),
      meanSeconds: z.number(),
      medianSeconds: z.number(),
      slowSeconds: z.number(),
    }),
  ),
  /** The relationship the other way round, if there is one. */
  opposite: z.string().nullable(),
  history: z.array(HistoryItem),
}).meta({ id: "RelationshipPage" });
export type RelationshipView = z.infer<typeof RelationshipView>;
