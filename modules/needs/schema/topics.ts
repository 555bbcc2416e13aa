// The taxonomy as people edit it, topics found in texts, and which are new or rising.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const name = z.string().trim().min(1).max(80);
export const TopicName = z.object({ ru: name, en: name });

export const SeedShape = z.object({
  phrase: z.string().trim().min(1).max(200),
  /** 1 suffices alone, less needs company, below 0 speaks against. */
  weight: z.number().min(-10).max(10),
});

export const TopicBody = z.object({
  name: TopicName,
  seeds: z.array(SeedShape).max(1_000),
  isUsed: z.boolean().default(true),
});
export type TopicBody = z.infer<typeof TopicBody>;

export const TopicTrendView = z.object({
  /** Voices of the last eight full weeks, and of the eight before. */
  now: z.number().int(),
  before: z.number().int(),
  negative: z.number().int(),
  trend: z.enum(["new", "rising", "none"]),
  /** Adjusted over all topics; null where nothing can be compared. */
  p: z.number().nullable(),
  /** Week by week, the earliest first. */
  weeks: z.array(z.object({ week: z.iso.date(), n: z.number().int() })),
});
export type TopicTrendView = z.infer<typeof TopicTrendView>;

export const TopicView = z
  .object({
    key: z.string(),
    name: z.object({ ru: z.string(), en: z.string() }),
    seeds: z.array(SeedShape),
    origin: z.enum(["shipped", "own", "discovered"]),
    isUsed: z.boolean(),
    isEdited: z.boolean(),
    mergedInto: z.string().nullable(),
    trend: TopicTrendView,
  })
  .meta({ id: "NeedTopic" });
export type TopicView = z.infer<typeof TopicView>;

export const FoundTopic = z
  .object({
    key: z.string(),
    name: z.object({ ru: z.string(), en: z.string() }),
    label: z.array(z.string()),
    quotes: z.array(z.string()),
    size: z.number().int(),
    firstSeen: z.iso.date(),
    /** The model that proposed the name, if an assistant did. */
    namedBy: z.string().nullable(),
  })
  .meta({ id: "FoundTopic" });
export type FoundTopic = z.infer<typeof FoundTopic>;

export const TopicList = z
  .object({
    topics: z.array(TopicView),
    /** Waiting for a word; for those who may give it. */
    found: z.array(FoundTopic),
    /** By what feelings are told, and how well it was measured to do so. */
    feelings: z.object({
      source: z.enum(["lexicon", "model"]),
      n: z.number().int().nullable(),
      macroF1: z.number().nullable(),
      lexiconMacroF1: z.number().nullable(),
      reason: z.string().nullable(),
      learntAt: z.iso.datetime().nullable(),
    }),
    /** Who proposes names for what was found, where an administrator has named somebody; for those who may edit. */
    assistant: z
      .object({ model: z.string(), failure: z.enum(["unreachable", "refused", "unreadable"]).nullable() })
      .nullable(),
    from: z.iso.date(),
    to: z.iso.date(),
    mayEdit: z.boolean(),
  })
  .meta({ id: "TopicList" });
export type TopicList = z.infer<typeof TopicList>;

const topic = z.object({ topic: z.string().max(100) });
const Done = z.object({ key: z.string() });

export const listTopics = endpoint({
  method: "GET",
  path: "/api/needs/topics",
  summary: "The taxonomy with what is new and rising: in the company, or in what one supplier is told.",
  query: z.object({ supplier: z.uuid().optional() }),
  response: TopicList,
});
export const addTopic = endpoint({
  method: "POST",
  path: "/api/needs/topics",
  summary: "A topic of the house's own.",
  body: TopicBody,
  response: Done,
});
export const editTopic = endpoint({
  method: "PUT",
  path: "/api/needs/topics/:topic",
  summary: "Changes a topic's name and words, or switches it off or on.",
  params: topic,
  body: TopicBody,
  response: Done,
});
export const resetTopic = endpoint({
  method: "DELETE",
  path: "/api/needs/topics/:topic",
  summary: "As it is shipped again; one of the house's own goes.",
  params: topic,
  response: Done,
});
export const mergeTopic = endpoint({
  method: "POST",
  path: "/api/needs/topics/:topic/merge",
  summary: "Puts a topic into another, with its words and texts.",
  params: topic,
  body: z.object({ into: z.string().max(100) }),
  response: Done,
});
export const acceptTopic = endpoint({
  method: "POST",
  path: "/api/needs/topics/:topic/acceptance",
  summary: "Takes a topic found in texts into the taxonomy.",
  params: topic,
  body: z.object({ name: TopicName.optional() }),
  response: Done,
});
export const dismissTopic = endpoint({
  method: "POST",
  path: "/api/needs/topics/:topic/dismissal",
  summary: "A topic found in texts is none; it does not come back.",
  params: topic,
  response: Done,
});
export const rediscover = endpoint({
  method: "POST",
  path: "/api/needs/topics/rediscovery",
  summary: "Learns from all corrections anew and looks for topics nobody named; otherwise once a week.",
  response: z.object({ task: z.uuid() }),
});
