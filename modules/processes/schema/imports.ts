import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Audience, LogId } from "./logs.ts";

const column = z.string().max(300).nullable();

/** Role -> column of the file. Left out: guess. Null: there is none. */
export const Columns = z
  .object({ case: column, activity: column, time: column, resource: column, unit: column, lifecycle: column })
  .partial()
  .meta({ id: "LogColumns" });

export const Format = z.enum(["csv", "xlsx", "xes", "ocel"]);

const reading = {
  file: z.uuid(),
  columns: Columns.default({}),
  /** Zone of timestamps that name none, and of the months that figures are counted by. */
  zone: z.string().min(1).max(60).default("UTC"),
};

export const analyseFile = endpoint({
  method: "POST",
  path: "/api/processes/analyses",
  summary:
    "Look into an uploaded log: format, columns with examples, guessed mapping, first rows. Changes nothing.",
  body: z.object(reading),
  response: z
    .object({
      file: z.uuid(),
      fileName: z.string(),
      format: Format,
      /** The name the log would get, and the log that has it already and would be replaced. */
      name: z.string(),
      replaces: z.object({ id: z.uuid(), name: z.string(), importedAt: z.iso.datetime() }).nullable(),
      columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
      rows: z.array(z.array(z.string())),
      mapping: z.record(z.string(), z.string()),
      dayFirst: z.boolean(),
      /** Of an object-centric log: what can be the case. */
      objectTypes: z.array(z.string()),
      /** Values that look like placeholders for nobody among the first rows. */
      placeholders: z.array(z.string()),
    })
    .meta({ id: "LogAnalysis" }),
});

export const importLog = endpoint({
  method: "POST",
  path: "/api/processes/imports",
  summary:
    "Import an uploaded log as a task. A log of the same name is replaced as a whole and keeps its id.",
  body: z.object({
    ...reading,
    name: z.string().trim().min(1).max(200).optional(),
    /** Placeholders that stand for nobody among resources and units, such as "?". */
    missing: z.array(z.string().min(1).max(100)).max(50).default([]),
    /** Take only events of this lifecycle stage, such as "complete". */
    lifecycle: z.string().min(1).max(100).optional(),
    audience: Audience.optional(),
  }),
  response: z.object({ task: z.uuid() }),
});

export const BadReason = z.enum(["no_case", "no_activity", "no_time", "bad_time", "column_count"]);

export const showReport = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/report",
  summary: "How the log was read: what was taken, what was not and why. The first 50 bad rows.",
  params: LogId,
  response: z
    .object({
      fileName: z.string(),
      format: Format,
      importedAt: z.iso.datetime(),
      importedBy: z.string().nullable(),
      rows: z.int(),
      taken: z.int(),
      bad: z.int(),
      /** Left out because their lifecycle stage was not asked for. */
      filtered: z.int(),
      badByReason: z.record(z.string(), z.int()),
      badRows: z.array(
        z.object({
          line: z.int(),
          column: z.string(),
          value: z.string(),
          reason: BadReason,
          sentence: z.string(),
        }),
      ),
      notices: z.array(z.object({ code: z.string(), sentence: z.string() })),
      mapping: z.record(z.string(), z.string()),
      missing: z.array(z.string()),
      lifecycle: z.string().nullable(),
      zone: z.string(),
      /** Events that name a party, and those that do not and were left out of hand-overs. */
      handedEvents: z.int(),
      unhandedEvents: z.int(),
    })
    .meta({ id: "LogReport" }),
});

export const downloadBadRows = endpoint({
  method: "GET",
  path: "/api/processes/logs/:id/bad-rows.csv",
  summary: "Every row that could not be taken: line, column, value, reason.",
  params: LogId,
  response: z.string(),
});
