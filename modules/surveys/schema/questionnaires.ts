import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { SurveyForm } from "./form.ts";
import { About, Bilingual, Item, Purpose } from "./shapes.ts";

const base = "/api/surveys/questionnaires";
const id = z.uuid();
const params = z.object({ id });
const Written = z.object({ id });

/** Something a form lacks before it may be asked, and where. */
export const formFaults = [
  "words_missing",
  "no_questions",
  "name_twice",
  "value_twice",
  "too_few_options",
  "no_rows",
  "scale_empty",
  "condition_unknown",
  "condition_later",
  "condition_rotates",
  "measure_unfit",
  "pair_alone",
] as const;
export const FormFault = z
  .object({
    code: z.enum(formFaults),
    /** The page and the question it is about; null where it is the questionnaire itself. */
    page: z.string().nullable(),
    question: z.string().nullable(),
    /** Which part of it: its title, a row, a choice. */
    part: z.enum(["title", "description", "option", "row", "label", "condition", "meaning", "name"]),
    /** The number of the row or choice, from one. */
    number: z.number().int().nullable(),
    /** The language in which words are missing. */
    language: z.enum(["en", "ru"]).nullable(),
  })
  .meta({ id: "FormFault" });
export type FormFault = z.infer<typeof FormFault>;

/** What was left out or changed when a form from elsewhere was read. */
export const ReadingNotice = z
  .object({
    code: z.enum(["type_changed", "panel_opened", "renamed", "property_dropped", "shown_text_dropped"]),
    place: z.string(),
    detail: z.string(),
  })
  .meta({ id: "FormReadingNotice" });
export type ReadingNotice = z.infer<typeof ReadingNotice>;

export const QuestionnaireItem = z
  .object({
    id,
    name: Bilingual,
    purpose: Purpose,
    about: About,
    changedAt: z.iso.datetime(),
    /** The version that new waves ask; null while nothing is published. */
    version: z.object({ id, number: z.number().int(), publishedAt: z.iso.datetime() }).nullable(),
    /** The draft says something else than the version. */
    unpublished: z.boolean(),
    ended: z.boolean(),
  })
  .meta({ id: "QuestionnaireItem" });
export type QuestionnaireItem = z.infer<typeof QuestionnaireItem>;

export const QuestionnaireView = QuestionnaireItem.extend({
  form: SurveyForm,
  changedBy: z.string().nullable(),
  missing: z.array(FormFault),
  /** How long it takes, in minutes, as respondents usually read. */
  minutes: z.number(),
}).meta({ id: "Questionnaire" });
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;

export const LibraryEntry = z
  .object({
    key: z.string(),
    name: Bilingual,
    lead: Bilingual,
    purpose: Purpose,
    about: About,
    questions: z.number().int(),
    minutes: z.number(),
  })
  .meta({ id: "LibraryQuestionnaire" });
export type LibraryEntry = z.infer<typeof LibraryEntry>;

export const listQuestionnaires = endpoint({
  method: "GET",
  path: base,
  summary: "Questionnaires, the newest first.",
  query: z.object({
    ended: z.stringbool().default(false),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ questionnaires: z.array(QuestionnaireItem), next: z.string().nullable() }),
});

export const listLibrary = endpoint({
  method: "GET",
  path: `${base}/library`,
  summary: "Ready questionnaires that can be taken as a copy.",
  response: z.object({ library: z.array(LibraryEntry) }),
});

export const createQuestionnaire = endpoint({
  method: "POST",
  path: base,
  summary: "A new questionnaire: from the library, empty, or from SurveyJS JSON.",
  body: z.discriminatedUnion("from", [
    z.object({ from: z.literal("library"), key: z.string().max(100) }),
    z.object({ from: z.literal("empty"), name: Bilingual, about: About }),
    z.object({
      from: z.literal("surveyjs"),
      name: Bilingual.optional(),
      about: About.default("general"),
      json: z.record(z.string(), z.unknown()),
    }),
  ]),
  response: Written.extend({ notices: z.array(ReadingNotice) }),
});

export const showQuestionnaire = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "A questionnaire with its draft and what it lacks.",
  params,
  response: QuestionnaireView,
});

export const changeDraft = endpoint({
  method: "PUT",
  path: `${base}/:id`,
  summary: "Changes the draft; refused if somebody else has changed it since `changedAt`.",
  params,
  body: z.object({ name: Bilingual, about: About, form: SurveyForm, changedAt: z.iso.datetime() }),
  response: z.object({
    id,
    changedAt: z.iso.datetime(),
    unpublished: z.boolean(),
    missing: z.array(FormFault),
    minutes: z.number(),
  }),
});

export const publishVersion = endpoint({
  method: "POST",
  path: `${base}/:id/versions`,
  summary: "Publishes the draft as the version that new waves ask; refused while anything is missing.",
  params,
  body: z.object({ changedAt: z.iso.datetime() }),
  response: z.object({ id, number: z.number().int() }),
});

export const listVersions = endpoint({
  method: "GET",
  path: `${base}/:id/versions`,
  summary: "Versions of a questionnaire, the newest first.",
  params,
  query: z.object({ before: z.coerce.number().int().optional() }),
  response: z.object({
    versions: z.array(
      z.object({
        id,
        number: z.number().int(),
        publishedAt: z.iso.datetime(),
        publishedBy: z.string().nullable(),
        sha256: z.string(),
      }),
    ),
    next: z.number().nullable(),
  }),
});

export const showVersion = endpoint({
  method: "GET",
  path: `${base}/:id/versions/:number`,
  summary: "What a version asks and what of it is counted.",
  params: params.extend({ number: z.coerce.number().int().min(1) }),
  response: z.object({ id, number: z.number().int(), form: SurveyForm, items: z.array(Item) }),
});

export const copyQuestionnaire = endpoint({
  method: "POST",
  path: `${base}/:id/copy`,
  summary: "A copy of the draft as a questionnaire of its own.",
  params,
  response: Written,
});

export const endQuestionnaire = endpoint({
  method: "POST",
  path: `${base}/:id/end`,
  summary: "Puts a questionnaire away: no new wave asks it; what was asked stays.",
  params,
  response: Written,
});

export const reopenQuestionnaire = endpoint({
  method: "DELETE",
  path: `${base}/:id/end`,
  summary: "Takes a questionnaire back into use.",
  params,
  response: Written,
});

export const tryAnswers = endpoint({
  method: "POST",
  path: `${base}/:id/trial`,
  summary: "What would be counted of an answer to the draft; nothing is kept.",
  params,
  body: z.object({ data: z.record(z.string(), z.unknown()) }),
  response: z.object({
    counted: z.array(
      z.object({
        item: Item,
        /** The places of the values given among the item's values; a party by its id. */
        places: z.array(z.number().int()),
        party: z.string().nullable(),
      }),
    ),
    comments: z.array(z.object({ item: Item, words: z.string() })),
    problems: z.array(z.object({ item: z.string(), code: z.string() })),
    /** Items that were left empty or hidden. */
    empty: z.number().int(),
  }),
});

export const saveQuestionnaire = endpoint({
  method: "GET",
  path: `${base}/:id/file`,
  summary: "The draft as a file of SurveyJS JSON.",
  params,
  response: z.unknown(),
});
