// What became known when a wave closed: the shapes of its figures, models and comments. They never change afterwards.

import { z } from "zod";

const number = z.number().nullable();
const count = z.number().int().nullable();

export const releaseScopes = ["company", "supplier", "customer", "relationship", "cut", "service"] as const;
export const ReleaseScope = z.enum(releaseScopes);
export type ReleaseScope = z.infer<typeof ReleaseScope>;

export const releaseMethods = [
  "mean",
  "satisfied_share",
  "net_promoter",
  "effort",
  "share",
  "gap",
  "blind_spot",
  "shrunk_mean",
  "shrunk_share",
] as const;
export const ReleaseMethod = z.enum(releaseMethods);
export type ReleaseMethod = z.infer<typeof ReleaseMethod>;

/** Why a figure is not told. */
export const withholdings = [
  /** Fewer than k people answered, or none of the groups that may be told lies wholly inside. */
  "too_few",
  /** A supplier of one or two people: its score would be one person's mark. Its answers count in the unit above. */
  "supplier_too_small",
] as const;
export const Withholding = z.enum(withholdings);
export type Withholding = z.infer<typeof Withholding>;

export const ReleaseWarning = z.object({ code: z.string() }).catchall(z.union([z.string(), z.number()]));
export type ReleaseWarning = z.infer<typeof ReleaseWarning>;

export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Interval = z.infer<typeof Interval>;

/** What stands beside a figure, by its method. */
export const FigureMore = z.object({
  warnings: z.array(ReleaseWarning).optional(),
  /** Of a mean: the standard deviation of the answers, for comparing with other waves. */
  deviation: z.number().optional(),
  /** Of a rating: the share who gave one of the two highest answers. */
  satisfied: z.object({ value: z.number(), low: number, high: number }).optional(),
  /** Net promoter: how many. */
  promoters: z.number().int().optional(),
  passives: z.number().int().optional(),
  detractors: z.number().int().optional(),
  /** Differs from all others' answers, after correction for how many comparisons were made. */
  differs: z.enum(["higher", "lower"]).optional(),
  /** Corrected after Benjamini and Hochberg. */
  p: z.number().optional(),
  /** Blind spot: the two sides. */
  predicted: number.optional(),
  actual: number.optional(),
  /** Shrunk values: the raw one, the weight of the group's own answers, and where it stands among the groups. */
  raw: z.number().optional(),
  ownWeight: z.number().optional(),
  probabilityHighest: z.number().optional(),
  probabilityLowest: z.number().optional(),
  probabilityAboveMean: z.number().optional(),
  /** Rankings: the mean place of each value, 1 is the first. */
  places: z.array(number).optional(),
});
export type FigureMore = z.infer<typeof FigureMore>;

export const Figure = z
  .object({
    wave: z.uuid(),
    scope: ReleaseScope,
    supplier: z.uuid().nullable(),
    customer: z.uuid().nullable(),
    /** For the scope `cut`: which one and its value. */
    cut: z.string().nullable(),
    cutValue: z.string().nullable(),
    /**
     * An item's name, `dimension:<name>`, `overall` (mean of perception items), `recommend` (net promoter),
     * `satisfied` (top two boxes, 0 to 1) or `effort`. With the method `gap`: perception less expectation of it;
     * with `blind_spot`: predicted less actual.
     */
    measure: z.string(),
    method: ReleaseMethod,
    /** Shares lie between 0 and 1, net promoter between -100 and 100, means on the scale of their item. */
    value: number,
    low: number,
    high: number,
    /** Answers to this very measure. */
    n: count,
    /** "Covers 41 of 52 answers"; `ofAnswers` is null where that may not be told. */
    covered: count,
    ofAnswers: count,
    withheld: Withholding.nullable(),
    /** How many gave each answer, in the order of the item's values; only where at least ten people did. */
    counts: z.array(z.number().int()).nullable(),
    more: FigureMore.nullable(),
  })
  .meta({ id: "ReleasedFigure" });
export type Figure = z.infer<typeof Figure>;

const warnings = z.array(ReleaseWarning);

export const DriversModel = z.object({
  name: z.literal("drivers"),
  /** What is explained: a measure. */
  outcome: z.string(),
  method: z.enum(["lmg", "relative-weights"]),
  explained: Interval.nullable(),
  adjusted: number,
  drivers: z.array(
    z.object({
      measure: z.string(),
      importance: Interval,
      share: Interval,
      place: Interval,
      correlation: z.number(),
      coefficient: z.number(),
    }),
  ),
  warnings,
});

const Reliability = z.object({ value: number, low: number, high: number, n: z.number().int(), warnings });
export const ReliabilityModel = z.object({
  name: z.literal("reliability"),
  /** Each dimension, and `overall`. */
  scales: z.array(
    z.object({ measure: z.string(), items: z.array(z.string()), alpha: Reliability, omega: Reliability }),
  ),
});

export const ImportanceModel = z.object({
  name: z.literal("importance"),
  /** What the horizontal axis is: stated importance where it was asked for, else derived. */
  source: z.enum(["stated", "derived"]),
  points: z.array(
    z.object({
      measure: z.string(),
      performance: Interval,
      importance: Interval,
      derived: Interval.nullable(),
      /** Null where an interval crosses the crosshair: cannot be told. */
      quadrant: z.enum(["concentrate", "keep", "low_priority", "overkill"]).nullable(),
    }),
  ),
  crosshair: z.object({ performance: z.number(), importance: z.number() }),
  warnings,
});

export const KanoModel = z.object({
  name: z.literal("kano"),
  features: z.array(
    z.object({
      /** The pair's name. */
      pair: z.string(),
      n: z.number().int(),
      /** must_be, one_dimensional, attractive, indifferent, reverse, questionable; null: cannot be told. */
      category: z.string().nullable(),
      /** How many in each category. */
      counts: z.record(z.string(), z.number().int()),
      better: Interval.nullable(),
      worse: Interval.nullable(),
      warnings,
    }),
  ),
});

export const OpportunityModel = z.object({
  name: z.literal("opportunity"),
  needs: z.array(
    z.object({
      pair: z.string(),
      n: z.number().int(),
      importance: z.number(),
      satisfaction: z.number(),
      opportunity: Interval,
      tier: z.number().int(),
    }),
  ),
  warnings,
});

export const Model = z
  .object({
    wave: z.uuid(),
    /** Null: of the whole wave. */
    supplier: z.uuid().nullable(),
    n: count,
    result: z.discriminatedUnion("name", [
      DriversModel,
      ReliabilityModel,
      ImportanceModel,
      KanoModel,
      OpportunityModel,
    ]),
  })
  .meta({ id: "ReleasedModel" });
export type Model = z.infer<typeof Model>;
export type ModelResult = Model["result"];

/** Words as they are shown: shuffled, without time, beside no score. */
export const PublishedComment = z
  .object({
    id: z.uuid(),
    /** Null: it is read with the whole wave's, as its supplier had too few authors. */
    supplier: z.uuid().nullable(),
    item: z.string(),
    words: z.string(),
    /** Its author kept a key: one may write back. */
    talks: z.boolean(),
  })
  .meta({ id: "PublishedComment" });
export type PublishedComment = z.infer<typeof PublishedComment>;
