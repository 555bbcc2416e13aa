import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const count = z.number();

export const Transparency = z
  .object({
    isOutside: z.boolean().describe("somebody of a partner: sees their own relationships only"),
    agreements: z.object({ between: count, readable: count, standards: count }),
    processes: z.object({ open: count, forLeads: count, readable: count }),
    decisions: z.object({
      needsOpen: count,
      needsEnded: count,
      needsRejected: count,
      solutions: count,
      evaluated: count,
      drafts: count,
    }),
    requests: z
      .array(z.object({ visibility: z.string(), count }))
      .describe("of the last year, by whom their words are open to; confidential reports are in no count"),
    relationships: z.object({ all: count, readable: count }),
    surveys: z.object({
      anonymous: count,
      named: count,
      latest: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(["anonymous", "identified"]),
          k: count,
          closedAt: z.string(),
          told: count,
          withheld: z.array(z.object({ reason: z.string(), count })),
        }),
      ),
    }),
  })
  .meta({ id: "Transparency" });
export type Transparency = z.infer<typeof Transparency>;

export const showTransparency = endpoint({
  method: "GET",
  path: "/api/insight/transparency",
  summary: "What is open to whom, and why where it is not: counted from what stands in the house now.",
  response: Transparency,
});
