import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Outcome, Priority, WaitingFor } from "./shapes.ts";

const id = z.uuid();

export const BulkAct = z.discriminatedUnion("do", [
  z.object({ do: z.literal("assign"), person: id.nullable() }),
  z.object({ do: z.literal("priority"), priority: Priority }),
  z.object({
    do: z.literal("wait"),
    for: WaitingFor.extract(["customer", "partner", "date"]),
    until: z.iso.datetime().nullable().default(null),
  }),
  z.object({
    do: z.literal("close"),
    outcome: Outcome.extract(["served", "declined"]).default("served"),
    text: z.string().trim().max(50_000).default(""),
  }),
  z.object({ do: z.literal("hand_over"), unit: id, reason: z.string().trim().min(1).max(2_000) }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

export const actOnMany = endpoint({
  method: "POST",
  path: "/api/requests/bulk",
  summary: "Does the same to many works. Each stands for itself: a refusal of one stops no other.",
  body: z.object({ works: z.array(id).min(1).max(200), act: BulkAct }),
  response: z.object({
    results: z.array(
      z.object({
        work: z.string(),
        /** Null when it was done. */
        refused: z.object({ code: z.string(), sentence: z.string(), hint: z.string() }).nullable(),
      }),
    ),
  }),
});
