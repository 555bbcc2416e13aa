// Signals: what expresses a need, and what the words say.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { day, SentimentKey, SignalKind, SignalView, VeiledWords } from "./shapes.ts";

const signal = z.object({ signal: z.uuid() });

export const SignalQuery = z.object({
  need: z.uuid().optional(),
  supplier: z.uuid().optional(),
  customer: z.uuid().optional(),
  service: z.uuid().optional(),
  topic: z.string().max(100).optional(),
  sentiment: SentimentKey.optional(),
  kind: SignalKind.optional(),
  /** `free`: in no need yet. */
  standing: z.enum(["free"]).optional(),
  from: day.optional(),
  to: day.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type SignalQuery = z.infer<typeof SignalQuery>;

export const SignalList = z
  .object({
    signals: z.array(SignalView),
    /** Complaints alike, for those who may not open them; on the first page of a supplier or a need. */
    veiled: z.array(VeiledWords),
    next: z.string().nullable(),
  })
  .meta({ id: "SignalList" });
export type SignalList = z.infer<typeof SignalList>;

export const listSignals = endpoint({
  method: "GET",
  path: "/api/needs/signals",
  summary: "Signals, the latest first, as far as one may read them.",
  query: SignalQuery,
  response: SignalList,
});

export const showSignal = endpoint({
  method: "GET",
  path: "/api/needs/signals/:signal",
  summary: "One signal.",
  params: signal,
  response: SignalView,
});

export const correctTopic = endpoint({
  method: "PUT",
  path: "/api/needs/signals/:signal/topics/:topic",
  summary: "Says that a signal has a topic, or has it not: kept, and learnt from.",
  params: signal.extend({ topic: z.string().max(100) }),
  body: z.object({ isRight: z.boolean() }),
  response: SignalView,
});

export const forgetTopicCorrection = endpoint({
  method: "DELETE",
  path: "/api/needs/signals/:signal/topics/:topic",
  summary: "Takes a correction back.",
  params: signal.extend({ topic: z.string().max(100) }),
  response: SignalView,
});

export const correctSentiment = endpoint({
  method: "PUT",
  path: "/api/needs/signals/:signal/sentiment",
  summary: "Says how a signal sounds.",
  params: signal,
  body: z.object({ sentiment: SentimentKey }),
  response: SignalView,
});

export const gatherSignals = endpoint({
  method: "POST",
  path: "/api/needs/gathering",
  summary: "Gathers signals from everywhere anew; what is known already stays as it is.",
  response: z.object({ task: z.uuid() }),
});
