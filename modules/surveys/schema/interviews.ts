// Guided conversations: guides, planning, consent, notes, quotes and the code book.

import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Bilingual } from "./shapes.ts";

const Named = z.object({ id: z.uuid(), name: z.string() });
const PartyName = Named.extend({ kind: z.enum(["person", "unit", "partner"]) });

export const interviewStates = ["planned", "held", "concluded", "cancelled", "withdrawn"] as const;
export const InterviewState = z.enum(interviewStates);
export type InterviewState = z.infer<typeof InterviewState>;

export const GuideQuestion = z.object({
  /** Kept through every change of its wording; made by whoever adds it. */
  key: z.string().regex(/^[a-z0-9_]{1,40}$/),
  ask: Bilingual,
  /** What one wants to learn by it. */
  purpose: Bilingual,
});
export type GuideQuestion = z.infer<typeof GuideQuestion>;

export const GuideBody = z.object({
  name: Bilingual,
  lead: Bilingual,
  questions: z.array(GuideQuestion).min(1).max(40),
});
export type GuideBody = z.infer<typeof GuideBody>;

export const GuideView = GuideBody.extend({
  id: z.uuid(),
  version: z.number().int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string().nullable(),
  /** Interviews planned with it. */
  used: z.boolean(),
}).meta({ id: "InterviewGuide" });
export type GuideView = z.infer<typeof GuideView>;

export const ReadyGuide = GuideBody.extend({ key: z.string() }).meta({ id: "ReadyInterviewGuide" });

const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const InterviewPlan = z.object({
  guide: z.uuid(),
  interviewer: z.uuid(),
  interviewed: z.uuid(),
  /** Whose service it is about; null where it is about none in particular. */
  supplier: z.uuid().nullable().default(null),
  /** Left out: the unit of whoever is interviewed. */
  customer: z.uuid().nullish(),
  /** What the clock shows in `zone`. */
  at: local,
  zone: z.string().max(60),
  minutes: z.number().int().min(5).max(600).default(45),
  /** A room, or a link. */
  place: z.string().trim().max(500).default(""),
  /** What the invitation says besides. */
  message: z.string().trim().max(2_000).default(""),
});
export type InterviewPlan = z.infer<typeof InterviewPlan>;

/** What can change once somebody is invited. */
export const InterviewChange = InterviewPlan.omit({ guide: true, interviewer: true, interviewed: true });
export type InterviewChange = z.infer<typeof InterviewChange>;

export const CodeView = z
  .object({ id: z.uuid(), name: z.string(), /** Of those one may read. */ quotes: z.number().int() })
  .meta({ id: "InterviewCode" });
export type CodeView = z.infer<typeof CodeView>;

export const QuoteView = z.object({
  id: z.uuid(),
  question: z.string(),
  starts: z.number().int(),
  words: z.string(),
  supplier: PartyName.nullable(),
  customer: PartyName.nullable(),
  codes: z.array(Named),
});
export type QuoteView = z.infer<typeof QuoteView>;

export const InterviewItem = z.object({
  id: z.uuid(),
  name: Bilingual,
  state: InterviewState,
  startsAt: z.iso.datetime(),
  zone: z.string(),
  interviewer: Named,
  interviewed: PartyName,
  supplier: PartyName.nullable(),
  customer: PartyName.nullable(),
  /** How whoever asks stands to it. */
  me: z.enum(["interviewer", "interviewed", "reader", "lead"]),
});
export type InterviewItem = z.infer<typeof InterviewItem>;

export const InterviewView = InterviewItem.extend({
  guide: z.uuid(),
  guideVersion: z.number().int(),
  questions: z.array(GuideQuestion),
  at: local,
  minutes: z.number().int(),
  place: z.string(),
  message: z.string(),
  consent: z
    .object({
      answer: z.enum(["given", "declined", "withdrawn"]),
      at: z.iso.datetime(),
      by: z.enum(["interviewed", "interviewer", "lead"]),
    })
    .nullable(),
  named: z.boolean(),
  readers: z.array(Named),
  /** Of the interviewed person, once the interview is concluded; of everybody else who reads it, at once. */
  notes: z.array(
    z.object({
      question: z.string(),
      words: z.string(),
      version: z.number().int(),
      changedAt: z.iso.datetime(),
    }),
  ),
  quotes: z.array(QuoteView),
  concludedAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** Whether a letter can reach whoever is interviewed. */
  reachable: z.boolean(),
  can: z.object({
    change: z.boolean(),
    consent: z.boolean(),
    write: z.boolean(),
    mark: z.boolean(),
    conclude: z.boolean(),
    withdraw: z.boolean(),
    addReaders: z.boolean(),
  }),
}).meta({ id: "Interview" });
export type InterviewView = z.infer<typeof InterviewView>;

const base = "/api/surveys/interviews";
const interview = z.object({ interview: z.uuid() });
const guide = z.object({ guide: z.uuid() });
const quote = z.object({ quote: z.uuid() });
const code = z.object({ code: z.uuid() });

export const listInterviews = endpoint({
  method: "GET",
  path: base,
  summary: "Interviews one leads, gives or may read, the latest first.",
  query: z.object({
    state: InterviewState.optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    interviews: z.array(InterviewItem),
    next: z.string().nullable(),
    mayPlan: z.boolean(),
    mayCode: z.boolean(),
  }),
});

export const planInterview = endpoint({
  method: "POST",
  path: base,
  summary: "Plans an interview; if it lies ahead, both are written to, with a calendar file.",
  body: InterviewPlan,
  response: InterviewView,
});

export const showInterview = endpoint({
  method: "GET",
  path: `${base}/:interview`,
  summary: "One interview, as far as whoever asks may read it.",
  params: interview,
  response: InterviewView,
});

export const changeInterview = endpoint({
  method: "PUT",
  path: `${base}/:interview`,
  summary: "Another time, place or subject; both calendars follow.",
  params: interview,
  body: InterviewChange,
  response: InterviewView,
});

export const cancelInterview = endpoint({
  method: "POST",
  path: `${base}/:interview/cancellation`,
  summary: "It does not take place; both calendars are told.",
  params: interview,
  response: InterviewView,
});

export const interviewCalendar = endpoint({
  method: "GET",
  path: `${base}/:interview/calendar.ics`,
  summary: "The interview as a calendar file.",
  params: interview,
  response: z.string(),
});

export const setConsent = endpoint({
  method: "PUT",
  path: `${base}/:interview/consent`,
  summary:
    "What the interviewed person said to notes being kept, and whether quotes may carry their name; by themselves, or recorded by the interviewer.",
  params: interview,
  body: z.object({ answer: z.enum(["given", "declined"]), named: z.boolean() }),
  response: InterviewView,
});

export const writeNote = endpoint({
  method: "PUT",
  path: `${base}/:interview/notes/:question`,
  summary:
    "Keeps what was said to a question (`other`: to none), once consent is given. `version` is the one seen last.",
  params: z.object({ interview: z.uuid(), question: z.string().max(40) }),
  body: z.object({ words: z.string().max(40_000), version: z.number().int().min(0) }),
  response: z.object({ version: z.number().int(), changedAt: z.iso.datetime() }),
});

export const concludeInterview = endpoint({
  method: "POST",
  path: `${base}/:interview/conclusion`,
  summary:
    "The conversation is over and the notes are fixed; the interviewed person may read them from now on.",
  params: interview,
  response: InterviewView,
});

export const withdrawInterview = endpoint({
  method: "POST",
  path: `${base}/:interview/withdrawal`,
  summary: "Erases notes and quotes; that there was a conversation stays.",
  params: interview,
  response: InterviewView,
});

export const addReader = endpoint({
  method: "PUT",
  path: `${base}/:interview/readers/:person`,
  summary: "One more who reads the notes; once consent is given, only the interviewed person may add any.",
  params: z.object({ interview: z.uuid(), person: z.uuid() }),
  response: InterviewView,
});

export const removeReader = endpoint({
  method: "DELETE",
  path: `${base}/:interview/readers/:person`,
  summary: "Somebody reads the notes no more.",
  params: z.object({ interview: z.uuid(), person: z.uuid() }),
  response: InterviewView,
});

const coding = {
  supplier: z.uuid().nullable(),
  customer: z.uuid().nullable(),
  codes: z.array(z.uuid()).max(20),
  /** Added to the code book, unless they are in it already. */
  newCodes: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
};

export const markQuote = endpoint({
  method: "POST",
  path: `${base}/:interview/quotes`,
  summary: "Marks words of the notes as a quote, with codes. The id is made by whoever marks it.",
  params: interview,
  body: z.object({
    id: z.uuid(),
    question: z.string().max(40),
    starts: z.number().int().min(0),
    words: z.string().trim().min(1).max(4_000),
    ...coding,
  }),
  response: QuoteView,
});

export const changeQuote = endpoint({
  method: "PUT",
  path: "/api/surveys/quotes/:quote",
  summary: "Other codes, or another relationship.",
  params: quote,
  body: z.object(coding),
  response: QuoteView,
});

export const removeQuote = endpoint({
  method: "DELETE",
  path: "/api/surveys/quotes/:quote",
  summary: "It is no quote any more; the notes stay.",
  params: quote,
  response: z.object({ id: z.uuid() }),
});

export const ListedQuote = z
  .object({
    id: z.uuid(),
    words: z.string(),
    supplier: PartyName.nullable(),
    /** Null where no name may be told and the unit is so small that it would tell it. */
    customer: PartyName.nullable(),
    codes: z.array(Named),
    /** Null where whoever said it asked for that. */
    who: z.string().nullable(),
    interview: z.uuid().nullable(),
  })
  .meta({ id: "InterviewQuote" });
export type ListedQuote = z.infer<typeof ListedQuote>;

export const listQuotes = endpoint({
  method: "GET",
  path: "/api/surveys/quotes",
  summary: "Quotes of interviews one may read, the latest first; without names where that was asked for.",
  query: z.object({
    code: z.uuid().optional(),
    party: z.uuid().optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ quotes: z.array(ListedQuote), next: z.string().nullable() }),
});

export const listCodes = endpoint({
  method: "GET",
  path: "/api/surveys/codes",
  summary: "The code book.",
  response: z.object({ codes: z.array(CodeView), mayChange: z.boolean() }),
});

export const renameCode = endpoint({
  method: "PUT",
  path: "/api/surveys/codes/:code",
  summary: "Another name for a code; its quotes keep it.",
  params: code,
  body: z.object({ name: z.string().trim().min(1).max(80) }),
  response: z.object({ id: z.uuid(), name: z.string() }),
});

export const mergeCode = endpoint({
  method: "POST",
  path: "/api/surveys/codes/:code/merger",
  summary: "Its quotes get another code instead; it leaves the code book.",
  params: code,
  body: z.object({ into: z.uuid() }),
  response: z.object({ id: z.uuid(), name: z.string() }),
});

export const listGuides = endpoint({
  method: "GET",
  path: "/api/surveys/guides",
  summary: "Guides of interviews, and the ready ones to take a copy of.",
  response: z.object({
    guides: z.array(GuideView),
    ready: z.array(ReadyGuide),
    mayChange: z.boolean(),
    /** The time zone of the house, for planning. */
    zone: z.string(),
  }),
});

export const addGuide = endpoint({
  method: "POST",
  path: "/api/surveys/guides",
  summary: "A guide of one's own, or a copy of a ready one.",
  body: z.union([z.object({ ready: z.string().max(60) }), GuideBody]),
  response: GuideView,
});

export const changeGuide = endpoint({
  method: "PUT",
  path: "/api/surveys/guides/:guide",
  summary: "Changes a guide; interviews keep the questions they were planned with.",
  params: guide,
  body: GuideBody.extend({ version: z.number().int() }),
  response: GuideView,
});

export const endGuide = endpoint({
  method: "POST",
  path: "/api/surveys/guides/:guide/ending",
  summary: "Puts a guide away; interviews planned with it stay.",
  params: guide,
  response: z.object({ id: z.uuid() }),
});
