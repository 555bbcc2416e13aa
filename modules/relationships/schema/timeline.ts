import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const page = {
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
};
const InteractionKind = z.enum(["call", "meeting", "letter", "conversation", "note"]);

export const TimelineEntry = z
  .object({
    key: z.string(),
    at: z.string(),
    kind: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    link: z.string().nullable(),
    who: z.string().nullable(),
    other: z.string().nullable(),
  })
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const OpenPromise = z
  .object({
    id: z.string(),
    promise: z.string(),
    side: z.string(),
    due: z.string().nullable(),
    overdue: z.boolean(),
    mayKeep: z.boolean(),
  })
  .meta({ id: "OpenPromise" });
export type OpenPromise = z.infer<typeof OpenPromise>;

export const TimelineView = z
  .object({
    items: z.array(TimelineEntry),
    next: z.string().nullable(),
    /** Promises that are still open, those due first; on the first page only. */
    promises: z.array(OpenPromise),
    /** In whose name I may note something here; empty when I may not. */
    mayNoteFor: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: "Timeline" });
export type TimelineView = z.infer<typeof TimelineView>;

export const showTimeline = endpoint({
  method: "GET",
  path: "/api/relationships/:id/timeline",
  summary:
    "Every interaction on a relationship, the latest first: requests, ratings, thanks, notes of calls and meetings.",
  params: z.object({ id }),
  query: z.object(page),
  response: TimelineView,
});

export const showPartyTimeline = endpoint({
  method: "GET",
  path: "/api/relationships/parties/:id/timeline",
  summary: "Every interaction with a party that you may see, the latest first.",
  params: z.object({ id }),
  query: z.object(page),
  response: TimelineView,
});

export const noteInteraction = endpoint({
  method: "POST",
  path: "/api/relationships/interactions",
  summary: "Notes a call, a meeting, a letter or a conversation, and what was promised there.",
  body: z
    .object({
      kind: InteractionKind,
      ours: id,
      theirs: id,
      at: z.iso.datetime({ offset: true }),
      words: z.string().trim().min(1).max(10_000),
      promise: z.string().trim().min(1).max(1_000).optional(),
      promisedBy: z.enum(["ours", "theirs"]).optional(),
      promiseDue: z.iso.date().optional(),
      audience: z.enum(["ours", "both"]).default("ours"),
    })
    .refine((body) => (body.promise === undefined) === (body.promisedBy === undefined), {
      path: ["promisedBy"],
    }),
  response: z.object({ id: z.string() }),
});

export const keepPromise = endpoint({
  method: "PUT",
  path: "/api/relationships/interactions/:id/promise",
  summary: "Says whether a promise was kept.",
  params: z.object({ id }),
  body: z.object({ kept: z.boolean() }),
  response: z.object({ id: z.string() }),
});

export const deleteInteraction = endpoint({
  method: "DELETE",
  path: "/api/relationships/interactions/:id",
  summary: "Takes a note back: its author only.",
  params: z.object({ id }),
  response: z.object({ id: z.string() }),
});
