import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { ExpectationDraft, OutcomeUnit, Party } from "./shapes.ts";
import { SolutionView } from "./solutions.ts";

const id = z.uuid();
const base = "/api/solutions/:id";
const params = z.object({ id });
const ofStep = params.extend({ step: id });
const StepDraft = z.object({
  what: z.string().trim().min(1).max(500),
  /** A person or a unit. */
  owner: id.nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
});

export const addStep = endpoint({
  method: "POST",
  path: `${base}/steps`,
  summary: "Add a step at the end of the plan.",
  params,
  body: StepDraft,
  response: SolutionView,
});

export const changeStep = endpoint({
  method: "PUT",
  path: `${base}/steps/:step`,
  summary: "Change a step: what, who, by when, at which place.",
  params: ofStep,
  body: StepDraft.extend({ place: z.number().int().min(0).max(1_000).optional() }),
  response: SolutionView,
});

export const removeStep = endpoint({
  method: "DELETE",
  path: `${base}/steps/:step`,
  summary: "Take a step out of the plan.",
  params: ofStep,
  response: SolutionView,
});

export const doStep = endpoint({
  method: "PUT",
  path: `${base}/steps/:step/done`,
  summary: "The step is done.",
  params: ofStep,
  body: z.object({}),
  response: SolutionView,
});

export const reopenStep = endpoint({
  method: "DELETE",
  path: `${base}/steps/:step/done`,
  summary: "The step is not done after all.",
  params: ofStep,
  response: SolutionView,
});

export const setExpectation = endpoint({
  method: "PUT",
  path: `${base}/expectation`,
  summary:
    "Say what should change by how much and when that is judged. From the first roll-out day on it stands.",
  params,
  body: ExpectationDraft,
  response: SolutionView,
});

export const setRollOut = endpoint({
  method: "PUT",
  path: `${base}/roll-out`,
  summary: "Say whom it reaches and from which day on. Days that have come stand; put off with a reason.",
  params,
  body: z.object({
    units: z.array(z.object({ customer: id, startsOn: z.iso.date() })).max(2_000),
    /** Needed where a day that has come is put off. */
    why: z.string().trim().max(2_000).nullable().default(null),
  }),
  response: SolutionView,
});

const Detectable = z.object({
  /** In the measure's unit; null: it could not be told. */
  smallest: z.number().nullable(),
  share: z.number().nullable(),
  /** Of what is expected; null where nothing is expected yet. */
  isEnough: z.boolean().nullable(),
  /** What one would see, in the reader's language. */
  sentence: z.string(),
});

export const RollOutProposal = z
  .object({
    /** Customers of the supplier with what was measured of them, the largest first. */
    customers: z.array(
      z.object({
        customer: Party,
        /** Values a week over the last half year. */
        weekly: z.number(),
        level: z.number().nullable(),
        isIn: z.boolean(),
        /** Why it cannot be compared with: `fewData`, `otherSolution`; null: it can. */
        notCompared: z.string().nullable(),
      }),
    ),
    unit: OutcomeUnit,
    /** As the roll-out stands now. */
    asPlanned: Detectable.nullable(),
    /** Ways to bring it in that let its effect be told; the first one is proposed. */
    ways: z.array(
      z.object({
        waves: z.array(z.object({ startsOn: z.iso.date(), customers: z.array(z.string()) })),
        weeks: z.number(),
        evaluateOn: z.iso.date(),
        detectable: Detectable,
        /** How unlike the waves are, in standard deviations. */
        imbalance: z.number(),
      }),
    ),
    /** The comparison as it would be chosen today, and in which way the effect would be told. */
    design: z.object({
      kind: z.enum(["comparison", "series", "waves", "none"]),
      period: z.number(),
      sentence: z.string(),
      comparison: z.array(Party),
    }),
  })
  .meta({ id: "RollOutProposal" });
export type RollOutProposal = z.infer<typeof RollOutProposal>;

export const proposeRollOut = endpoint({
  method: "GET",
  path: `${base}/roll-out-proposal`,
  summary:
    "In which order to bring it in so that its effect can be told, and which effect could then be seen.",
  params,
  query: z.object({
    /** Those to be reached, by comma; without it those of the roll-out, else the largest customers. */
    customers: z.string().max(20_000).optional(),
    /** The first day at the earliest. */
    from: z.iso.date().optional(),
  }),
  response: RollOutProposal,
});

export const Measures = z.object({
  measures: z.array(z.object({ measure: z.string(), unit: OutcomeUnit, good: z.enum(["higher", "lower"]) })),
  /** Questionnaires that have told a figure of the supplier. */
  questionnaires: z.array(z.object({ id: z.string(), name: z.string(), measures: z.array(z.string()) })),
  /** The last twelve weeks of each measure, for the supplier's customers together. */
  now: z.array(z.object({ measure: z.string(), value: z.number().nullable() })),
});

export const listMeasures = endpoint({
  method: "GET",
  path: `${base}/measures`,
  summary: "What could be expected to change, and how it stands now.",
  params,
  response: Measures,
});
