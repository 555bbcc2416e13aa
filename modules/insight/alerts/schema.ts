import { z } from "zod";
import { endpoint } from "#platform/http";

const one = z.object({ id: z.uuid() });
const Party = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(["person", "unit", "partner"]) });
export const AlertMeasure = z.enum(["demand", "waiting", "complaints", "ratings", "topic", "survey"]);

export const AlertItem = z
  .object({
    id: z.uuid(),
    measure: AlertMeasure,
    supplier: Party.nullable(),
    customer: Party.nullable(),
    topic: z.string().nullable(),
    /** In the reader's language. */
    topicName: z.string().nullable(),
    /** The page of the two sides, where the map has it. */
    relationship: z.uuid().nullable(),
    /** The week (its Monday) whose figure raised it, and the one in which the change most likely began. */
    raisedOn: z.iso.date(),
    since: z.iso.date(),
    direction: z.enum(["up", "down"]),
    /** The usual level and the one since, in `unit`. */
    before: z.number(),
    after: z.number(),
    unit: z.enum(["per_week", "hours", "marks"]),
    /** Whether more of it is bad, good, or neither. */
    moreIs: z.enum(["bad", "good", "neither"]),
    state: z.enum(["open", "acknowledged", "snoozed", "need", "over"]),
    until: z.iso.date().nullable(),
    need: z.object({ id: z.uuid(), number: z.number().int(), title: z.string() }).nullable(),
    note: z.string(),
    saidBy: z.string().nullable(),
    saidAt: z.iso.datetime().nullable(),
    overOn: z.iso.date().nullable(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: "Alert" });
export type AlertItem = z.infer<typeof AlertItem>;

const number = z.number().nullable();
export const AlertView = AlertItem.extend({
  /** Per week the figure, what was expected, and between which bounds 95 of 100 usual weeks stay. */
  picture: z.object({
    points: z.array(
      z.object({
        week: z.iso.date(),
        value: number,
        n: z.number().int(),
        expected: number,
        low: number,
        high: number,
      }),
    ),
  }),
  /** What came after it was raised. */
  later: z.array(z.object({ week: z.iso.date(), value: number, n: z.number().int() })),
}).meta({ id: "AlertView" });
export type AlertView = z.infer<typeof AlertView>;

export const listAlerts = endpoint({
  method: "GET",
  path: "/api/insight/alerts",
  summary:
    "Alerts of one's own parties; for the programme lead all. Of those waiting what matters most first, else the newest.",
  query: z.object({
    show: z.enum(["waiting", "answered", "over", "all"]).default("waiting"),
    party: z.uuid().optional(),
    supplier: z.uuid().optional(),
    customer: z.uuid().optional(),
    measure: AlertMeasure.optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({ alerts: z.array(AlertItem), next: z.string().nullable() }),
});

export const showAlert = endpoint({
  method: "GET",
  path: "/api/insight/alerts/:id",
  summary: "One alert with the picture that shows why.",
  params: one,
  response: AlertView,
});

const answered = z.object({ id: z.uuid() });

export const acknowledgeAlert = endpoint({
  method: "PUT",
  path: "/api/insight/alerts/:id/acknowledgement",
  summary: "It is known and needs no more attention.",
  params: one,
  body: z.object({ note: z.string().trim().max(1_000).default("") }),
  response: answered,
});

export const snoozeAlert = endpoint({
  method: "PUT",
  path: "/api/insight/alerts/:id/snooze",
  summary: "It is not shown until a day.",
  params: one,
  body: z.object({ until: z.iso.date(), note: z.string().trim().max(1_000).default("") }),
  response: answered,
});

export const makeNeed = endpoint({
  method: "PUT",
  path: "/api/insight/alerts/:id/need",
  summary: "Makes a need of it, with the alert as its first signal.",
  params: one,
  body: z.object({ title: z.string().trim().max(200).default("") }),
  response: z.object({ id: z.uuid(), need: z.uuid(), number: z.number().int() }),
});

export const reopenAlert = endpoint({
  method: "DELETE",
  path: "/api/insight/alerts/:id/answer",
  summary: "Takes the answer back: it waits for one again. A need made of it is given up.",
  params: one,
  response: answered,
});
