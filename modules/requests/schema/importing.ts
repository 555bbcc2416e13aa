import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const base = "/api/requests/imports";

export const DeskName = z.enum(["zammad", "glpi", "znuny", "osticket", "jira", "bitrix24", "other"]);
export const ImportField = z.enum([
  "key",
  "subject",
  "opened",
  "firstAnswer",
  "done",
  "requester",
  "requesterMail",
  "group",
  "assignee",
  "service",
  "kind",
  "state",
  "priority",
  "text",
]);
const Mapping = z.partialRecord(ImportField, z.string().max(300).nullable());

export const RequestImport = z
  .object({
    id: z.string(),
    desk: DeskName,
    state: z.enum(["new", "checked", "applied"]),
    fileName: z.string(),
    mapping: Mapping,
    taking: z.enum(["good", "nothing"]),
    report: z
      .object({
        rows: z.number(),
        good: z.number(),
        fresh: z.number(),
        refused: z.number(),
        mended: z.number(),
        open: z.number(),
        kinds: z.record(z.string(), z.number()),
        suppliers: z.number(),
        customers: z.number(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        unknownColumns: z.array(z.string()),
      })
      .nullable(),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: "RequestImport" });
export type RequestImport = z.infer<typeof RequestImport>;

export const createRequestImport = endpoint({
  method: "POST",
  path: base,
  summary: "Begins to bring in another desk's requests: which desk it is is guessed unless said.",
  body: z.object({ file: id, desk: DeskName.optional() }),
  response: RequestImport,
});
export const listRequestImports = endpoint({
  method: "GET",
  path: base,
  summary: "The latest imports of requests.",
  response: z.object({ imports: z.array(RequestImport) }),
});
export const showRequestImport = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One import of requests.",
  params: z.object({ id }),
  response: RequestImport,
});
export const previewRequestImport = endpoint({
  method: "GET",
  path: `${base}/:id/preview`,
  summary: "The columns of the file, what each is taken for, and the first rows.",
  params: z.object({ id }),
  response: z.object({
    headers: z.array(z.string()),
    /** Field -> header. */
    mapping: Mapping,
    rows: z.array(z.array(z.string())),
  }),
});
export const planRequestImport = endpoint({
  method: "PUT",
  path: `${base}/:id/plan`,
  summary: "Which desk it is, which column holds what, and whether one bad row stops the whole.",
  params: z.object({ id }),
  body: z.object({
    desk: DeskName,
    mapping: Mapping.default({}),
    taking: z.enum(["good", "nothing"]).default("good"),
  }),
  response: RequestImport,
});
export const checkRequestImport = endpoint({
  method: "POST",
  path: `${base}/:id/check`,
  summary: "Reads all of it and says what would come of it; changes nothing. A task.",
  params: z.object({ id }),
  response: z.object({ task: z.string() }),
});
export const applyRequestImport = endpoint({
  method: "POST",
  path: `${base}/:id/application`,
  summary: "Brings the requests in, as a task; those the house has already stay as they are.",
  params: z.object({ id }),
  response: z.object({ task: z.string() }),
});
export const listRequestImportProblems = endpoint({
  method: "GET",
  path: `${base}/:id/problems`,
  summary: "Rows that cannot be taken, or are taken with a correction, with the reason.",
  params: z.object({ id }),
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
