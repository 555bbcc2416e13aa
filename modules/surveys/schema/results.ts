// What may be known of a closed wave. Every figure here was released when it closed; nothing is counted anew.

import { z } from "zod";
import { endpoint } from "#platform/http";
import { Figure, Interval, Model } from "./release.ts";
import { Bilingual, Direction, Kind, Purpose } from "./shapes.ts";

const wave = z.object({ wave: z.uuid() });
const number = z.number().nullable();
const count = z.number().int().nullable();

export const ResultParty = z
  .object({ id: z.uuid(), name: z.string(), kind: z.enum(["person", "unit", "partner"]) })
  .meta({ id: "ResultParty" });
export type ResultParty = z.infer<typeof ResultParty>;

export const ResultWave = z
  .object({
    id: z.uuid(),
    name: Bilingual,
    kind: Kind,
    direction: Direction,
    purpose: Purpose,
    /** Groups of fewer people are shown nowhere. */
    k: z.number().int(),
    closedAt: z.iso.datetime(),
  })
  .meta({ id: "ResultWave" });
export type ResultWave = z.infer<typeof ResultWave>;

/** What a measure is called, and the scale its figures lie on. */
export const ResultMeasure = z
  .object({
    name: z.string(),
    /** Null for what every wave has (overall, recommend, ...) and for the usual dimensions: the page has words. */
    title: Bilingual.nullable(),
    kind: z.enum(["whole", "dimension", "item"]),
    dimension: z.string().nullable(),
    measures: z.string().nullable(),
    /** Null for what is no item: the whole, a dimension. */
    form: z.string().nullable(),
    /** Items that belong together: a thing with and without, its importance and its satisfaction. */
    pair: z.string().nullable(),
    from: z.number(),
    to: z.number(),
    values: z.array(z.string()),
    labels: z.array(Bilingual),
  })
  .meta({ id: "ResultMeasure" });
export type ResultMeasure = z.infer<typeof ResultMeasure>;

/** From the wave before to this one: the difference with its interval, and what it may be called. */
export const ResultChange = z
  .object({
    wave: z.object({ id: z.uuid(), name: Bilingual, closedAt: z.iso.datetime() }),
    measure: z.string(),
    value: z.number(),
    low: number,
    high: number,
    reading: z.enum(["higher", "lower", "cannot_tell"]),
  })
  .meta({ id: "ResultChange" });
export type ResultChange = z.infer<typeof ResultChange>;

export const ResultTrendPoint = z.object({
  wave: z.uuid(),
  name: Bilingual,
  closedAt: z.iso.datetime(),
  value: number,
  low: number,
  high: number,
  n: count,
});
export type ResultTrendPoint = z.infer<typeof ResultTrendPoint>;
export const ResultTrend = z.object({ measure: z.string(), points: z.array(ResultTrendPoint) });
export type ResultTrend = z.infer<typeof ResultTrend>;

/** Results of one scope: the company, a supplier, a unit of customers, or a relationship. */
export const Results = z
  .object({
    wave: ResultWave,
    scope: z.enum(["company", "supplier", "customer", "relationship"]),
    supplier: ResultParty.nullable(),
    customer: ResultParty.nullable(),
    /** The relationship's page, if the map has it. */
    relationship: z.uuid().nullable(),
    measures: z.array(ResultMeasure),
    figures: z.array(Figure),
    /** The company's own figures of the same measures: the thin line. Empty on the company's page. */
    company: z.array(Figure),
    models: z.array(Model.shape.result),
    trends: z.array(ResultTrend),
    changes: z.array(ResultChange),
    /** Per cent in steps of five, of the whole wave; null where it may not be told. */
    response: z.number().int().nullable(),
    /** Whose truth is the highest and the lowest for certain enough; for those who may see suppliers. */
    differs: z.array(
      z.object({
        party: ResultParty,
        end: z.enum(["highest", "lowest"]),
        probability: z.number(),
        value: z.number(),
      }),
    ),
    /** The whole of each group by category or time in the company; for the programme lead, on the company's page. */
    groups: z.array(Figure),
    /** What the reader may open from here. */
    sees: z.object({
      suppliers: z.boolean(),
      customers: z.boolean(),
      heat: z.boolean(),
      comments: z.boolean(),
      /** Answers given by name. */
      answers: z.boolean(),
    }),
  })
  .meta({ id: "SurveyResults" });
export type Results = z.infer<typeof Results>;

export const showResults = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results",
  summary: "What a closed wave says of the whole company.",
  params: wave,
  response: Results,
});

export const showSupplierResults = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/suppliers/:party",
  summary: "What a closed wave says of one supplier.",
  params: wave.extend({ party: z.uuid() }),
  response: Results,
});

export const showCustomerResults = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/customers/:party",
  summary: "What a unit of customers said in a closed wave.",
  params: wave.extend({ party: z.uuid() }),
  response: Results,
});

export const showRelationshipResults = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/relationships/:supplier/:customer",
  summary: "What a closed wave says of one relationship.",
  params: wave.extend({ supplier: z.uuid(), customer: z.uuid() }),
  response: Results,
});

export const ResultRow = z.object({
  party: ResultParty,
  figure: Figure,
  /** Drawn towards all groups' mean the more, the fewer answered; null where it was not computed. */
  drawn: Interval.nullable(),
  /** Against everybody else's answers, corrected for how many are compared: above, below, or not to be told apart. */
  standing: z.enum(["above", "below", "level"]).nullable(),
});
export type ResultRow = z.infer<typeof ResultRow>;

export const ResultList = z
  .object({
    wave: ResultWave,
    side: z.enum(["suppliers", "customers"]),
    measure: ResultMeasure,
    company: Figure.nullable(),
    rows: z.array(ResultRow),
  })
  .meta({ id: "SurveyResultList" });
export type ResultList = z.infer<typeof ResultList>;

export const listResults = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/sides/:side",
  summary: "Suppliers or units of customers by one measure, with intervals.",
  params: wave.extend({ side: z.enum(["suppliers", "customers"]) }),
  query: z.object({ measure: z.string().max(300).default("overall") }),
  response: ResultList,
});

/** How many suppliers and customers a heat map has at most: those with the most answers come first. */
export const heatMost = 60;

export const HeatCell = z.object({
  /** Places in `suppliers` and `customers`. */
  supplier: z.number().int(),
  customer: z.number().int(),
  value: number,
  low: number,
  high: number,
  n: count,
  covered: count,
  of: count,
  withheld: z.string().nullable(),
  standing: z.enum(["above", "below", "level"]).nullable(),
});

export const ResultHeat = z
  .object({
    wave: ResultWave,
    measure: ResultMeasure,
    company: Figure.nullable(),
    suppliers: z.array(ResultParty),
    customers: z.array(ResultParty),
    cells: z.array(HeatCell),
    /** There are more than fit into the picture; their pages have the rest. */
    more: z.boolean(),
  })
  .meta({ id: "SurveyHeatMap" });
export type ResultHeat = z.infer<typeof ResultHeat>;

export const showHeat = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/heat",
  summary: "Suppliers by customers: one measure of each relationship.",
  params: wave,
  query: z.object({
    measure: z.string().max(300).default("overall"),
    supplier: z.uuid().optional(),
    customer: z.uuid().optional(),
  }),
  response: ResultHeat,
});

export const ReleasedComment = z.object({
  id: z.uuid(),
  item: z.string(),
  title: Bilingual.nullable(),
  words: z.string(),
  /** Its author keeps a key: one may ask back. */
  talks: z.boolean(),
});
export type ReleasedComment = z.infer<typeof ReleasedComment>;

export const ReleasedComments = z
  .object({
    wave: ResultWave,
    supplier: ResultParty.nullable(),
    comments: z.array(ReleasedComment),
    next: z.uuid().nullable(),
    mayTalk: z.boolean(),
  })
  .meta({ id: "SurveyReleasedComments" });
export type ReleasedComments = z.infer<typeof ReleasedComments>;

export const listComments = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/comments",
  summary: "What was written, shuffled, without time and never beside scores.",
  params: wave,
  query: z.object({
    supplier: z.uuid().optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: ReleasedComments,
});

export const LatestResult = z
  .object({
    /** Null: no closed wave has asked about it, or the reader may not see it. */
    latest: z
      .object({
        wave: ResultWave,
        scope: z.enum(["supplier", "customer", "relationship"]),
        figure: Figure,
        from: z.number(),
        to: z.number(),
        company: number,
        trend: z.array(ResultTrendPoint),
        change: ResultChange.nullable(),
      })
      .nullable(),
  })
  .meta({ id: "SurveyLatestResult" });
export type LatestResult = z.infer<typeof LatestResult>;

export const showLatest = endpoint({
  method: "GET",
  path: "/api/surveys/results/latest",
  summary: "The last score of a supplier, of a unit of customers, or of a relationship.",
  query: z.object({ supplier: z.uuid().optional(), customer: z.uuid().optional() }),
  response: LatestResult,
});

export const exportFigures = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/figures/:format",
  summary: "Every figure of a wave that the reader may see, as one table.",
  params: wave.extend({ format: z.enum(["csv", "xlsx"]) }),
  query: z.object({ supplier: z.uuid().optional(), customer: z.uuid().optional() }),
  response: z.string(),
});

export const exportReport = endpoint({
  method: "GET",
  path: "/api/surveys/waves/:wave/results/report",
  summary: "The report of a wave as PDF, with what the reader may see.",
  params: wave,
  response: z.string(),
});
