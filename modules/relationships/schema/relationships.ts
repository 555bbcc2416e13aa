import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { RelationshipItem, RelationshipView, Source, State, Word } from "./shapes.ts";

const id = z.uuid();
const params = z.object({ id });
const base = "/api/relationships";
const flag = z.enum(["true", "false"]).transform((text) => text === "true");

export const sorts = ["confidence", "demand", "work", "waiting", "evidence", "supplier", "customer"] as const;
export const Sort = z.enum(sorts);
export type Sort = z.infer<typeof Sort>;

const filters = {
  /** Either side is this party; with `below`, or a unit under it. */
  party: id.optional(),
  supplier: id.optional(),
  customer: id.optional(),
  below: flag.optional(),
  /** Without it: those on the map. Several, separated by commas. */
  states: z
    .string()
    .optional()
    .transform((text) => (text === undefined || text === "" ? undefined : text.split(",")))
    .pipe(z.array(State).optional()),
  source: Source.optional(),
  review: flag.optional(),
  /** At least this sure, 0 to 1. */
  confidence: z.coerce.number().min(0).max(1).optional(),
  /** Waiting of at least so many hours a month. */
  waiting: z.coerce.number().min(0).optional(),
  /** Part of a side's name, of the relationship's name or of a service. */
  find: z.string().trim().max(200).optional(),
  sort: Sort.default("confidence"),
  order: z.enum(["asc", "desc"]).default("desc"),
};

export const listRelationships = endpoint({
  method: "GET",
  path: base,
  summary: "Relationships that you may see: those on the map, or in the states asked for.",
  query: z.object({
    ...filters,
    after: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    relationships: z.array(RelationshipItem),
    next: z.string().nullable(),
  }),
});

export const exportRelationships = endpoint({
  method: "GET",
  path: `${base}/export/:format`,
  summary: "The same list as a CSV or XLSX file, whole.",
  params: z.object({ format: z.enum(["csv", "xlsx"]) }),
  query: z.object(filters),
  response: z.string(),
});

export const showRelationship = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary:
    "One relationship: its sides, why the house believes it, its evidence by month, waiting and history.",
  params,
  response: RelationshipView,
});

export const EvidenceRow = z
  .object({
    id: z.number(),
    at: z.string().nullable(),
    /** Who asked, named or wrote, and whom; names of parties where people are not shown. */
    from: z.string(),
    to: z.string(),
    /** Service, case, or what was answered. */
    what: z.string(),
    kind: z.string().nullable(),
    closedAt: z.string().nullable(),
    /** Seconds waited at a hand-over. */
    seconds: z.number().nullable(),
    weight: z.number(),
    log: z.string().nullable(),
  })
  .meta({ id: "EvidenceRow" });
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const listEvidenceRows = endpoint({
  method: "GET",
  path: `${base}/:id/evidence/:source`,
  summary: "The rows a piece of evidence was counted from, the latest first.",
  params: z.object({ id, source: z.enum(["requests", "processes", "nomination", "communication"]) }),
  query: z.object({
    /** Months from January 1970. */
    month: z.coerce.number().int().optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  response: z.object({ rows: z.array(EvidenceRow), next: z.string().nullable(), people: z.boolean() }),
});

export const declareRelationship = endpoint({
  method: "POST",
  path: base,
  summary: "Add a relationship by hand; one that is known already is confirmed.",
  body: z.object({
    supplier: id,
    customer: id,
    name: z.string().trim().max(200).optional(),
    services: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  }),
  response: RelationshipView,
});

export const sayWord = endpoint({
  method: "PUT",
  path: `${base}/:id/word`,
  summary: "Confirm, reject (with the reason) or end a relationship. Imports respect it.",
  params,
  body: z.object({ word: Word, reason: z.string().trim().max(2_000).optional() }),
  response: RelationshipView,
});

export const takeWordBack = endpoint({
  method: "DELETE",
  path: `${base}/:id/word`,
  summary: "Reopen: the evidence decides again.",
  params,
  response: RelationshipView,
});

export const nameRelationship = endpoint({
  method: "PUT",
  path: `${base}/:id/naming`,
  summary: "Name a relationship, and the services it is about.",
  params,
  body: z.object({
    name: z.string().trim().max(200).nullable(),
    services: z.array(z.string().trim().min(1).max(200)).max(50),
  }),
  response: RelationshipView,
});
