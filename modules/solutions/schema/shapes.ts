import { z } from "zod";
import { kinds, states, verdicts } from "../solution.ts";

const id = z.uuid();
const day = z.iso.date();

export const SolutionKind = z.enum(kinds);
export const SolutionState = z.enum(states);
export const Verdict = z.enum(verdicts);
export const OutcomeUnit = z.enum(["hours", "marks", "percent", "per_week", "points"]);

export const Party = z.object({
  id: z.string(),
  kind: z.enum(["person", "unit", "partner"]),
  name: z.string(),
});
export type Party = z.infer<typeof Party>;

const Measure = z.string().trim().min(1).max(200);

/** What is expected, as it is set. */
export const ExpectationDraft = z
  .object({
    /** `waiting`, `ratings` …, or `survey:overall` with a questionnaire. */
    measure: Measure,
    questionnaire: id.nullable().default(null),
    good: z.enum(["higher", "lower"]),
    /** In the measure's own unit; negative is less. */
    effect: z.number().min(-1e6).max(1e6),
    /** The largest change that would not matter. */
    margin: z.number().min(0).max(1e6),
    evaluateOn: day,
    /** On how many days, evenly spaced up to that one, a verdict may be told. */
    looks: z.number().int().min(1).max(3).default(1),
  })
  .meta({ id: "ExpectationDraft" });
export type ExpectationDraft = z.infer<typeof ExpectationDraft>;

export const Expectation = ExpectationDraft.extend({
  version: z.number(),
  unit: OutcomeUnit,
  setBy: z.string().nullable(),
  setAt: z.iso.datetime(),
}).meta({ id: "Expectation" });
export type Expectation = z.infer<typeof Expectation>;

export const Step = z
  .object({
    id: z.string(),
    what: z.string(),
    owner: Party.nullable(),
    dueOn: day.nullable(),
    doneAt: z.iso.datetime().nullable(),
    isOverdue: z.boolean(),
    mayDo: z.boolean(),
  })
  .meta({ id: "SolutionStep" });
export type Step = z.infer<typeof Step>;

export const RollOutRow = z.object({ customer: Party, startsOn: day, hasBegun: z.boolean() });
export type RollOutRow = z.infer<typeof RollOutRow>;

export const VerdictView = z
  .object({
    evaluation: z.string(),
    verdict: Verdict,
    /** In the reader's language: what changed, by how much, how surely. */
    sentence: z.string(),
    effect: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    withIt: z.number().nullable(),
    withoutIt: z.number().nullable(),
    /** The figures are a survey's, and not for the reader: all of them are null. */
    withheld: z.boolean(),
    unit: OutcomeUnit,
    level: z.number(),
    moreWeeks: z.number().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "SolutionVerdict" });
export type VerdictView = z.infer<typeof VerdictView>;

export const SolutionItem = z
  .object({
    id: z.string(),
    number: z.number(),
    kind: SolutionKind,
    title: z.string(),
    state: SolutionState,
    supplier: Party,
    owner: Party.nullable(),
    firstStart: day.nullable(),
    lastStart: day.nullable(),
    /** How many it is brought to. */
    customers: z.number(),
    measure: z.string().nullable(),
    /** The next day on which a verdict may be told. */
    nextLook: day.nullable(),
    steps: z.object({ all: z.number(), done: z.number(), overdue: z.number() }),
    verdict: VerdictView.nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "SolutionItem" });
export type SolutionItem = z.infer<typeof SolutionItem>;
