// A form from elsewhere made one of ours: every question of a kind we ask, in both languages where it has them,
// names that can be counted by. What cannot be taken is refused by name; what is left out is said.

import { SurveyForm } from "../schema/form.ts";
import type { ReadingNotice } from "../schema/questionnaires.ts";
import type { Bilingual } from "../schema/shapes.ts";
import { questionnaireErrors as errors } from "./errors.ts";
import { readQuestion } from "./read-question.ts";
import { Renaming } from "./renaming.ts";
import { asList, asObject, bilingual, type SurveyJson } from "./survey-json.ts";

export interface Reading {
  readonly form: SurveyForm;
  readonly title: Bilingual | null;
  readonly notices: readonly ReadingNotice[];
}

/** What is on the way from their form to ours. */
export interface Reader {
  readonly words: (value: unknown) => Bilingual | undefined;
  readonly renaming: Renaming;
  readonly notice: (code: ReadingNotice["code"], place: string, detail?: string) => void;
  readonly unsupported: (place: string, type: string) => void;
}

const deepest = 20;
const mostNotices = 200;
const shownOnly = new Set(["html", "image", "expression"]);

export function readForm(json: SurveyJson): Reading {
  const notices: ReadingNotice[] = [];
  const refused: { question: string; type: string }[] = [];
  const renaming = new Renaming();
  const reader: Reader = {
    words: (value) => wordsOf(value, json.locale),
    renaming,
    notice: (code, place, detail = "") => {
      if (notices.length < mostNotices) notices.push({ code, place, detail: detail.slice(0, 300) });
    },
    unsupported: (question, type) => refused.push({ question, type }),
  };
  for (const key of Object.keys(json)) {
    if (!carried.has(key)) reader.notice("property_dropped", "", key);
  }
  const pages = pagesOf(json).map((page, at) => readPage(page, at, reader));
  if (refused.length > 0) {
    const questions = refused.map(({ question, type }) => `${question} (${type})`).join(", ");
    throw errors.refuse(
      "type_unsupported",
      { questions: questions.slice(0, 1_000) },
      { place: `json.${refused[0]?.question}`, details: refused.slice(0, 100) },
    );
  }
  for (const { from, to } of renaming.changed()) reader.notice("renamed", from, to);
  const renamed = pages.map((page) => ({
    ...page,
    elements: page.elements.map((question) => renaming.inside(question)),
  }));
  const parsed = SurveyForm.safeParse({ pages: renamed });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = `json.${issue?.path.join(".") ?? ""}`;
    throw errors.refuse("form_unreadable", { what: issue?.message ?? "" }, { place });
  }
  return { form: parsed.data, title: reader.words(json.title) ?? null, notices };
}

const carried = new Set([
  "pages",
  "elements",
  "questions",
  "title",
  "description",
  "locale",
  "sjsVersion",
  "$schema",
]);

function pagesOf(json: SurveyJson): readonly SurveyJson[] {
  const pages = asList(json.pages).map(asObject);
  const bare = [...asList(json.elements), ...asList(json.questions)];
  const all = bare.length > 0 ? [...pages, { elements: bare }] : pages;
  if (all.length === 0) throw errors.refuse("form_unreadable", { what: "pages" }, { place: "json.pages" });
  return all;
}

function readPage(page: SurveyJson, at: number, reader: Reader) {
  const title = reader.words(page.title);
  const description = reader.words(page.description);
  return {
    name: `page${at + 1}`,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    elements: readElements(page, conditionOf(page), reader, 0),
  };
}

const conditionOf = (json: SurveyJson): string | undefined =>
  typeof json.visibleIf === "string" && json.visibleIf.trim() !== "" ? json.visibleIf : undefined;

const both = (outer: string | undefined, inner: string | undefined): string | undefined =>
  outer && inner ? `(${outer}) and (${inner})` : (outer ?? inner);

function readElements(
  holder: SurveyJson,
  outer: string | undefined,
  reader: Reader,
  depth: number,
): readonly Record<string, unknown>[] {
  if (depth > deepest) throw errors.refuse("form_unreadable", { what: "panels" }, { place: "json.pages" });
  const elements = [...asList(holder.elements), ...asList(holder.questions)].map(asObject);
  return elements.flatMap((element) => {
    const place = String(element.name ?? element.type ?? "?");
    if (element.type === "panel") {
      reader.notice("panel_opened", place);
      return readElements(element, both(outer, conditionOf(element)), reader, depth + 1);
    }
    if (shownOnly.has(String(element.type))) {
      reader.notice("shown_text_dropped", place);
      return [];
    }
    const visibleIf = both(outer, conditionOf(element));
    return readQuestion(element, reader).map((question) =>
      visibleIf ? { ...question, visibleIf } : question,
    );
  });
}

/** Bare words are in the language of the form, unless their letters say otherwise. */
function wordsOf(value: unknown, locale: unknown): Bilingual | undefined {
  const words = bilingual(value);
  const russian = locale === "ru" && words.en !== "" && asObject(value).en === undefined && words.ru === "";
  const read = russian ? { en: "", ru: words.en } : words;
  const short = { en: read.en.trim().slice(0, 2_000), ru: read.ru.trim().slice(0, 2_000) };
  return short.en || short.ru ? short : undefined;
}
