// An assistant outside the house, for whoever wants one: off until an administrator names it.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

export const AssistantView = z
  .object({
    isOn: z.boolean(),
    endpoint: z.string(),
    model: z.string(),
    /** The key itself is shown to nobody. */
    hasKey: z.boolean(),
    lastAt: z.iso.datetime().nullable(),
    /** Why it gave no answer last; without it the house's own way serves. */
    failure: z.enum(["unreachable", "refused", "unreadable"]).nullable(),
  })
  .meta({ id: "TextAssistant" });
export type AssistantView = z.infer<typeof AssistantView>;

export const AssistantBody = z.object({
  isOn: z.boolean(),
  endpoint: z.string().trim().max(500),
  model: z.string().trim().max(200),
  /** Left out: it stays. */
  key: z.string().trim().max(500).nullish(),
});
export type AssistantBody = z.infer<typeof AssistantBody>;

export const showAssistant = endpoint({
  method: "GET",
  path: "/api/needs/assistant",
  summary: "The assistant outside the house, if there is one.",
  response: AssistantView,
});
export const changeAssistant = endpoint({
  method: "PUT",
  path: "/api/needs/assistant",
  summary: "Names the assistant, switches it on or off.",
  body: AssistantBody,
  response: AssistantView,
});
export const tryAssistant = endpoint({
  method: "POST",
  path: "/api/needs/assistant/trial",
  summary: "Asks the assistant something harmless.",
  response: z.object({ task: z.uuid() }),
});
