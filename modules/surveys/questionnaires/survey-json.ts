// Reading SurveyJS JSON that may have come from anywhere: nothing is taken for granted but that it is an object.

import type { Bilingual } from "../schema/shapes.ts";

export type SurveyJson = Readonly<Record<string, unknown>>;

/** Kinds of question that an answer is taken of. Everything else is shown, or was refused when it came in. */
export const answeredTypes = [
  "text",
  "comment",
  "radiogroup",
  "dropdown",
  "buttongroup",
  "checkbox",
  "tagbox",
  "ranking",
  "rating",
  "boolean",
  "matrix",
  "party",
] as const;
export type AnsweredType = (typeof answeredTypes)[number];

export const asObject = (value: unknown): SurveyJson =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as SurveyJson) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isAnswered = (element: SurveyJson): boolean =>
  (answeredTypes as readonly unknown[]).includes(element.type);

const languages = new Set(["default", "en", "ru"]);

/** Whether this is a text in several languages, as SurveyJS writes it. */
export function isLocalised(value: unknown): value is Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(value));
  return (
    entries.length > 0 && entries.every(([key, words]) => languages.has(key) && typeof words === "string")
  );
}

/** A text in both languages; what is not there is empty. A bare text is in the language its letters say. */
export function bilingual(value: unknown): Bilingual {
  if (typeof value === "number") return { en: String(value), ru: String(value) };
  if (typeof value === "string") return isRussian(value) ? { en: "", ru: value } : { en: value, ru: "" };
  if (!isLocalised(value)) return { en: "", ru: "" };
  const { en, ru } = value;
  const either = bilingual(value.default);
  return { en: en ?? either.en, ru: ru ?? either.ru };
}

/** What stands in braces is a name and says nothing of the language. */
const isRussian = (words: string): boolean =>
  /\p{Script=Cyrillic}/u.test(words.replaceAll(/\{[^{}]*\}/g, ""));

/** What a list of choices, columns or rows holds: values with their words, however short they were written. */
export interface Choice {
  readonly value: string | number;
  readonly text: Bilingual | null;
  readonly json: SurveyJson;
}

export function choicesOf(value: unknown): readonly Choice[] {
  return asList(value).flatMap((entry) => {
    const json = asObject(entry);
    const plain = typeof entry === "object" ? json.value : entry;
    if (typeof plain !== "string" && typeof plain !== "number") return [];
    return [{ value: plain, text: json.text === undefined ? null : bilingual(json.text), json }];
  });
}

/** Questions in the order they are asked, out of pages and panels. */
export function questionsOf(form: SurveyJson): readonly SurveyJson[] {
  const inside = (holder: SurveyJson): readonly SurveyJson[] =>
    [...asList(holder.pages), ...asList(holder.elements), ...asList(holder.questions)].flatMap((entry) => {
      const element = asObject(entry);
      return isAnswered(element) ? [element] : inside(element);
    });
  return inside(form);
}
