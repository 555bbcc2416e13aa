import { z } from "zod";
import { endpoint } from "#platform/http";

const id = z.uuid();
export const FileKind = z.enum(["units", "people"]);
export const Severity = z.enum(["refused", "mended", "notice"]);
export const DifferenceKind = z.enum(["join", "move", "change", "leave"]);

export const FilePlan = z.object({
  mapping: z.record(z.string().max(40), z.number().int().min(0).max(16_383).nullable()).optional(),
  header: z.enum(["auto", "first", "none"]).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().max(200).optional(),
});

export const ImportPlan = z
  .object({
    units: FilePlan,
    people: FilePlan,
    taking: z.enum(["usable", "good", "nothing"]),
    takeNewUnits: z.boolean(),
    complete: z.object({ units: z.boolean(), people: z.boolean() }),
    on: z.iso.date(),
  })
  .meta({ id: "OrganisationImportPlan" });

const Outcome = z.object({
  rows: z.number(),
  taken: z.number(),
  faulty: z.number(),
  join: z.number(),
  move: z.number(),
  change: z.number(),
  leave: z.number(),
  same: z.number(),
});

export const ImportReport = z
  .object({
    units: Outcome.nullable(),
    people: Outcome.nullable(),
    problems: z.object({ refused: z.number(), mended: z.number(), notice: z.number() }),
  })
  .meta({ id: "OrganisationImportReport" });

const UploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number() });

export const ImportView = z
  .object({
    id: z.string(),
    state: z.enum(["new", "checked", "applied"]),
    units: UploadedFile.nullable(),
    people: UploadedFile.nullable(),
    plan: ImportPlan,
    report: ImportReport.nullable(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "OrganisationImport" });
export type ImportView = z.infer<typeof ImportView>;

const FieldChoice = z.object({
  key: z.string(),
  column: z.number().nullable(),
  /** Whether the file can be read without it. */
  required: z.boolean(),
});

export const PreviewView = z
  .object({
    file: FileKind,
    name: z.string(),
    format: z.enum(["csv", "xlsx"]),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headers: z.array(z.string()),
    hasHeader: z.boolean(),
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    fields: z.array(FieldChoice),
  })
  .meta({ id: "OrganisationImportPreview" });
export type PreviewView = z.infer<typeof PreviewView>;

export const ProblemView = z
  .object({
    number: z.number(),
    file: FileKind,
    line: z.number(),
    column: z.string().nullable(),
    value: z.string(),
    code: z.string(),
    severity: Severity,
    sentence: z.string(),
  })
  .meta({ id: "OrganisationImportProblem" });

export const DifferenceView = z
  .object({
    number: z.number(),
    partyKind: z.enum(["person", "unit", "partner"]),
    kind: DifferenceKind,
    externalId: z.string(),
    name: z.string(),
    before: z.record(z.string(), z.string()),
    after: z.record(z.string(), z.string()),
  })
  .meta({ id: "OrganisationImportDifference" });

const params = z.object({ id });
const base = "/api/organisation/imports";

export const createImport = endpoint({
  method: "POST",
  path: base,
  summary: "Begin an import of uploaded files: units, people or both. Files of unknown kind are recognised.",
  body: z.union([
    z.object({ files: z.array(id).min(1).max(2) }),
    z.object({ units: id, people: id.optional() }),
    z.object({ people: id }),
  ]),
  response: ImportView,
});

export const listImports = endpoint({
  method: "GET",
  path: base,
  summary: "The latest imports of the organisation, newest first.",
  response: z.object({ imports: z.array(ImportView) }),
});

export const showImport = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One import: its files, its plan, and the report of its last check or of its application.",
  params,
  response: ImportView,
});

export const previewImport = endpoint({
  method: "GET",
  path: `${base}/:id/preview/:file`,
  summary: "The first rows of a file, and which column is taken for which field.",
  params: z.object({ id, file: FileKind }),
  response: PreviewView,
});

export const planImport = endpoint({
  method: "PUT",
  path: `${base}/:id/plan`,
  summary: "Settle the mapping and the choices of an import.",
  params,
  body: ImportPlan,
  response: ImportView,
});

export const checkImport = endpoint({
  method: "POST",
  path: `${base}/:id/check`,
  summary: "Try the import without changing anything; the task's result is the report.",
  params,
  response: z.object({ task: z.string() }),
});

export const applyImport = endpoint({
  method: "POST",
  path: `${base}/:id/application`,
  summary: "Make the organisation what the files say; the task's result is the report.",
  params,
  response: z.object({ task: z.string() }),
});

export const listImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems`,
  summary: "What is wrong with the files, row by row.",
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

export const listImportDifferences = endpoint({
  method: "GET",
  path: `${base}/:id/differences`,
  summary: "Who joins, moves, changes or leaves by this import.",
  params,
  query: z.object({
    kind: DifferenceKind.optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ differences: z.array(DifferenceView), next: z.number().nullable() }),
});
