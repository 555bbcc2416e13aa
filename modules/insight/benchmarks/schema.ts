import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const base = "/api/insight/benchmarks";
const params = z.object({ id: z.uuid() });
const figure = z.number().nullable();
/** Only what a browser opens as a page. */
const link = z.url({ protocol: /^https?$/ }).max(500);

export const BenchmarkDraft = z
  .object({
    kind: z.enum(["figure", "practice"]),
    beside: z
      .string()
      .max(80)
      .nullable()
      .default(null)
      .describe("what of ours it stands beside: measure:waiting"),
    title: z.string().trim().min(1).max(200),
    source: z.string().trim().min(1).max(300),
    link: link.nullable().default(null),
    year: z.number().int().min(1950).max(2200),
    value: z.number().min(-1e12).max(1e12).nullable().default(null),
    unit: z.string().trim().max(40).default(""),
    n: z.number().int().min(1).max(2_000_000_000).nullable().default(null),
    note: z.string().trim().max(4000).default(""),
  })
  .meta({ id: "BenchmarkDraft" });

export const BenchmarkView = z
  .object({
    id: z.string(),
    kind: z.enum(["figure", "practice"]),
    beside: z.string().nullable(),
    title: z.string(),
    source: z.string(),
    link: z.string().nullable(),
    year: z.number(),
    value: figure,
    unit: z.string(),
    n: figure,
    note: z.string(),
    createdAt: z.string(),
    ours: z
      .object({ value: z.number(), low: figure, high: figure, n: z.number(), unit: z.string() })
      .nullable()
      .describe("the company's own of the last year"),
    standing: z.enum(["better", "worse", "alike", "cannotTell"]).nullable().describe("of ours beside theirs"),
    doubts: z.array(z.enum(["old", "otherUnit", "few", "noInterval"])),
  })
  .meta({ id: "Benchmark" });
export type BenchmarkView = z.infer<typeof BenchmarkView>;

export const listBenchmarks = endpoint({
  method: "GET",
  path: base,
  summary: "Figures and practices of outside, beside the company's own, the latest recorded first.",
  query: z.object({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({
    benchmarks: z.array(BenchmarkView),
    next: z.string().nullable(),
    beside: z.array(z.object({ key: z.string(), name: z.string().nullable(), unit: z.string() })),
    mayRecord: z.boolean(),
  }),
});

export const addBenchmark = endpoint({
  method: "POST",
  path: base,
  summary: "Record a figure or a practice of outside with its source.",
  body: BenchmarkDraft,
  response: z.object({ id: z.string() }),
});

export const changeBenchmark = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary: "Change what was recorded of outside.",
  params,
  body: BenchmarkDraft,
  response: z.object({ id: z.string() }),
});

export const removeBenchmark = endpoint({
  method: "PUT",
  path: `${base}/:id/removal`,
  summary: "Take a benchmark away, or put it back.",
  params,
  body: z.object({ removed: z.boolean() }),
  response: z.object({ id: z.string() }),
});
