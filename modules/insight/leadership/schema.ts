import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const deeds = z.object({
  answered: z.number(),
  attended: z.number(),
  thanked: z.number(),
  decided: z.number(),
});

export const Leadership = z
  .object({
    from: z.string(),
    days: z.number(),
    company: z
      .object({
        leaders: z.number(),
        now: deeds,
        before: deeds,
        active: deeds.describe("how many leaders did it at least once"),
      })
      .nullable()
      .describe("null where so few lead that it would be somebody's own"),
    leaders: z
      .array(
        z.object({
          person: z.string(),
          name: z.string(),
          units: z.array(z.object({ id: z.string(), name: z.string() })),
          isMe: z.boolean(),
          now: deeds,
          before: deeds,
        }),
      )
      .describe("by name, only those one may see"),
  })
  .meta({ id: "Leadership" });
export type Leadership = z.infer<typeof Leadership>;

export const showLeadership = endpoint({
  method: "GET",
  path: "/api/insight/leadership",
  summary:
    "What leaders answered, attended, thanked and decided themselves, in a span and the one before it.",
  query: z.object({ span: z.enum(["month", "quarter", "year"]).default("quarter") }),
  response: Leadership,
});
