// Shapes of the register that cross HTTP.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { SignalView, VeiledWords } from "../schema/shapes.ts";

const Party = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(["person", "unit", "partner"]) });
const Stage = z.enum(["collect", "analyse", "design", "introduce"]);
const StageOrDone = z.enum(["collect", "analyse", "design", "introduce", "done"]);
const State = z.enum(["proposed", "open", "rejected", "merged", "met", "given_up"]);
const Side = z.enum(["supplier", "customer"]);
const partKeys = ["people", "units", "importance", "dissatisfaction", "trend", "hours"] as const;

export const Weights = z
  .object(
    Object.fromEntries(partKeys.map((key) => [key, z.number().min(0).max(10)])) as Record<
      (typeof partKeys)[number],
      z.ZodNumber
    >,
  )
  .meta({ id: "NeedWeights" });
export type Weights = z.infer<typeof Weights>;

export const PriorityPart = z.object({
  part: z.enum(partKeys),
  /** The figure it is computed from. */
  raw: z.number(),
  /** The house supposes it from the signals; nobody has said it. */
  supposed: z.boolean(),
  points: z.number(),
  weight: z.number(),
  /** Of the 100 that a priority may have. */
  adds: z.number(),
});
export type PriorityPart = z.infer<typeof PriorityPart>;

const Trend = z.object({
  lately: z.number(),
  before: z.number(),
  ratio: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  says: z.enum(["rising", "falling", "steady", "new"]),
});

export const Target = z.object({
  measure: z.string(),
  value: z.number(),
  unit: z.string(),
  by: z.iso.date(),
  proposed: z.object({ by: z.string(), side: Side, at: z.iso.datetime() }),
  agreed: z.object({ supplier: z.iso.datetime(), customer: z.iso.datetime() }).partial(),
});

/** The proof in figures: for both sides, those concerned, and the lead. */
const Proof = z.object({
  signals: z.number().int(),
  people: z.number().int(),
  units: z.number().int(),
  hoursMonthly: z.number(),
  trend: Trend.nullable(),
  parts: z.array(PriorityPart),
  kinds: z.record(z.string(), z.number().int()),
});

export const NeedItem = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    title: z.string(),
    supplier: Party.nullable(),
    customer: Party.nullable(),
    topic: z.object({ key: z.string(), name: z.string() }).nullable(),
    stage: StageOrDone,
    state: State,
    /** 0 to 100. */
    priority: z.number(),
    stageSince: z.iso.datetime(),
    owner: Party.nullable(),
    /** Null for those whom it does not concern. */
    proof: Proof.nullable(),
    mayShape: z.boolean(),
  })
  .meta({ id: "NeedItem" });
export type NeedItem = z.infer<typeof NeedItem>;

export const NeedChange = z.object({
  id: z.uuid(),
  kind: z.enum([
    "proposed",
    "opened",
    "accepted",
    "rejected",
    "edited",
    "moved",
    "merged",
    "split",
    "closed",
    "target_proposed",
    "target_agreed",
    "target_dropped",
  ]),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  note: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  signals: z.number().int(),
  undone: z.boolean(),
  undoable: z.boolean(),
});
export type NeedChange = z.infer<typeof NeedChange>;

export const NeedView = NeedItem.extend({
  description: z.string(),
  service: z.string().nullable(),
  reason: z.string().nullable(),
  importance: z.number().nullable(),
  satisfaction: z.number().nullable(),
  marks: z.number().int(),
  mine: z.object({ importance: z.number(), satisfaction: z.number().nullable() }).nullable(),
  target: Target.nullable(),
  mergedInto: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  customers: z.array(Party.extend({ count: z.number().int() })),
  topics: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
  weeks: z.array(z.object({ week: z.iso.date(), count: z.number().int() })),
  /** Waiting of the last thirteen weeks against what is usual in the company; null where it is not the matter. */
  waiting: z
    .object({
      measure: z.enum(["waiting", "hand_over_waiting"]),
      n: z.number().int(),
      mean: z.number(),
      median: z.number().nullable(),
      usual: z.number(),
    })
    .nullable(),
  history: z.array(NeedChange),
  follows: z.boolean(),
  concerned: z.number().int(),
  can: z.object({
    shape: z.boolean(),
    mark: z.boolean(),
    sides: z.array(Side),
    agree: z.array(Side),
    verbs: z.array(z.string()),
  }),
}).meta({ id: "Need" });
export type NeedView = z.infer<typeof NeedView>;

const Done = z.object({ id: z.uuid(), number: z.number().int(), change: z.uuid().nullable() });
export type Done = z.infer<typeof Done>;

const base = "/api/needs";
const need = z.object({ need: z.union([z.uuid(), z.string().regex(/^\d{1,9}$/)]) });
const filter = {
  supplier: z.uuid().optional(),
  customer: z.uuid().optional(),
  party: z.uuid().optional(),
  topic: z.string().max(80).optional(),
  q: z.string().trim().max(100).optional(),
  mine: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
};
const title = z.string().trim().min(1).max(300);

export const listNeeds = endpoint({
  method: "GET",
  path: base,
  summary:
    "Needs, those that matter most first. Whom a need does not concern sees its title and what becomes of it.",
  query: z.object({
    ...filter,
    state: z.enum(["live", "proposed", "open", "over", "rejected"]).optional(),
    stage: Stage.optional(),
    order: z.enum(["priority", "signals", "hours", "newest"]).default("priority"),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    needs: z.array(NeedItem),
    next: z.string().nullable(),
    /** Proposals to decide on, counted no further than 100. */
    proposed: z.number().int(),
    mayOpen: z.boolean(),
    mayWeigh: z.boolean(),
  }),
});

export const boardOfNeeds = endpoint({
  method: "GET",
  path: `${base}/board`,
  summary: "Open needs by their stage, of each stage the first 50.",
  query: z.object(filter),
  response: z.object({
    needs: z.array(NeedItem),
    counts: z.record(z.string(), z.number().int()),
    proposed: z.number().int(),
    mayOpen: z.boolean(),
    mayWeigh: z.boolean(),
  }),
});

export const mapOfNeeds = endpoint({
  method: "GET",
  path: `${base}/map`,
  summary: "Open needs by who serves and who is served, at most 400 pairs.",
  query: z.object(filter),
  response: z.object({
    cells: z.array(
      z.object({
        supplier: z.object({ id: z.uuid(), name: z.string() }),
        customer: z.object({ id: z.uuid(), name: z.string() }),
        needs: z.number().int(),
        priority: z.number(),
        top: z.object({ number: z.number().int(), title: z.string() }),
      }),
    ),
    capped: z.boolean(),
  }),
});

export const mondayNeeds = endpoint({
  method: "GET",
  path: `${base}/monday`,
  summary: "What to fix first: the needs that matter most where the reader serves or is served.",
  response: z.object({ needs: z.array(NeedItem), proposed: z.number().int(), open: z.number().int() }),
});

export const showNeed = endpoint({
  method: "GET",
  path: `${base}/:need`,
  summary: "One need by its number or id, with its proof as far as the reader may see it.",
  params: need,
  response: NeedView,
});

export const voicesOfNeed = endpoint({
  method: "GET",
  path: `${base}/:need/voices`,
  summary: "The proof in words, as far as the reader may read them; the others are counted.",
  params: need,
  query: z.object({
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    signals: z.array(SignalView),
    veiled: z.array(VeiledWords),
    next: z.string().nullable(),
    all: z.number().int(),
  }),
});

export const openNeed = endpoint({
  method: "POST",
  path: base,
  summary: "Opens a need by hand; the programme lead, and heads of one of its sides.",
  body: z.object({
    title,
    description: z.string().trim().max(5_000).default(""),
    supplier: z.uuid().nullable().default(null),
    customer: z.uuid().nullable().default(null),
    topic: z.string().max(80).nullable().default(null),
    signals: z.array(z.uuid()).max(1_000).default([]),
  }),
  response: z.object({ id: z.uuid(), number: z.number().int() }),
});

export const acceptNeed = endpoint({
  method: "POST",
  path: `${base}/:need/acceptance`,
  summary: "What was proposed is a need.",
  params: need,
  response: Done,
});

export const rejectNeed = endpoint({
  method: "POST",
  path: `${base}/:need/rejection`,
  summary: "What was proposed is none, and why; it is not proposed again.",
  params: need,
  body: z.object({ reason: z.string().trim().min(1).max(1_000) }),
  response: Done,
});

export const editNeed = endpoint({
  method: "PATCH",
  path: `${base}/:need`,
  summary: "Another name, description, side, topic or owner; what is left out stays.",
  params: need,
  body: z.object({
    title: title.optional(),
    description: z.string().trim().max(5_000).optional(),
    supplier: z.uuid().nullable().optional(),
    customer: z.uuid().nullable().optional(),
    topic: z.string().max(80).nullable().optional(),
    owner: z.uuid().nullable().optional(),
  }),
  response: Done,
});

export const moveNeed = endpoint({
  method: "PUT",
  path: `${base}/:need/stage`,
  summary: "Into another of the four stages.",
  params: need,
  body: z.object({ stage: Stage }),
  response: Done,
});

export const closeNeed = endpoint({
  method: "POST",
  path: `${base}/:need/closure`,
  summary: "It is met, or given up for a reason; everybody it concerns is told.",
  params: need,
  body: z.object({ as: z.enum(["met", "given_up"]), reason: z.string().trim().min(1).max(1_000) }),
  response: Done,
});

export const mergeNeed = endpoint({
  method: "POST",
  path: `${base}/:need/merger`,
  summary: "Its signals go to another need, and whoever opens it is led there.",
  params: need,
  body: z.object({ into: z.union([z.uuid(), z.string().regex(/^\d{1,9}$/)]) }),
  response: Done,
});

export const splitNeed = endpoint({
  method: "POST",
  path: `${base}/:need/split`,
  summary: "Some of its signals become a need of their own.",
  params: need,
  body: z.object({ title, signals: z.array(z.uuid()).min(1).max(1_000) }),
  response: Done,
});

const oneSignal = need.extend({ signal: z.uuid() });

export const putSignal = endpoint({
  method: "PUT",
  path: `${base}/:need/signals/:signal`,
  summary: "One signal into this need by hand, from another one or from none.",
  params: oneSignal,
  response: Done,
});

export const takeSignalOut = endpoint({
  method: "DELETE",
  path: `${base}/:need/signals/:signal`,
  summary: "One signal out of this need by hand; it is in none then.",
  params: oneSignal,
  response: Done,
});

export const undoChange = endpoint({
  method: "POST",
  path: `${base}/changes/:change/undoing`,
  summary: "Takes the latest change of a need back.",
  params: z.object({ change: z.uuid() }),
  response: Done,
});

export const proposeTarget = endpoint({
  method: "PUT",
  path: `${base}/:need/target`,
  summary: "One side says what it should become and by when.",
  params: need,
  body: z.object({
    measure: z.string().min(1).max(80),
    value: z.number().min(0).max(1_000_000),
    unit: z.string().max(20),
    by: z.iso.date(),
    side: Side.optional(),
  }),
  response: Done,
});

export const agreeOnTarget = endpoint({
  method: "POST",
  path: `${base}/:need/target/agreement`,
  summary: "The other side says yes.",
  params: need,
  body: z.object({ side: Side.optional() }),
  response: Done,
});

export const dropTarget = endpoint({
  method: "DELETE",
  path: `${base}/:need/target`,
  summary: "There is no target any more.",
  params: need,
  response: Done,
});

const Mark = z.object({
  importance: z.number().int().min(1).max(10),
  satisfaction: z.number().int().min(1).max(10).nullable(),
});

export const markNeed = endpoint({
  method: "PUT",
  path: `${base}/:need/mark`,
  summary: "How important it is for me, and how well it is met; those it concerns. Null takes the mark away.",
  params: need,
  body: z.object({ mark: Mark.nullable() }),
  response: z.object({ id: z.uuid() }),
});

export const followNeed = endpoint({
  method: "PUT",
  path: `${base}/:need/following`,
  summary: "To be told what becomes of it, or no more.",
  params: need,
  body: z.object({ follows: z.boolean() }),
  response: z.object({ id: z.uuid() }),
});

export const showWeights = endpoint({
  method: "GET",
  path: `${base}/weights`,
  summary: "How priorities add up, and the first 30 needs in that order with their parts.",
  response: z.object({
    weights: Weights,
    usual: Weights,
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
    mayChange: z.boolean(),
    needs: z.array(
      z.object({
        id: z.uuid(),
        number: z.number().int(),
        title: z.string(),
        priority: z.number(),
        parts: z.array(PriorityPart),
      }),
    ),
  }),
});

export const changeWeights = endpoint({
  method: "PUT",
  path: `${base}/weights`,
  summary: "Other weights; all needs are counted anew.",
  body: z.object({ weights: Weights }),
  response: z.object({ weights: Weights }),
});

export const proposeNow = endpoint({
  method: "POST",
  path: `${base}/proposals`,
  summary: "Looks at all signals now instead of tomorrow morning.",
  response: z.object({ task: z.uuid() }),
});
