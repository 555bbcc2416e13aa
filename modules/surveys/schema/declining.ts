import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

export const declineSubject = endpoint({
  method: "POST",
  path: "/api/surveys/answering/:wave/declinations",
  summary:
    "Say that one cannot judge a party: one is not asked again, and nothing is kept but that it is done.",
  params: z.object({ wave: z.uuid() }),
  body: z.object({
    /** Absent: whoever is signed in. */
    token: z.string().trim().min(6).max(80).optional(),
    subject: z.uuid(),
  }),
  response: z.object({
    done: z.literal(true),
    /** Parties still to be answered about. */
    left: z.number().int(),
  }),
});
