import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { ApprovalRule, Bilingual, Form, Words } from "./shapes.ts";

const id = z.uuid();
const base = "/api/catalogue/services";
export const ServiceState = z.enum(["draft", "published", "retired"]);
export type ServiceState = z.infer<typeof ServiceState>;
export const Category = z.enum(["leader", "employee", "unit", "partner"]);

/** A unit's own questions after closing; the first one's answer is the score. */
export const RatingQuestions = z
  .array(
    z.object({
      key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
      label: Bilingual,
      kind: z.enum(["score", "text"]),
    }),
  )
  .min(1)
  .max(5)
  .refine((questions) => questions[0]?.kind === "score", "the first question's answer is the score")
  .refine((questions) => new Set(questions.map(({ key }) => key)).size === questions.length, "a key twice");
export type RatingQuestions = z.infer<typeof RatingQuestions>;

export const PartyRef = z.object({
  id: z.string(),
  kind: z.enum(["person", "unit", "partner"]),
  name: z.string(),
});
export type PartyRef = z.infer<typeof PartyRef>;

/** Everything about a service that people write. */
export const ServiceDraft = z
  .object({
    code: z.string().trim().min(1).max(100).nullable().default(null),
    supplier: id,
    owner: id.nullable().default(null),
    words: Words,
    form: Form.default([]),
    expectedMinutes: z.number().int().min(1).max(1_000_000).nullable().default(null),
    approval: ApprovalRule.default([]),
    forEverybody: z.boolean().default(true),
    audience: z
      .object({ parties: z.array(id).max(500), categories: z.array(Category).max(4) })
      .default({ parties: [], categories: [] }),
    synonyms: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
    ratingQuestions: RatingQuestions.nullable().default(null),
  })
  .meta({ id: "ServiceDraft" });
export type ServiceDraft = z.infer<typeof ServiceDraft>;

/** A service as lists show it. */
export const ServiceItem = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    state: ServiceState,
    supplier: PartyRef,
    expectedMinutes: z.number().nullable(),
    forEverybody: z.boolean(),
    /** How often my unit asked for it in the last 90 days; lists of what a unit asks most have it. */
    asked: z.number().optional(),
  })
  .meta({ id: "ServiceItem" });
export type ServiceItem = z.infer<typeof ServiceItem>;

export const ServiceView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    state: ServiceState,
    version: z.number(),
    words: Words,
    form: Form,
    formVersion: z.number(),
    expectedMinutes: z.number().nullable(),
    /** What it took in the last 90 days, in working minutes, once enough were served. */
    real: z.object({ minutes: z.number(), count: z.number(), days: z.number() }).nullable(),
    approval: ApprovalRule,
    /** Names of the units and people that the approval names. */
    approvers: z.array(PartyRef),
    supplier: PartyRef,
    owner: PartyRef.nullable(),
    forEverybody: z.boolean(),
    audience: z.object({ parties: z.array(PartyRef), categories: z.array(Category) }),
    synonyms: z.array(z.string()),
    ratingQuestions: RatingQuestions.nullable(),
    updatedAt: z.iso.datetime(),
    may: z.object({ shape: z.boolean(), ask: z.boolean() }),
  })
  .meta({ id: "Service" });
export type ServiceView = z.infer<typeof ServiceView>;

const params = z.object({ id });

export const listServices = endpoint({
  method: "GET",
  path: base,
  summary: "Services on offer to me by name; with `mine` those I may change, in every state.",
  query: z.object({
    supplier: id.optional(),
    /** With the services of units below the supplier. */
    below: z.stringbool().default(false),
    mine: z.stringbool().default(false),
    state: ServiceState.optional(),
    after: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ services: z.array(ServiceItem), next: z.string().nullable() }),
});

export const showCatalogue = endpoint({
  method: "GET",
  path: "/api/catalogue",
  summary: "The front of the catalogue: who offers what to me, what my unit asks most, what I may do.",
  response: z.object({
    suppliers: z.array(z.object({ supplier: PartyRef, count: z.number(), names: z.array(z.string()) })),
    often: z.array(ServiceItem),
    any: z.boolean(),
    may: z.object({ offer: z.boolean(), missed: z.boolean(), bringIn: z.boolean() }),
  }),
});

export const showService = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One service: what it is, what is needed, how long it takes, who may ask.",
  params,
  response: ServiceView,
});

export const createService = endpoint({
  method: "POST",
  path: base,
  summary: "Writes a new service down as a draft.",
  body: ServiceDraft,
  response: z.object({ id: z.string() }),
});

export const changeService = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary:
    "Changes a service; `version` is the one that was read, so that nobody overwrites another's words.",
  params,
  body: ServiceDraft.extend({ version: z.number().int() }),
  response: z.object({ id: z.string(), version: z.number() }),
});

export const publishService = endpoint({
  method: "POST",
  path: `${base}/:id/publication`,
  summary: "Offers a draft or a retired service to its audience.",
  params,
  response: z.object({ id: z.string() }),
});

export const retireService = endpoint({
  method: "POST",
  path: `${base}/:id/retirement`,
  summary: "Offers it no more; requests for it go on.",
  params,
  response: z.object({ id: z.string() }),
});

export const reopenService = endpoint({
  method: "DELETE",
  path: `${base}/:id/retirement`,
  summary: "Makes a retired service a draft again.",
  params,
  response: z.object({ id: z.string() }),
});

export const showServiceHistory = endpoint({
  method: "GET",
  path: `${base}/:id/history`,
  summary: "What became of a service and who changed what, the latest first.",
  params,
  query: z.object({ before: z.coerce.number().int().positive().optional() }),
  response: z.object({
    events: z.array(
      z.object({
        id: z.number(),
        at: z.iso.datetime(),
        kind: z.string(),
        actor: z.string().nullable(),
        /** The parts that changed: `words`, `form`, `audience`, … */
        parts: z.array(z.string()),
        version: z.number().nullable(),
      }),
    ),
    next: z.number().nullable(),
  }),
});
