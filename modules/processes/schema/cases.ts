import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { LogId, PartyKind } from "./logs.ts";

const name = z.string().min(1).max(400);
const flag = z.stringbool();
const page = {
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Whether to count all that match; only the asker knows whether it is worth it. */
  count: flag.default(false),
};

export const CaseFilter = z.object({
  /** Part of the case's id. */
  search: z.string().trim().max(200).optional(),
  /** Rank of the variant, from 1. */
  variant: z.coerce.number().int().min(1).optional(),
  activity: name.optional(),
  start: name.optional(),
  end: name.optional(),
  /** An activity that occurs at least twice; `*` for any. */
  repeated: name.optional(),
  /** Only cases in which work came straight back. */
  returned: flag.optional(),
  /** Only cases with a hand-over between these two. */
  supplier: name.optional(),
  customer: name.optional(),
  /** Length of the case in hours. */
  atLeast: z.coerce.number().min(0).optional(),
  atMost: z.coerce.number().min(0).optional(),
});

export const CaseRow = z
  .object({
    id: z.string(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    seconds: z.number(),
    waitingSeconds: z.number(),
    events: z.int(),
    variant: z.int().nullable(),
    returns: z.int(),
    repeated: z.int(),
  })
  .meta({ id: "ProcessCase" });

export const listCases = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/cases",
  summary: "Cases of a log, filtered and sorted, page after page.",
  params: LogId,
  query: CaseFilter.extend({
    ...page,
    sort: z.enum(["longest", "latest", "waiting", "events"]).default("longest"),
  }),
  response: z.object({ cases: z.array(CaseRow), next: z.string().nullable(), total: z.int().nullable() }),
});

export const PassageKind = z.enum(["follows", "hand-over", "return"]);

export const listPassages = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/passages",
  summary:
    "The rows behind a pair: each time one followed, handed over to, or came back from the other; longest first.",
  params: LogId,
  query: z.object({
    kind: PassageKind,
    from: name,
    to: name,
    /** Only of this month: 2024-03. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    ...page,
  }),
  response: z.object({
    passages: z.array(
      z.object({
        case: z.string(),
        /** Place of the event in its case, from 1. */
        position: z.int(),
        activity: z.string(),
        party: z.string().nullable(),
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        seconds: z.number(),
      }),
    ),
    next: z.string().nullable(),
    total: z.int().nullable(),
  }),
});

export const showCase = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/case",
  summary: "One case with its events, 500 at a time.",
  params: LogId,
  query: z.object({ case: z.string().min(1).max(400), after: z.coerce.number().int().min(1).optional() }),
  response: CaseRow.extend({
    parties: PartyKind,
    /** All the events; `timeline` begins after position `after`. */
    timeline: z.array(
      z.object({
        position: z.int(),
        at: z.iso.datetime(),
        activity: z.string(),
        unit: z.string().nullable(),
        resource: z.string().nullable(),
        occurrence: z.int(),
        /** Since the event before; null at the first. */
        stepSeconds: z.number().nullable(),
        /** The party the work was received from, when that is another one, and how long that took. */
        receivedFrom: z.string().nullable(),
        waitSeconds: z.number().nullable(),
        /** It came straight back to a party that had it before. */
        returned: z.boolean(),
      }),
    ),
    next: z.int().nullable(),
  }).meta({ id: "ProcessCaseInFull" }),
});

export const listNames = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/names",
  summary: "Activities and parties of a log by the beginning of their names, for choosing a filter.",
  params: LogId,
  query: z.object({ kind: z.enum(["activity", "party"]) }),
  response: z.object({ names: z.array(z.object({ name: z.string(), cases: z.int() })) }),
});
