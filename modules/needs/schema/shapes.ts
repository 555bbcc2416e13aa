// Shapes that signals and the register share.

import { z } from "zod";

export const PartyName = z.object({
  id: z.uuid(),
  kind: z.enum(["person", "unit", "partner"]),
  name: z.string(),
});
export type PartyName = z.infer<typeof PartyName>;

export const ServiceName = z.object({ id: z.uuid().nullable(), name: z.string() });
export type ServiceName = z.infer<typeof ServiceName>;

export const day = z.iso.date();

export const signalKinds = [
  "request",
  "question",
  "complaint",
  "suggestion",
  "thanks",
  "rating",
  "comment",
  "quote",
  "search",
  "breach",
  "waiting",
  "return",
  "stated_need",
  "note",
  "alert",
] as const;
export const SignalKind = z.enum(signalKinds);
export type SignalKind = z.infer<typeof SignalKind>;

export const sentiments = ["positive", "neutral", "negative", "unclear"] as const;
export const SentimentKey = z.enum(sentiments);
export type SentimentKey = z.infer<typeof SentimentKey>;

export const Because = z.object({ topic: z.string(), score: z.number(), because: z.array(z.string()) });
export type Because = z.infer<typeof Because>;

export const SignalView = z
  .object({
    id: z.uuid(),
    kind: SignalKind,
    supplier: PartyName.nullable(),
    customer: PartyName.nullable(),
    service: ServiceName.nullable(),
    /** Null where nobody said it, or nobody may know who did. */
    person: PartyName.nullable(),
    saidOn: day,
    words: z.string().nullable(),
    hours: z.number().nullable(),
    score: z.number().nullable(),
    topics: z.array(z.string()),
    /** Per topic the words that made it so; a topic that a person gave has none. */
    reasons: z.array(Because),
    sentiment: SentimentKey.nullable(),
    sentimentScore: z.number().nullable(),
    /** The first signal that says nearly the same. */
    sameAs: z.uuid().nullable(),
    need: z.uuid().nullable(),
    /** Where it comes from, for those who may open that. */
    link: z.object({ name: z.string(), href: z.string() }).nullable(),
    /** Topics that people gave or took away: the machine leaves them. */
    corrected: z.array(z.object({ topic: z.string(), isRight: z.boolean() })),
    mayCorrect: z.boolean(),
  })
  .meta({ id: "Signal" });
export type SignalView = z.infer<typeof SignalView>;

/** Words of a complaint for those who may not open it: nobody's name, no day, and only where enough say alike. */
export const VeiledWords = z
  .object({ month: z.string().regex(/^\d{4}-\d\d$/), words: z.string(), topics: z.array(z.string()) })
  .meta({ id: "VeiledWords" });
export type VeiledWords = z.infer<typeof VeiledWords>;
