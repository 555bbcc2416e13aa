// What a respondent meets. Tokens and codes travel in bodies, never in addresses, which others write down.

import { z } from "zod";
import { endpoint } from "#platform/http";
import { Bilingual, Direction, Kind } from "./shapes.ts";

const wave = z.object({ wave: z.uuid() });

/** What a link (`/answer/<token>`) or a sheet of paper carries; dashes, spaces and case of a code do not matter. */
export const AnswerToken = z.string().trim().min(6).max(80);

/** The promise as it is shown, in one language. `said` are its sentences, `notCovered` what no promise covers. */
export const ContractText = z
  .object({ title: z.string(), said: z.array(z.string()), notCovered: z.array(z.string()) })
  .meta({ id: "SurveyContractText" });
export type ContractText = z.infer<typeof ContractText>;

export const ContractView = z
  .object({
    /** Of `canonical`; a submission names it, so that nobody answers under another promise than they read. */
    sha256: z.string(),
    canonical: z.string(),
    en: ContractText,
    ru: ContractText,
  })
  .meta({ id: "SurveyContract" });
export type ContractView = z.infer<typeof ContractView>;

export const AnsweringSubject = z
  .object({
    /** The null uuid where nobody is rated. */
    id: z.uuid(),
    name: z.string().nullable(),
    kind: z.enum(["unit", "partner", "person"]).nullable(),
    done: z.boolean(),
  })
  .meta({ id: "AnsweringSubject" });
export type AnsweringSubject = z.infer<typeof AnsweringSubject>;

export const AnsweringView = z
  .object({
    wave: z.uuid(),
    name: Bilingual,
    kind: Kind,
    direction: Direction,
    closesAt: z.iso.datetime().nullable(),
    /** Whole days left, the last one counts as 0; null without an end. */
    daysLeft: z.number().int().nullable(),
    /** The respondent's language, as far as it is known. */
    language: z.enum(["en", "ru"]),
    contract: ContractView,
    /** SurveyJS JSON in both languages, only what is asked now. `{subject}` in its texts is the party's name. */
    form: z.unknown(),
    subjects: z.array(AnsweringSubject),
    /** Whom a question may be answered with, where it asks to name a party; else none. */
    parties: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: "Answering" });
export type AnsweringView = z.infer<typeof AnsweringView>;

export const MyWave = z
  .object({
    wave: z.uuid(),
    name: Bilingual,
    kind: Kind,
    direction: Direction,
    closesAt: z.iso.datetime().nullable(),
    daysLeft: z.number().int().nullable(),
    subjects: z.number().int(),
    left: z.number().int(),
  })
  .meta({ id: "MyWave" });
export type MyWave = z.infer<typeof MyWave>;

export const listMyWaves = endpoint({
  method: "GET",
  path: "/api/surveys/answering",
  summary: "What one is asked in waves that are open, and how much is left.",
  response: z.object({ waves: z.array(MyWave) }),
});

export const showAnswering = endpoint({
  method: "GET",
  path: "/api/surveys/answering/:wave",
  summary: "The promise, the form and the parties one is asked about, for whoever is signed in.",
  params: wave,
  response: AnsweringView,
});

export const admit = endpoint({
  method: "POST",
  path: "/api/surveys/answering/admission",
  summary: "The same by a single-use link or a code from a sheet.",
  body: z.object({ token: AnswerToken }),
  response: AnsweringView,
});

export const submitAnswers = endpoint({
  method: "POST",
  path: "/api/surveys/answering/:wave/submissions",
  summary: "Hand in answers about one party. Sent again with the same response id, it changes nothing.",
  params: wave,
  body: z.object({
    /** Absent: whoever is signed in. */
    token: AnswerToken.optional(),
    subject: z.uuid(),
    /** Random, made on the device (UUID version 4), one for each party; only its sender knows it. */
    response: z.uuidv4(),
    /** SHA-256 of the promise that was read. */
    contract: z.string().max(100),
    /** Result of the SurveyJS form. */
    data: z.record(z.string().max(200), z.unknown()),
    /** By item with words: base64url SHA-256 of a key that the author alone keeps, for a conversation about it. */
    keys: z.record(z.string().max(200), z.string().regex(/^[A-Za-z0-9_-]{43}$/)).optional(),
  }),
  response: z.object({
    done: z.literal(true),
    /** Parties still to be answered about. */
    left: z.number().int(),
  }),
});
