import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const params = z.object({ id });
const base = "/api/catalogue/imports";
const Severity = z.enum(["refused", "mended", "notice"]);

export const ServiceImportPlan = z
  .object({
    mapping: z.record(z.string().max(40), z.number().int().min(0).max(16_383).nullable()).default({}),
    header: z.enum(["auto", "first", "none"]).optional(),
    delimiter: z.string().length(1).optional(),
    sheet: z.string().max(200).optional(),
    /** What is taken when rows are faulty: the good ones, or nothing. */
    taking: z.enum(["good", "nothing"]).default("good"),
  })
  .meta({ id: "ServiceImportPlan" });

export const ServiceImportReport = z
  .object({
    rows: z.number(),
    created: z.number(),
    changed: z.number(),
    same: z.number(),
    refused: z.number(),
    problems: z.object({ refused: z.number(), mended: z.number(), notice: z.number() }),
    unknownColumns: z.array(z.string()),
  })
  .meta({ id: "ServiceImportReport" });
export type ServiceImportReport = z.infer<typeof ServiceImportReport>;

export const ServiceImportView = z
  .object({
    id: z.string(),
    state: z.enum(["new", "checked", "applied"]),
    file: z.object({ id: z.string(), name: z.string(), size: z.number() }),
    plan: ServiceImportPlan,
    report: ServiceImportReport.nullable(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "ServiceImport" });
export type ServiceImportView = z.infer<typeof ServiceImportView>;

export const ServiceImportPreview = z
  .object({
    name: z.string(),
    format: z.enum(["csv", "xlsx"]),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headers: z.array(z.string()),
    hasHeader: z.boolean(),
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    fields: z.array(z.object({ key: z.string(), column: z.number().nullable(), required: z.boolean() })),
  })
  .meta({ id: "ServiceImportPreview" });
export type ServiceImportPreview = z.infer<typeof ServiceImportPreview>;

const task = z.object({ task: z.string() });

export const createServiceImport = endpoint({
  method: "POST",
  path: base,
  summary: "Begin an import of services from an uploaded file.",
  body: z.object({ file: id }),
  response: ServiceImportView,
});

export const listServiceImports = endpoint({
  method: "GET",
  path: base,
  summary: "The latest imports of services, newest first.",
  response: z.object({ imports: z.array(ServiceImportView) }),
});

export const showServiceImport = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One import: its file, its plan, and the report of its last check or of its application.",
  params,
  response: ServiceImportView,
});

export const previewServiceImport = endpoint({
  method: "GET",
  path: `${base}/:id/preview`,
  summary: "The first rows of the file, and which column is taken for which field.",
  params,
  response: ServiceImportPreview,
});

export const planServiceImport = endpoint({
  method: "PUT",
  path: `${base}/:id/plan`,
  summary: "Settle the mapping and the choices of an import.",
  params,
  body: ServiceImportPlan,
  response: ServiceImportView,
});

export const checkServiceImport = endpoint({
  method: "POST",
  path: `${base}/:id/check`,
  summary: "Try the import without changing anything; the task's result is the report.",
  params,
  response: task,
});

export const applyServiceImport = endpoint({
  method: "POST",
  path: `${base}/:id/application`,
  summary: "Make the catalogue what the file says; the task's result is the report.",
  params,
  response: task,
});

export const listServiceImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems`,
  summary: "What is wrong with the file, row by row.",
  params,
  query: z.object({
    severity: Severity.optional(),
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
        severity: Severity,
        sentence: z.string(),
      }),
    ),
    next: z.number().nullable(),
  }),
});

export const downloadServiceImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems.csv`,
  summary: "All problems as a CSV file.",
  params,
  response: z.string(),
});

export const exportServices = endpoint({
  method: "GET",
  path: "/api/catalogue/export",
  summary: "The services one keeps as a file that imports again.",
  query: z.object({ format: z.enum(["csv", "xlsx"]).default("csv") }),
  response: z.string(),
});
