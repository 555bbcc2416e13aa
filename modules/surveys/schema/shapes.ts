// The shapes that the whole room speaks of.

import { z } from "zod";

/** A name in both languages; a form that is asked has both. */
export const Bilingual = z.object({ en: z.string().trim().max(2_000), ru: z.string().trim().max(2_000) });
export type Bilingual = z.infer<typeof Bilingual>;

export const purposes = [
  "service_quality",
  "nomination",
  "needs",
  "work",
  "communication",
  "pulse",
  "after_change",
  "leaders",
  "partners",
  "screener",
  "own",
] as const;
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

export const abouts = ["supplier", "customer", "general"] as const;
export const About = z.enum(abouts);
export type About = z.infer<typeof About>;

export const kinds = ["anonymous", "identified"] as const;
export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;

export const directions = ["suppliers", "customers", "prediction", "general"] as const;
export const Direction = z.enum(directions);
export type Direction = z.infer<typeof Direction>;

export const waveStates = ["draft", "open", "closing", "closed"] as const;
export const WaveState = z.enum(waveStates);
export type WaveState = z.infer<typeof WaveState>;

/** What results may be cut by besides the unit tree; frozen at the launch. */
export const cuts = ["category", "tenure"] as const;
export const Cut = z.enum(cuts);
export type Cut = z.infer<typeof Cut>;

/** The party rated, where nobody is. */
export const nobody = "00000000-0000-0000-0000-000000000000";

/** What an item stands for in the figures. */
export const meanings = [
  "perception",
  "expectation",
  "importance",
  "overall",
  "satisfaction",
  "recommend",
  "effort",
  "frequency",
  "criticality",
  "nominated",
  "kano_functional",
  "kano_dysfunctional",
  "need_importance",
  "need_satisfaction",
  "helped",
] as const;
export const Meaning = z.enum(meanings);
export type Meaning = z.infer<typeof Meaning>;

export const answerForms = [
  "rating",
  "choice",
  "choices",
  "ranking",
  "net_promoter",
  "party",
  "text",
] as const;

/**
 * One thing that can be counted: a question, or one row of a matrix (`question.row`). `values` are the legal
 * answers in order; counts are kept by their place in it. Texts have none and are kept as comments.
 */
export const Item = z
  .object({
    name: z.string().max(200),
    form: z.enum(answerForms),
    title: Bilingual,
    values: z.array(z.union([z.string(), z.number()])),
    /** Words of the values, in the same order; empty for plain numbers. */
    labels: z.array(Bilingual),
    /** reliability, responsiveness, assurance, empathy, tangibles, or one's own. */
    dimension: z.string().max(100).nullable(),
    measures: Meaning.nullable(),
    /** The items that belong together: expectation and perception of one thing, importance and satisfaction. */
    pair: z.string().max(100).nullable(),
    required: z.boolean(),
    /** May be left out of a wave of a series that rotates its questions. */
    rotates: z.boolean(),
  })
  .meta({ id: "SurveyItem" });
export type Item = z.infer<typeof Item>;

/** Who is asked: everybody of these units and those below them, of these categories; empty means all. */
export const Audience = z
  .object({
    units: z.array(z.uuid()).max(2_000).default([]),
    categories: z
      .array(z.enum(["leader", "employee", "partner"]))
      .max(3)
      .default([]),
    /** Which suppliers (or customers) are asked about; empty means all that somebody can judge. */
    subjects: z.array(z.uuid()).max(2_000).default([]),
    /** The share of those who could be asked that is drawn, in per cent. */
    share: z.number().int().min(1).max(100).default(100),
    /** Nobody is asked who was asked by another wave in so many days. */
    restDays: z.number().int().min(0).max(365).default(0),
  })
  .meta({ id: "SurveyAudience" });
export type Audience = z.infer<typeof Audience>;

/** Answers as they are counted: a value of its item, or several. */
export type Answers = Readonly<Record<string, string | number | readonly (string | number)[]>>;
/** Words by item. */
export type Comments = Readonly<Record<string, string>>;
