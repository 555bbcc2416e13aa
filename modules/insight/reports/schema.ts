import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const base = "/api/insight/reports";
const params = z.object({ id: z.uuid() });
const party = z.object({ id: z.string(), name: z.string() });
const Format = z.enum(["pdf", "xlsx"]);

export const ReportDraft = z
  .object({
    what: z.enum(["company", "party", "wave"]),
    party: z.uuid().nullable().default(null),
    title: z.string().trim().max(120).default(""),
    rhythm: z.enum(["weekly", "monthly"]),
    day: z.number().int().min(1).max(28).describe("Monday is 1; of a month its day"),
    hour: z.number().int().min(0).max(23).default(8),
    formats: z.array(Format).min(1).max(2).default(["pdf"]),
    isPaused: z.boolean().default(false),
    readers: z.array(z.uuid()).min(1).max(500),
  })
  .meta({ id: "ReportDraft" });

export const ReportView = z
  .object({
    id: z.string(),
    what: z.enum(["company", "party", "wave"]),
    party: party.nullable(),
    title: z.string(),
    rhythm: z.enum(["weekly", "monthly"]),
    day: z.number(),
    hour: z.number(),
    formats: z.array(Format),
    isPaused: z.boolean(),
    owner: party,
    readers: z.array(party).describe("for whoever runs them; others see themselves"),
    isMine: z.boolean().describe("it is sent to whoever asks"),
    last: z
      .object({
        at: z.string(),
        sent: z.number(),
        left: z.array(z.object({ why: z.string(), count: z.number() })),
      })
      .nullable(),
  })
  .meta({ id: "Report" });
export type ReportView = z.infer<typeof ReportView>;

export const listReports = endpoint({
  method: "GET",
  path: base,
  summary: "Reports that are sent by themselves: all for the programme lead, for others those they get.",
  response: z.object({ reports: z.array(ReportView), mayRun: z.boolean() }),
});

export const addReport = endpoint({
  method: "POST",
  path: base,
  summary: "Have a report sent: what, to whom, how often, in which files.",
  body: ReportDraft,
  response: z.object({ id: z.string() }),
});

export const changeReport = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary: "Change a report that is sent, or pause it.",
  params,
  body: ReportDraft,
  response: z.object({ id: z.string() }),
});

export const removeReport = endpoint({
  method: "DELETE",
  path: `${base}/:id`,
  summary: "Have a report not sent any more.",
  params,
  response: z.object({ id: z.string() }),
});

export const leaveReport = endpoint({
  method: "DELETE",
  path: `${base}/:id/reading`,
  summary: "Not to be sent this report any more.",
  params,
  response: z.object({ id: z.string() }),
});

export const sendReport = endpoint({
  method: "POST",
  path: `${base}/:id/sending`,
  summary: "Send it to all its readers now; the task's result says to how many.",
  params,
  response: z.object({ task: z.string() }),
});

export const downloadReport = endpoint({
  method: "GET",
  path: `${base}/:id/file/:format`,
  summary: "The report as whoever asks may see it.",
  params: z.object({ id: z.uuid(), format: Format }),
  response: z.string(),
});
