import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
export const ImportKind = z.enum(["requests", "mail", "nominations"]);
export const Severity = z.enum(["refused", "mended", "notice"]);

const plan = {
  mapping: z.record(z.string().max(40), z.number().int().min(0).max(16_383).nullable()).default({}),
  header: z.enum(["auto", "first", "none"]).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().max(200).optional(),
  taking: z.enum(["good", "nothing"]).default("good"),
  system: z.string().max(60).default(""),
};
export const ImportPlan = z.object(plan).meta({ id: "EvidenceImportPlan" });

export const ImportReport = z
  .object({
    rows: z.number(),
    counted: z.number(),
    aside: z.number(),
    unknown: z.number(),
    refused: z.number(),
    fresh: z.number(),
    known: z.number(),
    parties: z.number(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    problems: z.object({ refused: z.number(), mended: z.number(), notice: z.number() }),
    unknownColumns: z.array(z.string()),
    found: z.number().nullable(),
  })
  .meta({ id: "EvidenceImportReport" });
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportView = z
  .object({
    id: z.string(),
    kind: ImportKind,
    state: z.enum(["new", "checked", "applied"]),
    file: z.object({ id: z.string(), name: z.string(), size: z.number() }),
    plan: ImportPlan,
    report: ImportReport.nullable(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "EvidenceImport" });
export type ImportView = z.infer<typeof ImportView>;

export const PreviewView = z
  .object({
    kind: ImportKind,
    name: z.string(),
    format: z.enum(["csv", "xlsx", "mbox"]),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headers: z.array(z.string()),
    hasHeader: z.boolean(),
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    fields: z.array(z.object({ key: z.string(), column: z.number().nullable(), required: z.boolean() })),
  })
  .meta({ id: "EvidenceImportPreview" });
export type PreviewView = z.infer<typeof PreviewView>;

export const ProblemView = z
  .object({
    number: z.number(),
    line: z.number(),
    column: z.string().nullable(),
    value: z.string(),
    code: z.string(),
    severity: Severity,
    sentence: z.string(),
  })
  .meta({ id: "EvidenceImportProblem" });

const params = z.object({ id });
const task = z.object({ task: z.string() });
const base = "/api/relationships/imports";

export const createImport = endpoint({
  method: "POST",
  path: base,
  summary:
    "Begin an import of evidence: requests, mail or nominations. The kind is guessed when it is not given.",
  body: z.object({ file: id, kind: ImportKind.optional() }),
  response: ImportView,
});

export const listImports = endpoint({
  method: "GET",
  path: base,
  summary: "The latest imports of evidence, newest first.",
  response: z.object({ imports: z.array(ImportView) }),
});

export const showImport = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One import: its file, its plan, and the report of its last check or of its application.",
  params,
  response: ImportView,
});

export const previewImport = endpoint({
  method: "GET",
  path: `${base}/:id/preview`,
  summary: "The first rows of the file, and which column is taken for which field.",
  params,
  response: PreviewView,
});

export const planImport = endpoint({
  method: "PUT",
  path: `${base}/:id/plan`,
  summary: "Settle the kind, the mapping and the choices of an import.",
  params,
  body: z.object({ kind: ImportKind, ...plan }),
  response: ImportView,
});

export const checkImport = endpoint({
  method: "POST",
  path: `${base}/:id/check`,
  summary: "Try the import without changing anything; the task's result is the report.",
  params,
  response: task,
});

export const applyImport = endpoint({
  method: "POST",
  path: `${base}/:id/application`,
  summary: "Take the rows in and draw the map anew; the task's result is the report.",
  params,
  response: task,
});

export const listImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems`,
  summary: "What is wrong with the file, row by row.",
  params,
  query: z.object({
    severity: Severity.optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ problems: z.array(ProblemView), next: z.number().nullable() }),
});

export const downloadImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems.csv`,
  summary: "All problems as a CSV file.",
  params,
  response: z.string(),
});
