import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { measureKeys } from "./measure.ts";

const id = z.uuid();
const day = z.iso.date();
const Measure = z.enum(measureKeys);

const figure = {
  n: z.number(),
  total: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  deviation: z.number().nullable(),
  logMean: z.number().nullable(),
};
const MeasureFigure = z.object(figure).meta({ id: "MeasureFigure" });
const MeasureWeek = z.object({ week: day, ...figure }).meta({ id: "MeasureWeek" });
const PartyName = z.object({ id, kind: z.string(), name: z.string() }).meta({ id: "MeasuredParty" });

const asked = {
  measure: Measure,
  supplier: id.optional(),
  customer: id.optional(),
  /** As its source names it; empty where it names none. */
  service: z.string().max(300).optional(),
};

export const MeasureSeries = z
  .object({
    measure: Measure,
    /** `count`: n is what counts; `hours`, `marks`: n values; `share`: n of total. */
    kind: z.enum(["count", "hours", "marks", "share"]),
    supplier: PartyName.nullable(),
    customer: PartyName.nullable(),
    service: z.string().nullable(),
    weeks: z.array(MeasureWeek),
    /** All the weeks in one. */
    sum: MeasureFigure,
    /** Services of the relationship that this measure knows, the most frequent first; empty for one party and the company. */
    services: z.array(z.object({ name: z.string(), n: z.number() })),
    /** The last week that is over. */
    lastFullWeek: day,
    /** The first and the last week of which the house knows anything. */
    known: z.object({ first: day, last: day }).nullable(),
    countedAt: z.iso.datetime().nullable(),
    /** Whether this reader may open the rows. */
    mayOpenRows: z.boolean(),
  })
  .meta({ id: "MeasureSeries" });
export type MeasureSeries = z.infer<typeof MeasureSeries>;

export const showSeries = endpoint({
  method: "GET",
  path: "/api/measures/series",
  summary:
    "A measure week by week: of a relationship, of one party as supplier or customer, or of the company. Without dates the last 26 weeks.",
  query: z.object({
    ...asked,
    from: day.optional(),
    to: day.optional(),
    /** Instead of `from`: so many weeks up to the last. */
    weeks: z.coerce.number().int().min(1).max(522).optional(),
  }),
  response: MeasureSeries,
});

export const MeasureRow = z
  .object({
    key: z.string(),
    /** Where it comes from: a request of the house, one of another system, a hand-over of an event log. */
    origin: z.enum(["request", "imported", "hand_over"]),
    at: z.iso.datetime(),
    /** The request, where this reader may see it. */
    request: z.object({ id, number: z.number(), subject: z.string() }).nullable(),
    supplier: PartyName.nullable(),
    customer: PartyName.nullable(),
    /** The service, or the step of the process that followed. */
    what: z.string(),
    /** The process, of a hand-over. */
    log: z.string().nullable(),
    /** In another system: its number there. */
    number: z.string().nullable(),
    hours: z.number().nullable(),
    score: z.number().nullable(),
    /** Of breaches and returns: whether this one is counted against. */
    counted: z.boolean().nullable(),
  })
  .meta({ id: "MeasureRow" });
export type MeasureRow = z.infer<typeof MeasureRow>;

export const MeasureRows = z
  .object({ rows: z.array(MeasureRow), next: z.string().nullable() })
  .meta({ id: "MeasureRows" });
export type MeasureRows = z.infer<typeof MeasureRows>;

export const listRows = endpoint({
  method: "GET",
  path: "/api/measures/rows",
  summary: "What the figure of a week was counted from, the latest first.",
  query: z.object({
    ...asked,
    /** Any day of the week. */
    week: day,
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: MeasureRows,
});
