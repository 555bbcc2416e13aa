import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { LogId, Pair, PartyKind } from "./logs.ts";

export const Activity = z.object({
  name: z.string(),
  events: z.int(),
  cases: z.int(),
  starts: z.int(),
  ends: z.int(),
  rework: z.int(),
});

export const showPicture = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/picture",
  summary:
    "The process: activities, and which directly follows which, with count and time. The most frequent first.",
  params: LogId,
  query: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(600) }),
  response: z
    .object({
      cases: z.int(),
      activities: z.array(Activity),
      /** `from` and `to` are places in `activities`. */
      flows: z.array(
        z.object({
          from: z.int(),
          to: z.int(),
          count: z.int(),
          meanSeconds: z.number(),
          medianSeconds: z.number(),
        }),
      ),
      /** Pairs there are in all, and how often any followed another. */
      pairs: z.int(),
      steps: z.int(),
    })
    .meta({ id: "ProcessPicture" }),
});

export const showHandOvers = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/hand-overs",
  summary: "Who hands over to whom, how often, and how long it waits in between; most time lost first.",
  params: LogId,
  query: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(400) }),
  response: z
    .object({
      parties: PartyKind,
      months: z.number(),
      eventsUsed: z.int(),
      eventsWithout: z.int(),
      /** Hand-overs between different parties, and within one. */
      between: z.int(),
      within: z.int(),
      waitingSeconds: z.number(),
      /** Pairs of different parties there are in all. */
      pairs: z.int(),
      edges: z.array(Pair),
      own: z.array(Pair),
    })
    .meta({ id: "HandOvers" }),
});

const name = z.string().min(1).max(400);

export const showPair = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/hand-overs/by-month",
  summary: "One pair of supplier and customer, month by month.",
  params: LogId,
  query: z.object({ supplier: name, customer: name }),
  response: z.object({
    months: z.array(
      z.object({ month: z.string(), count: z.int(), waitSeconds: z.number(), medianSeconds: z.number() }),
    ),
  }),
});

export const showPingPong = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/ping-pong",
  summary: "Work that came straight back: cases, and pairs with how often.",
  params: LogId,
  query: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(200) }),
  response: z.object({
    parties: PartyKind,
    cases: z.int(),
    ofCases: z.int(),
    pairs: z.int(),
    edges: z.array(z.object({ a: z.string(), b: z.string(), count: z.int(), cases: z.int() })),
  }),
});

export const showRework = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/rework",
  summary: "Activities that occur at least twice in a case, and in how many cases.",
  params: LogId,
  response: z.object({
    cases: z.int(),
    ofCases: z.int(),
    activities: z.array(z.object({ name: z.string(), cases: z.int(), casesWith: z.int(), events: z.int() })),
  }),
});

export const listVariants = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/variants",
  summary: "The ways that cases go, the most frequent first, page after page.",
  params: LogId,
  query: z.object({
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    /** All there are, and those kept one by one. */
    total: z.int(),
    kept: z.int(),
    cases: z.int(),
    variants: z.array(
      z.object({
        rank: z.int(),
        cases: z.int(),
        covered: z.int(),
        medianSeconds: z.number(),
        activities: z.array(z.string()),
      }),
    ),
    next: z.int().nullable(),
  }),
});
