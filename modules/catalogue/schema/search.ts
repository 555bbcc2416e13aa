import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyRef } from "./services.ts";

const query = z.string().trim().min(1).max(200);

/** A text in pieces, those that match the search marked. */
export const Pieces = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type Pieces = z.infer<typeof Pieces>;

export const FoundService = z
  .object({
    id: z.string(),
    name: Pieces,
    /** Where else the words were found: an example, a synonym, a sentence of the description. */
    excerpt: Pieces,
    supplier: PartyRef,
    expectedMinutes: z.number().nullable(),
    /** Whether others opened it for the same or a similar search. */
    chosen: z.boolean(),
  })
  .meta({ id: "FoundService" });
export type FoundService = z.infer<typeof FoundService>;

export const searchServices = endpoint({
  method: "GET",
  path: "/api/catalogue/search",
  summary:
    "Services by the words people use: inflected, mistyped, half written, in the wrong keyboard layout.",
  query: z.object({ find: query, limit: z.coerce.number().int().min(1).max(50).default(10) }),
  response: z.object({
    found: z.array(FoundService),
    /** How the search was read, where that differs from how it was typed. */
    readAs: z.string().nullable(),
  }),
});

export const noteChoice = endpoint({
  method: "POST",
  path: "/api/catalogue/search/choices",
  summary:
    "Says that a service was opened after a search, so that others find it sooner. Who searched is not kept.",
  body: z.object({ find: query, service: z.uuid() }),
  response: z.object({ noted: z.boolean() }),
});

export const noteMissed = endpoint({
  method: "POST",
  path: "/api/catalogue/search/misses",
  summary: "Says that a search found no answer. Who searched is not kept.",
  body: z.object({ find: query }),
  response: z.object({ noted: z.boolean() }),
});

export const listMissed = endpoint({
  method: "GET",
  path: "/api/catalogue/search/misses",
  summary: "What people look for and do not find, the most frequent first.",
  query: z.object({
    order: z.enum(["count", "recent"]).default("count"),
    after: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    missed: z.array(
      z.object({
        query: z.string(),
        typed: z.string(),
        count: z.number(),
        firstAt: z.iso.datetime(),
        lastAt: z.iso.datetime(),
        may: z.object({ dismiss: z.boolean() }),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const dismissMissed = endpoint({
  method: "POST",
  path: "/api/catalogue/search/misses/dismissal",
  summary: "Takes a missed search off the list: it is answered now, or needs no answer.",
  body: z.object({ query: z.string().min(1).max(400) }),
  response: z.object({ query: z.string() }),
});
