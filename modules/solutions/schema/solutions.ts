import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { EvaluationBrief } from "./evaluation.ts";
import { Expectation, RollOutRow, SolutionItem, SolutionKind, Step, Verdict } from "./shapes.ts";

const id = z.uuid();
const base = "/api/solutions";
const params = z.object({ id });
const Title = z.string().trim().min(1).max(200);
const Description = z.string().trim().max(10_000).default("");
const Reason = z.string().trim().min(1).max(2_000);
const Cost = z.object({
  money: z.number().min(0).max(1e12).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("RUB"),
  hours: z.number().min(0).max(1e7).nullable().default(null),
});

const Words = z.object({
  kind: SolutionKind,
  title: Title,
  description: Description,
  /** The service as the measures name it; null: whatever the supplier does. */
  service: z.string().trim().max(300).nullable().default(null),
  /** The person who answers for it. */
  owner: id.nullable().default(null),
  cost: Cost.default({ money: null, currency: "RUB", hours: null }),
  needs: z.array(id).min(1).max(20),
});

export const listServices = endpoint({
  method: "GET",
  path: "/api/solutions/services",
  summary: "The services of a supplier that a solution may be held to, as the measures name them.",
  query: z.object({ supplier: id, solution: id.optional() }),
  response: z.object({ services: z.array(z.string()) }),
});

export const SolutionView = SolutionItem.extend({
  description: z.string(),
  service: z.string().nullable(),
  cost: z.object({ money: z.number().nullable(), currency: z.string(), hours: z.number().nullable() }),
  needs: z.array(z.object({ id: z.string(), number: z.number(), title: z.string() })),
  stepList: z.array(Step),
  rollOut: z.array(RollOutRow),
  expectation: Expectation.nullable(),
  /** What was expected before it was set otherwise; the latest first. */
  earlierExpectations: z.array(Expectation),
  fixedAt: z.iso.datetime().nullable(),
  /** The days on which a verdict may be told, and how sure it then has to be. */
  looks: z.array(
    z.object({
      number: z.number(),
      on: z.iso.date(),
      level: z.number(),
      isFurther: z.boolean(),
      isTaken: z.boolean(),
    }),
  ),
  /** The latest first, twenty at most; verdicts always. */
  evaluations: z.array(EvaluationBrief),
  reason: z.string().nullable(),
  helped: z.object({
    /** Counts once at least three have answered; null before. */
    counts: z.object({ yes: z.number(), partly: z.number(), no: z.number() }).nullable(),
    answers: z.number(),
    mine: z.enum(["yes", "partly", "no"]).nullable(),
    /** What they wrote, without names; for those who plan it, from three on. */
    words: z.array(z.string()),
  }),
  may: z.object({
    edit: z.boolean(),
    plan: z.boolean(),
    takeBack: z.boolean(),
    drop: z.boolean(),
    restore: z.boolean(),
    expect: z.boolean(),
    evaluate: z.boolean(),
    lookAgain: z.boolean(),
    answer: z.boolean(),
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
  createdAt: z.iso.datetime(),
}).meta({ id: "Solution" });
export type SolutionView = z.infer<typeof SolutionView>;

export const listSolutions = endpoint({
  method: "GET",
  path: base,
  summary: "Solutions that you may see, the latest changed first.",
  query: z.object({
    /** `now`: planned or under way. `mine`: you own it, or one of its open steps. */
    show: z.enum(["all", "now", "mine", "drafts", "judged", "dropped"]).default("all"),
    verdict: Verdict.optional(),
    kind: SolutionKind.optional(),
    party: id.optional(),
    /** Part of the title or of the supplier's name, or its number. */
    find: z.string().trim().max(200).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    solutions: z.array(SolutionItem),
    next: z.string().nullable(),
    /** Whether you may draft one: you lead a unit, or the programme. */
    mayDraft: z.boolean(),
  }),
});

export const solutionsAround = endpoint({
  method: "GET",
  path: `${base}/around`,
  summary: "What is done about a need, or on a relationship.",
  query: z.object({ need: id.optional(), supplier: id.optional(), customer: id.optional() }),
  response: z.object({ solutions: z.array(SolutionItem), mayDraft: z.boolean() }),
});

export const mySteps = endpoint({
  method: "GET",
  path: `${base}/my-steps`,
  summary: "Open steps that are yours, the soonest due first, and solutions of yours that wait for a word.",
  response: z.object({
    steps: z.array(
      z.object({
        id: z.string(),
        what: z.string(),
        dueOn: z.iso.date().nullable(),
        isOverdue: z.boolean(),
        solution: z.object({ id: z.string(), number: z.number(), title: z.string() }),
      }),
    ),
    more: z.boolean(),
  }),
});

export const showSolution = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary:
    "One solution: plan, what is expected of it, whom it reaches when, and what was found. By id or number.",
  params: z.object({ id: z.union([id, z.string().regex(/^\d{1,12}$/)]) }),
  response: SolutionView,
});

export const draftSolution = endpoint({
  method: "POST",
  path: base,
  summary: "Draft a solution for one or more needs.",
  body: Words.extend({ supplier: id }),
  response: SolutionView,
});

export const changeSolution = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary: "Change what it is called, what it is, who answers for it, what it costs, which needs it is for.",
  params,
  body: Words,
  response: SolutionView,
});

export const adoptPlan = endpoint({
  method: "POST",
  path: `${base}/:id/plan`,
  summary: "Adopt the draft as a plan: everybody whom it concerns is told, and its roll-out days count.",
  params,
  body: z.object({}),
  response: SolutionView,
});

export const takePlanBack = endpoint({
  method: "DELETE",
  path: `${base}/:id/plan`,
  summary: "Back to a draft, while nothing has begun.",
  params,
  response: SolutionView,
});

export const dropSolution = endpoint({
  method: "PUT",
  path: `${base}/:id/end`,
  summary: "Give it up, with the reason.",
  params,
  body: z.object({ reason: Reason }),
  response: SolutionView,
});

export const restoreSolution = endpoint({
  method: "DELETE",
  path: `${base}/:id/end`,
  summary: "Go on with what was given up, from where it stood.",
  params,
  response: SolutionView,
});
