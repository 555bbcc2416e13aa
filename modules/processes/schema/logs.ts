import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

export const LogId = z.object({ id: z.uuid() });
export const Audience = z.enum(["everyone", "leads"]);
export const PartyKind = z.enum(["unit", "resource", "none"]);

export const Pair = z
  .object({
    supplier: z.string(),
    customer: z.string(),
    count: z.int(),
    meanSeconds: z.number(),
    medianSeconds: z.number(),
    totalSeconds: z.number(),
  })
  .meta({ id: "HandOverPair" });

export const LogSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    audience: Audience,
    importedAt: z.iso.datetime(),
    /** Between whom work is handed over: units, or people in a log that names no units. */
    parties: PartyKind,
    cases: z.int(),
    events: z.int(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    medianSeconds: z.number(),
    /** Of the time of all cases, the part that passed between two different parties; null where none is named. */
    waitingShare: z.number().nullable(),
    /** The pair of different parties between which most time passed. */
    worst: Pair.nullable(),
    badRows: z.int(),
  })
  .meta({ id: "ProcessLog" });

export const listLogs = endpoint({
  method: "GET",
  path: "/api/processes/logs",
  summary: "The logs you may read, each with what it shows at a glance; by name, page after page.",
  query: z.object({
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ logs: z.array(LogSummary), next: z.string().nullable(), mayImport: z.boolean() }),
});

export const MonthOfLog = z.object({
  month: z.string(),
  handOvers: z.int(),
  waitSeconds: z.number(),
});

export const LogView = LogSummary.extend({
  activities: z.int(),
  units: z.int(),
  resources: z.int(),
  variants: z.int(),
  meanSeconds: z.number(),
  p95Seconds: z.number(),
  totalSeconds: z.number(),
  waitingSeconds: z.number(),
  /** Of the waiting whose start of work is known, the part in which the work lay untouched. */
  queueShare: z.number().nullable(),
  reworkCases: z.int(),
  pingPongCases: z.int(),
  /** Length of the log in months, at least one: what "a month" is divided by. */
  months: z.number(),
  perMonth: z.array(MonthOfLog),
  mayManage: z.boolean(),
}).meta({ id: "ProcessLogInFull" });

export const showLog = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id",
  summary: "One log with its main figures.",
  params: LogId,
  response: LogView,
});

export const changeLog = endpoint({
  method: "PATCH",
  path: "/api/processes/logs/:id",
  summary: "Rename a log, or say who may read it: everyone who is signed in, or leads only.",
  params: LogId,
  body: z.object({ name: z.string().trim().min(1).max(200).optional(), audience: Audience.optional() }),
  response: z.object({ id: z.uuid(), name: z.string(), audience: Audience }),
});

export const deleteLog = endpoint({
  method: "DELETE",
  path: "/api/processes/logs/:id",
  summary: "Delete a log with everything counted from it.",
  params: LogId,
  response: z.object({ id: z.uuid() }),
});
