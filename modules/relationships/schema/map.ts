import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { RelationshipItem, Side } from "./shapes.ts";

const id = z.uuid();
const base = "/api/relationships/map";

export const MatrixParty = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["unit", "partner"]),
    /** The unit above, and the top one, for blocks and colours. */
    parent: z.string().nullable(),
    division: z.string().nullable(),
    /** Parties that stand behind this row when it stands for a whole unit. */
    parties: z.number(),
    /** Whether it can be opened: there are units below. */
    opens: z.boolean(),
  })
  .meta({ id: "MatrixParty" });
export type MatrixParty = z.infer<typeof MatrixParty>;

export const MatrixView = z
  .object({
    suppliers: z.array(MatrixParty),
    customers: z.array(MatrixParty),
    /** Row, column, confidence, share of the customer's demand, share of the supplier's work, hours waited a month, relationships. */
    cells: z.array(z.array(z.number())),
    /** The relationship of each cell that stands for one; null where it stands for several. */
    ids: z.array(z.string().nullable()),
    depths: z.number(),
    depth: z.number(),
    /** The units that suppliers and customers are looked for in, when they are not looked for everywhere. */
    within: z.object({ suppliers: Side.nullable(), customers: Side.nullable() }),
  })
  .meta({ id: "Matrix" });
export type MatrixView = z.infer<typeof MatrixView>;

export const showMatrix = endpoint({
  method: "GET",
  path: `${base}/matrix`,
  summary: "Suppliers by customers at a depth of the unit tree, in the order in which blocks show.",
  query: z.object({
    /** How far down units are told apart: 1 is the divisions; without it as far as suits. 99 is every party. */
    depth: z.coerce.number().int().min(1).max(99).optional(),
    /** Only suppliers, or customers, at or under this unit. */
    suppliers: id.optional(),
    customers: id.optional(),
    order: z.enum(["blocks", "tree"]).default("blocks"),
  }),
  response: MatrixView,
});

export const NetworkView = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(["unit", "partner"]),
        division: z.string().nullable(),
        x: z.number(),
        y: z.number(),
        serves: z.number(),
        served: z.number(),
      }),
    ),
    divisions: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Index of the supplier, of the customer, confidence, share of demand, hours waited a month; the strongest first. */
    edges: z.array(z.array(z.number())),
    ids: z.array(z.string()),
    total: z.number(),
  })
  .meta({ id: "Network" });
export type NetworkView = z.infer<typeof NetworkView>;

export const showNetwork = endpoint({
  method: "GET",
  path: `${base}/network`,
  summary: "Parties where they stand on the plane, and the relationships between them, the strongest first.",
  query: z.object({
    edges: z.coerce.number().int().min(1).max(20_000).default(4_000),
    /** Only this party and those it serves or is served by, so many steps away. */
    around: id.optional(),
    steps: z.coerce.number().int().min(1).max(3).default(1),
  }),
  response: NetworkView,
});

export const findPath = endpoint({
  method: "GET",
  path: `${base}/path`,
  summary:
    "The shortest way from one party to another along relationships, supplier to customer or either way.",
  query: z.object({ from: id, to: id }),
  response: z.object({
    parties: z.array(Side),
    relationships: z.array(RelationshipItem),
  }),
});

export const MapSummary = z
  .object({
    parties: z.number(),
    found: z.number(),
    confirmed: z.number(),
    rejected: z.number(),
    reviews: z.number(),
    unsure: z.number(),
    asOf: z.string().nullable(),
    drawnAt: z.string().nullable(),
    /** Whether something has changed since the map was drawn. */
    behind: z.boolean(),
    sources: z.array(
      z.object({
        source: z.string(),
        rows: z.number(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    mayRun: z.boolean(),
  })
  .meta({ id: "MapSummary" });
export type MapSummary = z.infer<typeof MapSummary>;

export const showSummary = endpoint({
  method: "GET",
  path: base,
  summary: "What is on the map, from what, and what waits for somebody's word.",
  response: MapSummary,
});

export const PartySides = z
  .object({
    party: Side,
    serves: z.array(RelationshipItem),
    servedBy: z.array(RelationshipItem),
    own: z.array(z.object({ source: z.string(), count: z.number() })),
  })
  .meta({ id: "PartySides" });
export type PartySides = z.infer<typeof PartySides>;

export const showSides = endpoint({
  method: "GET",
  path: "/api/relationships/parties/:id",
  summary: "Whom a party serves and who serves it, the strongest first.",
  params: z.object({ id }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  response: PartySides,
});

export const showMine = endpoint({
  method: "GET",
  path: "/api/relationships/mine",
  summary: "How your unit serves and is served; for heads, the units they lead.",
  response: z.object({ units: z.array(PartySides) }),
});

export const MapSettings = z
  .object({ halfLifeDays: z.number().min(14).max(3_650), threshold: z.number().min(0.05).max(0.99) })
  .meta({ id: "MapSettings" });

export const showSettings = endpoint({
  method: "GET",
  path: "/api/relationships/settings",
  summary: "How fast evidence fades, and from which confidence on a relationship is on the map.",
  response: MapSettings,
});

export const changeSettings = endpoint({
  method: "PUT",
  path: "/api/relationships/settings",
  summary: "Change them; the map is drawn anew.",
  body: MapSettings,
  response: z.object({ task: z.string() }),
});

export const drawMapNow = endpoint({
  method: "POST",
  path: "/api/relationships/discovery",
  summary: "Draw the map anew from all evidence; the task's result says how many relationships were found.",
  response: z.object({ task: z.string() }),
});
