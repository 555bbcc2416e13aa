import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Category, PartyRef } from "./services.ts";

const id = z.uuid();
const base = "/api/catalogue/agreements";
const params = z.object({ id });
const Reason = z.string().trim().min(1).max(2_000);

export const Side = z.enum(["supplier", "customer"]);
export type Side = z.infer<typeof Side>;
export const Priority = z.enum(["low", "normal", "high", "urgent"]);
export type Priority = z.infer<typeof Priority>;
export const Standing = z.enum([
  "proposed",
  "in_force",
  "changing",
  "ending",
  "ended",
  "declined",
  "withdrawn",
]);
export type Standing = z.infer<typeof Standing>;
export const PauseKind = z.enum(["customer", "partner", "approval", "date"]);

/** Working minutes; a year of them at most. */
const Minutes = z.number().int().min(1).max(525_600);
export const TargetRow = z.object({
  /** Null: all priorities that have no row of their own. */
  priority: Priority.nullable(),
  firstAnswer: Minutes.optional(),
  update: Minutes.optional(),
  done: Minutes.optional(),
});
export type TargetRow = z.infer<typeof TargetRow>;

export const Terms = z
  .object({
    /** Null: around the clock. */
    calendar: id.nullable(),
    targets: z.array(TargetRow).min(1).max(5),
    /** While we wait for these the clock stands; never while a part of the supplier's own is awaited. */
    pauses: z.array(PauseKind).max(4).default(["customer", "approval", "date"]),
    /** Percent of a target after which those who serve are warned. */
    warnAt: z.number().int().min(1).max(99).default(75),
    /** `head`: of the unit that works; `above`: of the unit above it; `lead`: the programme lead; or a person's id. */
    escalateTo: z
      .array(z.union([z.enum(["head", "above", "lead"]), id]))
      .max(10)
      .default(["head"]),
    quality: z.string().trim().max(5_000).nullable().default(null),
    reviewOn: z.iso.date().nullable().default(null),
  })
  .meta({ id: "AgreementTerms" });
export type Terms = z.infer<typeof Terms>;

export const AgreementItem = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    supplier: PartyRef,
    customer: PartyRef.nullable(),
    service: z.object({ id: z.string(), name: z.string() }).nullable(),
    category: Category.nullable(),
    standing: Standing,
    /** The version in force, and the one that waits for an answer. */
    current: z.number().nullable(),
    open: z.number().nullable(),
    openSide: Side.nullable(),
    /** Whether the open proposal waits for whoever reads this. */
    waitsForMe: z.boolean(),
    /** Targets of the version in force, else of the open one, else of the last. */
    targets: z.array(TargetRow),
    /** Minutes of an ordinary working day of its calendar; null around the clock. */
    dayMinutes: z.number().nullable(),
    inForceAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    reviewOn: z.string().nullable(),
    review: z.enum(["none", "later", "soon", "due"]),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "AgreementItem" });
export type AgreementItem = z.infer<typeof AgreementItem>;

const Word = z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable();
export const AgreementVersion = z
  .object({
    number: z.number(),
    state: z.enum(["proposed", "accepted", "declined", "withdrawn", "replaced", "ended"]),
    proposedBy: z.string().nullable(),
    proposedSide: Side,
    proposedAt: z.iso.datetime(),
    note: z.string().nullable(),
    supplierAccepted: Word,
    customerAccepted: Word,
    inForceAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    terms: Terms,
    calendar: z
      .object({ id: z.string(), name: z.string(), timeZone: z.string(), dayMinutes: z.number() })
      .nullable(),
    escalatePeople: z.array(PartyRef),
  })
  .meta({ id: "AgreementVersion" });
export type AgreementVersion = z.infer<typeof AgreementVersion>;

export const AgreementView = AgreementItem.extend({
  endedBy: z.string().nullable(),
  endedSide: Side.nullable(),
  endReason: z.string().nullable(),
  /** The latest first. */
  versions: z.array(AgreementVersion),
  may: z.object({
    /** The sides whoever reads this may propose a change for. */
    propose: z.array(Side),
    answer: z.boolean(),
    withdraw: z.boolean(),
    end: z.array(Side),
    continue: z.boolean(),
    rename: z.boolean(),
  }),
  history: z.array(
    z.object({
      id: z.number(),
      at: z.iso.datetime(),
      kind: z.string(),
      actor: z.string().nullable(),
      particulars: z.record(z.string(), z.unknown()),
    }),
  ),
}).meta({ id: "AgreementView" });
export type AgreementView = z.infer<typeof AgreementView>;

export const listAgreements = endpoint({
  method: "GET",
  path: base,
  summary: "Agreements that you may see, the latest changed first; standards of suppliers when asked for.",
  query: z.object({
    /** Either side is this party. */
    party: id.optional(),
    /** `answer`: waits for my answer; `review`: its review is due or soon. */
    show: z.enum(["all", "in_force", "proposed", "answer", "review", "over", "standards"]).default("all"),
    /** Part of a side's name, or of the agreement's. */
    find: z.string().trim().max(200).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ agreements: z.array(AgreementItem), next: z.string().nullable() }),
});

export const listBetween = endpoint({
  method: "GET",
  path: `${base}/between`,
  summary:
    "What holds or is proposed between a supplier and a customer: their own, of units above, standards.",
  query: z.object({ supplier: id, customer: id }),
  response: z.object({
    agreements: z.array(AgreementItem.extend({ reach: z.enum(["own", "above", "standard"]) })),
    mayPropose: z.array(Side),
  }),
});

export const showAgreement = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One agreement with its versions, what both sides said, and its history.",
  params,
  response: AgreementView,
});

export const proposeAgreement = endpoint({
  method: "POST",
  path: base,
  summary: "Propose an agreement to the other side; without a customer: the supplier's standard.",
  body: z.object({
    supplier: id,
    customer: id.nullable(),
    service: id.nullable().default(null),
    category: Category.nullable().default(null),
    name: z.string().trim().max(200).nullable().default(null),
    /** Needed when you may speak for both sides, or propose on behalf of one. */
    side: Side.optional(),
    terms: Terms,
    /** To the other side: why, what matters. */
    note: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: AgreementView,
});

export const proposeVersion = endpoint({
  method: "POST",
  path: `${base}/:id/proposals`,
  summary: "Propose a change: what is in force stays so until both sides have accepted.",
  params,
  body: z.object({
    side: Side.optional(),
    terms: Terms,
    note: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: AgreementView,
});

export const acceptVersion = endpoint({
  method: "PUT",
  path: `${base}/:id/acceptance`,
  summary: "Accept what the other side proposes: it is in force from this moment.",
  params,
  body: z.object({ version: z.number().int() }),
  response: AgreementView,
});

export const declineVersion = endpoint({
  method: "PUT",
  path: `${base}/:id/refusal`,
  summary: "Decline what the other side proposes, with the reason.",
  params,
  body: z.object({ version: z.number().int(), reason: Reason }),
  response: AgreementView,
});

export const withdrawVersion = endpoint({
  method: "PUT",
  path: `${base}/:id/withdrawal`,
  summary: "Take one's own proposal back.",
  params,
  body: z.object({
    version: z.number().int(),
    reason: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: AgreementView,
});

export const endAgreement = endpoint({
  method: "PUT",
  path: `${base}/:id/ending`,
  summary: "End an agreement: at once, or with notice after its last day.",
  params,
  body: z.object({
    side: Side.optional(),
    /** The last day it holds; without it, it ends now. */
    lastDay: z.iso.date().optional(),
    reason: Reason,
  }),
  response: AgreementView,
});

export const continueAgreement = endpoint({
  method: "DELETE",
  path: `${base}/:id/ending`,
  summary: "Take a notice back while it runs.",
  params,
  response: AgreementView,
});

export const nameAgreement = endpoint({
  method: "PUT",
  path: `${base}/:id/naming`,
  summary: "Name an agreement; an empty name takes it away.",
  params,
  body: z.object({ name: z.string().trim().max(200).nullable() }),
  response: AgreementView,
});

const TermValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
export const TermChange = z
  .object({
    field: z.enum(["calendar", "target", "pauses", "warnAt", "escalateTo", "quality", "reviewOn"]),
    priority: Priority.nullable().optional(),
    target: z.enum(["firstAnswer", "update", "done"]).optional(),
    before: TermValue,
    after: TermValue,
    tone: z.enum(["stricter", "looser", "other"]),
  })
  .meta({ id: "TermChange" });
export type TermChange = z.infer<typeof TermChange>;

export const compareVersions = endpoint({
  method: "GET",
  path: `${base}/:id/comparison`,
  summary: "What one version has otherwise than another. Calendars and people are named.",
  params,
  query: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
  response: z.object({ from: z.number(), to: z.number(), changes: z.array(TermChange) }),
});

export const SuggestedTarget = z.object({
  priority: Priority.nullable(),
  target: z.enum(["firstAnswer", "done"]),
  /** Works it was counted from. */
  sample: z.number(),
  /** Working minutes; null while there are too few. */
  median: z.number().nullable(),
  p80: z.number().nullable(),
  /** What was achieved four times in five, rounded to what people say. */
  suggested: z.number().nullable(),
});
export type SuggestedTarget = z.infer<typeof SuggestedTarget>;
export const Suggestion = z
  .object({
    since: z.iso.datetime(),
    /** Fewer than this are not enough. */
    least: z.number(),
    calendar: z.string().nullable(),
    targets: z.array(SuggestedTarget),
  })
  .meta({ id: "AgreementSuggestion" });
export type Suggestion = z.infer<typeof Suggestion>;

export const suggestTargets = endpoint({
  method: "GET",
  path: `${base}/suggestion`,
  summary: "Targets from what was achieved between the two sides in the last six months, in working time.",
  query: z.object({
    supplier: id,
    customer: id.optional(),
    service: id.optional(),
    /** Without it around the clock. */
    calendar: id.optional(),
  }),
  response: Suggestion,
});
