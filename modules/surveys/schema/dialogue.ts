// The conversation about a released comment. It has an order and no time: neither side is told when the other wrote.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Bilingual } from "./shapes.ts";

const words = z.string().trim().min(1).max(4_000);
const comment = z.object({ comment: z.uuid() });

/** What both sides see of the comment. */
const about = {
  wave: z.object({ id: z.uuid(), name: Bilingual }),
  /** Whom it is about; null where nobody is rated. */
  supplier: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  question: Bilingual.nullable(),
  words: z.string(),
};

export const SaidView = z
  .object({
    ...about,
    replies: z.array(
      z.object({
        mine: z.boolean(),
        /** Who wrote on the other side. */
        by: z.string().nullable(),
        words: z.string(),
        /** Not handed over yet. */
        waiting: z.boolean(),
      }),
    ),
    /** How many of them the author wrote. */
    written: z.number().int(),
    /** False while too many wait for an answer. */
    mayWrite: z.boolean(),
  })
  .meta({ id: "SurveySaid" });
export type SaidView = z.infer<typeof SaidView>;

export const DialogueView = z
  .object({
    id: z.uuid(),
    ...about,
    replies: z.array(
      z.object({
        side: z.enum(["author", "house"]),
        by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: "SurveyDialogue" });
export type DialogueView = z.infer<typeof DialogueView>;

export const showSaid = endpoint({
  method: "GET",
  path: "/api/surveys/said",
  summary:
    "The author's side of the conversation; the key is in the head `x-said-key`, so that no log keeps it.",
  response: SaidView,
});

export const replyAsAuthor = endpoint({
  method: "POST",
  path: "/api/surveys/said/replies",
  summary:
    "The author writes on. `written` is how many replies of theirs they have seen: twice the same is kept once.",
  body: z.object({ key: z.string().max(200), words, written: z.number().int().min(0).max(10_000) }),
  response: SaidView,
});

export const showDialogue = endpoint({
  method: "GET",
  path: "/api/surveys/comments/:comment/dialogue",
  summary: "The conversation about a released comment whose author is ready to talk.",
  params: comment,
  response: DialogueView,
});

export const replyAsHouse = endpoint({
  method: "POST",
  path: "/api/surveys/comments/:comment/replies",
  summary: "Writes to the author of a comment, in one's own name.",
  params: comment,
  body: z.object({ words }),
  response: DialogueView,
});
