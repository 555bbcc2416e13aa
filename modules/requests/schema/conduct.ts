import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { PartyName, State } from "./shapes.ts";

const id = z.uuid();
const Done = z.object({ id: z.string() });
const subject = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(20_000);
const reports = "/api/reports";

export const checkTone = endpoint({
  method: "POST",
  path: "/api/requests/tone",
  summary: "What in a text may sound other than it is meant. The text is not kept.",
  body: z.object({ text: z.string().max(50_000), first: z.boolean().default(false) }),
  response: z.object({
    remarks: z.array(
      z.object({
        kind: z.enum([
          "rude",
          "cold",
          "blame",
          "shout",
          "officialese",
          "promise",
          "reason",
          "next",
          "greeting",
        ]),
        start: z.number(),
        end: z.number(),
        words: z.string(),
        /** Of the words, and of the milder wording. */
        language: z.enum(["ru", "en"]),
        instead: z.string(),
      }),
    ),
  }),
});

export const showFeedbackTeams = endpoint({
  method: "GET",
  path: "/api/requests/feedback-teams",
  summary: "Who hears complaints: of the house, and of single units.",
  response: z.object({
    house: PartyName.nullable(),
    units: z.array(z.object({ unit: PartyName, team: PartyName })),
    mayChange: z.boolean(),
  }),
});

export const nameFeedbackTeam = endpoint({
  method: "PUT",
  path: "/api/requests/feedback-teams",
  summary: "Names the team that hears complaints; it gets a standard of its own, unless it has one.",
  body: z.object({ unit: id.nullable().default(null), team: id.nullable() }),
  response: Done,
});

export const askToExplain = endpoint({
  method: "POST",
  path: "/api/requests/:id/explanations",
  summary: "Asks the complained-about unit for its side, without a word of who complained.",
  params: z.object({ id }),
  body: z.object({ subject, text, sure: z.boolean().default(false) }),
  response: z.object({ id: z.string(), number: z.number() }),
});

export const listExplanations = endpoint({
  method: "GET",
  path: "/api/requests/:id/explanations",
  summary: "What the team has asked the complained-about unit; for those who hear the complaint.",
  params: z.object({ id }),
  response: z.object({
    explanations: z.array(
      z.object({ id: z.string(), number: z.number(), subject: z.string(), state: State, at: z.string() }),
    ),
    mayAsk: z.boolean(),
  }),
});

export const countComplaints = endpoint({
  method: "GET",
  path: "/api/requests/complaints/:unit",
  summary: "What became of complaints about a unit, by quarter, without names; nothing where there were few.",
  params: z.object({ unit: id }),
  response: z.object({
    least: z.number(),
    quarters: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        all: z.number().nullable(),
        outcomes: z
          .object({ open: z.number(), served: z.number(), declined: z.number(), withdrawn: z.number() })
          .nullable(),
      }),
    ),
  }),
});

export const sendThanks = endpoint({
  method: "POST",
  path: "/api/requests/thanks",
  summary: "Thanks a person, a unit or a partner, for a request or just so.",
  body: z.object({ to: id, text, for: id.optional() }),
  response: z.object({ id: z.string(), number: z.number() }),
});

const ThanksView = z.object({
  id: z.string(),
  number: z.number(),
  from: PartyName.nullable(),
  to: PartyName.nullable(),
  text: z.string(),
  at: z.string(),
  public: z.boolean(),
});

export const listThanks = endpoint({
  method: "GET",
  path: "/api/requests/thanks",
  summary: "Thanks I may read: to me or mine, between two sides, or said in public.",
  query: z.object({
    box: z.enum(["mine", "between", "public"]).default("mine"),
    supplier: id.optional(),
    customer: id.optional(),
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    thanks: z.array(ThanksView.extend({ mayPublish: z.boolean() })),
    count: z.number().nullable(),
    next: z.number().nullable(),
  }),
});

export const publishThanks = endpoint({
  method: "PUT",
  path: "/api/requests/:id/publicity",
  summary: "Whoever was thanked lets it be said in public, or takes that back.",
  params: z.object({ id }),
  body: z.object({ public: z.boolean() }),
  response: Done,
});

/** Groups of letters and digits as they were written down. */
const key = z.string().trim().min(20).max(80);
/** The small sum: the hour it was worked out in (UTC, `2026-03-09T10`), and the number that makes it right. */
const patience = z.object({
  hour: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/),
  nonce: z.string().regex(/^[0-9a-z]{1,20}$/),
});
const attachments = z
  .array(z.object({ name: z.string().trim().min(1).max(200), content: z.base64().max(2_800_000) }))
  .max(3)
  .default([]);

export const sendReport = endpoint({
  method: "POST",
  path: reports,
  summary:
    "A confidential report. Nothing of who sends it is kept; the answer holds the only key to it, once.",
  body: z.object({ subject, text, about: id.nullable().default(null), attachments, patience }),
  response: z.object({ key: z.string() }),
});

export const showReportPlace = endpoint({
  method: "GET",
  path: reports,
  summary: "Whether reports are taken, by whom, and which units they may be about.",
  response: z.object({
    team: z.string().nullable(),
    /** The upper levels of the company: a report may be about one of them. */
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const readDialogue = endpoint({
  method: "GET",
  path: `${reports}/dialogue`,
  summary: "The dialogue about a report; the key is in the header `x-report-key`.",
  response: z.object({
    subject: z.string(),
    state: State,
    /** To the day only. */
    openedOn: z.string(),
    messages: z.array(
      z.object({
        mine: z.boolean(),
        text: z.string(),
        on: z.string(),
        attachments: z.array(z.object({ name: z.string(), size: z.number() })),
      }),
    ),
  }),
});

export const writeDialogue = endpoint({
  method: "POST",
  path: `${reports}/dialogue`,
  summary: "Writes on in the dialogue about a report.",
  body: z.object({ key, text, attachments, patience }),
  response: z.object({ written: z.boolean() }),
});
