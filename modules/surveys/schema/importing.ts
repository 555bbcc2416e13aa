// Bringing in surveys of the past.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { ColumnPlan, ImportPlan } from "../importing/plan.ts";

const id = z.uuid();
const base = "/api/surveys/imports";
const params = z.object({ id });

const Report = z.object({
  rows: z.number(),
  good: z.number(),
  refused: z.number(),
  mended: z.number(),
  /** Different people, as far as the file tells them apart. */
  people: z.number(),
  questions: z.number(),
  units: z.number(),
  subjects: z.number(),
  /** Answers whose unit is not known: they count for the company and the supplier. */
  withoutUnit: z.number(),
  comments: z.number(),
  /** Columns that name or time people: not taken. */
  leftOut: z.array(z.string()),
  skipped: z.array(z.string()),
  notices: z.array(
    z.object({
      code: z.enum(["unfinished_left_out", "cut_short"]),
      count: z.number(),
    }),
  ),
});

export const SurveyImport = z
  .object({
    id: z.string(),
    state: z.enum(["new", "checked", "applied"]),
    fileName: z.string(),
    hasStructure: z.boolean(),
    plan: ImportPlan,
    report: Report.nullable(),
    wave: z.string().nullable(),
    /** Whether the wave's results are there. */
    closed: z.boolean(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "SurveyImport" });
export type SurveyImport = z.infer<typeof SurveyImport>;

export const createSurveyImport = endpoint({
  method: "POST",
  path: base,
  summary: "Begins to bring in a past survey: answers, and a description of the survey beside them.",
  body: z.object({ file: id, structure: id.optional() }),
  response: SurveyImport,
});

export const listSurveyImports = endpoint({
  method: "GET",
  path: base,
  summary: "The latest imports of surveys.",
  response: z.object({ imports: z.array(SurveyImport) }),
});

export const showSurveyImport = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One import of a survey.",
  params,
  response: SurveyImport,
});

export const previewSurveyImport = endpoint({
  method: "GET",
  path: `${base}/:id/preview`,
  summary: "The columns of the file, what each is taken for, and what stands in the first rows.",
  params,
  response: z.object({
    format: z.enum(["table", "spss", "limesurvey", "formbricks", "surveyjs"]),
    rows: z.number(),
    columns: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        examples: z.array(z.string()),
        recognised: ColumnPlan,
        plan: ColumnPlan,
      }),
    ),
  }),
});

export const planSurveyImport = endpoint({
  method: "PUT",
  path: `${base}/:id/plan`,
  summary: "Which column is what, when it was asked, and whether answers have names.",
  params,
  body: ImportPlan,
  response: SurveyImport,
});

export const checkSurveyImport = endpoint({
  method: "POST",
  path: `${base}/:id/check`,
  summary: "Reads all of it and says what would come of it; changes nothing. A task.",
  params,
  response: z.object({ task: z.string() }),
});

export const applySurveyImport = endpoint({
  method: "POST",
  path: `${base}/:id/application`,
  summary: "Makes a wave of it and closes it, as a task; the file is deleted.",
  params,
  response: z.object({ task: z.string() }),
});

export const listSurveyImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems`,
  summary: "Answers that cannot be taken, or are taken with something left out, with the reason.",
  params,
  query: z.object({
    after: z.coerce.number().int().default(-1),
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
        severity: z.enum(["refused", "mended"]),
        sentence: z.string(),
      }),
    ),
    next: z.number().nullable(),
  }),
});
