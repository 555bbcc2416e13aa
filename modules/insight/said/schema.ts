import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const party = z.object({ id: z.string(), name: z.string() }).nullable();
const figure = z.number().nullable();
const words = z.object({
  kind: z.string(),
  words: z.string().nullable(),
  saidOn: z.string(),
  request: z.string().nullable().describe("the request it was said in, where one was"),
});

export const Said = z
  .object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    fate: z.enum([
      "noticed",
      "looked_at",
      "planned",
      "under_way",
      "brought_in",
      "proved",
      "disproved",
      "met",
      "given_up",
      "rejected",
    ]),
    reason: z.string().nullable(),
    supplier: party,
    customer: party,
    people: figure.describe("how many said it; null where the number itself might tell of somebody"),
    updatedAt: z.string(),
    mine: z.array(words).describe("one's own words in it"),
    solutions: z.array(
      z.object({
        id: z.string(),
        number: z.number(),
        title: z.string(),
        state: z.string(),
        verdict: z.enum(["better", "worse", "noDifferenceThatMatters", "cannotTellYet"]).nullable(),
        effect: figure,
        low: figure,
        high: figure,
        unit: z.string().nullable(),
        mayOpen: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Said" });
export type Said = z.infer<typeof Said>;

export const listSaid = endpoint({
  method: "GET",
  path: "/api/insight/said",
  summary: "What people said and what became of it: mine, my units', or the rest of the company's.",
  query: z.object({
    box: z.enum(["mine", "unit", "company"]).default("mine"),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.object({
    items: z.array(Said),
    next: z.string().nullable(),
    unsorted: z.array(words).describe("mine that are in no need yet; of the box `mine` only"),
  }),
});
