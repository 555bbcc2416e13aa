import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyName } from "./shapes.ts";

const id = z.uuid();
const base = "/api/requests/ratings";
const Done = z.object({ id: z.string() });

export const RatingQuestion = z.object({
  key: z.string(),
  kind: z.enum(["score", "text"]),
  /** In the reader's language, or the only one there is. */
  label: z.string(),
});

/** A question one is asked. There is no default answer. */
export const AskedRating = z
  .object({
    id: z.string(),
    request: z.object({ id: z.string(), number: z.number(), subject: z.string() }),
    /** Who is rated: those who served, or those who asked. */
    rated: z.enum(["supplier", "customer"]),
    /** Who reads the answer, with the name of whoever gave it. */
    readers: PartyName,
    questions: z.array(RatingQuestion),
    until: z.string(),
  })
  .meta({ id: "AskedRating" });
export type AskedRating = z.infer<typeof AskedRating>;

export const RatingView = z
  .object({
    id: z.string(),
    request: z.object({ id: z.string(), number: z.number(), subject: z.string() }),
    rated: z.enum(["supplier", "customer"]),
    supplier: PartyName,
    customer: PartyName,
    rater: PartyName,
    score: z.number(),
    answers: z.array(z.object({ label: z.string(), answer: z.union([z.number(), z.string()]) })),
    comment: z.string().nullable(),
    at: z.string(),
  })
  .meta({ id: "Rating" });
export type RatingView = z.infer<typeof RatingView>;

/** Under five answers there is no mean. The interval is of 95 %. */
export const RatingMean = z
  .object({
    count: z.number(),
    mean: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: "RatingMean" });
export type RatingMean = z.infer<typeof RatingMean>;

export const listAsked = endpoint({
  method: "GET",
  path: `${base}/asked`,
  summary: "Ratings I am asked for; each answer is read by the other side, with my name.",
  response: z.object({ asked: z.array(AskedRating) }),
});

export const listRatings = endpoint({
  method: "GET",
  path: base,
  summary: "Ratings between two sides, or of one, with their mean; read by both sides.",
  query: z.object({
    supplier: id.optional(),
    customer: id.optional(),
    rated: z.enum(["supplier", "customer"]).optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    summary: z.object({ supplier: RatingMean, customer: RatingMean }),
    ratings: z.array(RatingView),
    next: z.string().nullable(),
  }),
});

export const showRatingsOf = endpoint({
  method: "GET",
  path: "/api/requests/:id/ratings",
  summary: "How a request was rated, and what I am asked about it.",
  params: z.object({ id }),
  response: z.object({ asked: z.array(AskedRating), given: z.array(RatingView) }),
});

export const answerRating = endpoint({
  method: "POST",
  path: `${base}/:rating/answer`,
  summary: "Answers, once; the other side reads it with my name.",
  params: z.object({ rating: id }),
  body: z.object({
    answers: z.record(z.string(), z.union([z.number(), z.string().trim().max(5_000)])),
    comment: z.string().trim().max(5_000).default(""),
  }),
  response: Done,
});

export const declineRating = endpoint({
  method: "POST",
  path: `${base}/:rating/refusal`,
  summary: "I would rather not answer.",
  params: z.object({ rating: id }),
  response: Done,
});

export const showRatingChoice = endpoint({
  method: "GET",
  path: `${base}/choices/:unit`,
  summary: "Which share of its closed requests a unit asks about.",
  params: z.object({ unit: id }),
  response: z.object({ share: z.number(), own: z.boolean(), from: PartyName.nullable() }),
});

export const setRatingChoice = endpoint({
  method: "PUT",
  path: `${base}/choices/:unit`,
  summary: "Sets that share for a unit and those under it; null: as the unit above.",
  params: z.object({ unit: id }),
  body: z.object({ share: z.number().min(0).max(1).nullable() }),
  response: Done,
});
