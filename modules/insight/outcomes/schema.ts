import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const base = "/api/insight/outcomes";
const id = z.uuid();
const params = z.object({ id });
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const party = z.uuid().nullable().describe("null: the whole company");
const figure = z.number().nullable();

export const Outcome = z
  .object({
    key: z.string(),
    name: z.string(),
    unit: z.string(),
    good: z.enum(["higher", "lower"]),
    isOwn: z.boolean(),
  })
  .meta({ id: "Outcome" });

export const OutcomePicture = z
  .object({
    party: z.object({ id: z.string(), name: z.string() }).nullable(),
    parties: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe("units with values one may see"),
    outcomes: z.array(
      Outcome.extend({
        values: z.array(z.object({ month: z.string(), value: z.number() })).describe("the latest first"),
      }),
    ),
    months: z.array(z.string()),
    inside: z.array(
      z.object({
        key: z.enum(["waiting", "ratings", "breaches", "complaints", "returns"]),
        values: z.array(figure).describe("one for each of the months"),
      }),
    ),
    comparisons: z.number().describe("looked at together"),
    relations: z.array(
      z.object({
        inside: z.string(),
        outcome: z.string(),
        lags: z.array(
          z.object({
            lag: z.number(),
            n: z.number(),
            effective: figure,
            value: figure,
            low: figure,
            high: figure,
            p: figure,
            adjusted: figure,
            telling: z.enum(["together", "against", "atMostWeak", "cannotTellYet"]),
          }),
        ),
      }),
    ),
    mayEnter: z.boolean(),
  })
  .meta({ id: "OutcomePicture" });
export type OutcomePicture = z.infer<typeof OutcomePicture>;

export const showOutcomes = endpoint({
  method: "GET",
  path: base,
  summary:
    "Outcomes by the month, beside service inside, and what of both goes together so many months later.",
  query: z.object({ party: z.uuid().optional() }),
  response: OutcomePicture,
});

export const addOutcome = endpoint({
  method: "POST",
  path: base,
  summary: "Add an outcome of one's own.",
  body: z.object({
    name: z.string().trim().min(1).max(120),
    unit: z.string().trim().max(40).default(""),
    good: z.enum(["higher", "lower"]),
  }),
  response: z.object({ key: z.string() }),
});

export const enterOutcome = endpoint({
  method: "PUT",
  path: `${base}/values`,
  summary: "Enter one month's value by hand; null takes it away.",
  body: z.object({
    outcome: z.string().max(60),
    party,
    month: Month,
    value: z.number().min(-1e12).max(1e12).nullable(),
  }),
  response: z.object({ before: z.number().nullable() }),
});

export const exportOutcomes = endpoint({
  method: "GET",
  path: `${base}/file`,
  summary:
    "The values one may see as a workbook that imports again; an empty one to fill in where there are none.",
  response: z.string(),
});

export const OutcomeImportPlan = z
  .object({
    mapping: z.record(z.string().max(40), z.number().int().min(0).max(16_383).nullable()).default({}),
    sheet: z.string().max(200).optional(),
    taking: z.enum(["good", "nothing"]).default("good"),
  })
  .meta({ id: "OutcomeImportPlan" });

export const OutcomeImportView = z
  .object({
    id: z.string(),
    state: z.enum(["new", "checked", "applied"]),
    file: z.object({ id: z.string(), name: z.string(), size: z.number() }),
    plan: OutcomeImportPlan,
    report: z
      .object({
        rows: z.number(),
        created: z.number(),
        changed: z.number(),
        same: z.number(),
        refused: z.number(),
        unknownColumns: z.array(z.string()),
      })
      .nullable(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "OutcomeImport" });
export type OutcomeImportView = z.infer<typeof OutcomeImportView>;

const imports = `${base}/imports`;
const task = z.object({ task: z.string() });

export const createOutcomeImport = endpoint({
  method: "POST",
  path: imports,
  summary: "Begin an import of outcomes from an uploaded file.",
  body: z.object({ file: id }),
  response: OutcomeImportView,
});

export const listOutcomeImports = endpoint({
  method: "GET",
  path: imports,
  summary: "The latest imports of outcomes, newest first.",
  response: z.object({ imports: z.array(OutcomeImportView) }),
});

export const showOutcomeImport = endpoint({
  method: "GET",
  path: `${imports}/:id`,
  summary: "One import of outcomes: its file, its plan, the report of its last check or of its application.",
  params,
  response: OutcomeImportView,
});

export const previewOutcomeImport = endpoint({
  method: "GET",
  path: `${imports}/:id/preview`,
  summary: "The first rows of the file, and which column is taken for which field.",
  params,
  response: z
    .object({
      name: z.string(),
      sheet: z.string().nullable(),
      sheets: z.array(z.string()),
      headers: z.array(z.string()),
      rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
      fields: z.array(z.object({ key: z.string(), column: z.number().nullable(), required: z.boolean() })),
    })
    .meta({ id: "OutcomeImportPreview" }),
});

export const planOutcomeImport = endpoint({
  method: "PUT",
  path: `${imports}/:id/plan`,
  summary: "Settle the columns of an import of outcomes, and what is taken when rows are faulty.",
  params,
  body: OutcomeImportPlan,
  response: OutcomeImportView,
});

export const checkOutcomeImport = endpoint({
  method: "POST",
  path: `${imports}/:id/check`,
  summary: "Try the import without changing anything; the task's result is the report.",
  params,
  response: task,
});

export const applyOutcomeImport = endpoint({
  method: "POST",
  path: `${imports}/:id/application`,
  summary: "Take the values of the file; the task's result is the report.",
  params,
  response: task,
});

export const listOutcomeProblems = endpoint({
  method: "GET",
  path: `${imports}/:id/problems`,
  summary: "What is wrong with the file, row by row.",
  params,
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    problems: z.array(
      z.object({
        number: z.number(),
        line: z.number(),
        column: z.string().nullable(),
        value: z.string(),
        code: z.string(),
        sentence: z.string(),
      }),
    ),
    next: z.number().nullable(),
  }),
});

export const downloadOutcomeProblems = endpoint({
  method: "GET",
  path: `${imports}/:id/problems.csv`,
  summary: "All problems of the file as CSV.",
  params,
  response: z.string(),
});
