// The form as a respondent gets it: only the items that the wave asks, without what is none of their business, and
// in one language where one is named.

import { asList, asObject, isAnswered, isLocalised, type SurveyJson } from "./survey-json.ts";

/** What we count by, and nobody who answers should be steered by. */
const ours = new Set(["dimension", "measures", "pair", "rotates"]);

/**
 * `asked` names the items that stay (null is all of them); a matrix keeps the rows that are asked, and what is empty
 * without them is gone.
 */
export function askedForm(
  form: SurveyJson,
  asked: readonly string[] | null,
  language?: "en" | "ru",
): SurveyJson {
  const stays = asked && new Set(asked);
  const kept = stays ? keepAsked(form, stays) : form;
  return tidy(kept ?? {}, language) as SurveyJson;
}

const holders = ["pages", "elements", "questions"] as const;

/** Null where nothing that asks is left inside. */
function keepAsked(element: SurveyJson, stays: ReadonlySet<string>): SurveyJson | null {
  if (isAnswered(element)) return keepQuestion(element, stays);
  const kept: Record<string, unknown> = { ...element };
  let had = 0;
  let has = 0;
  for (const holder of holders) {
    const before = asList(element[holder]).map(asObject);
    if (before.length === 0) continue;
    const after = before.map((inner) => keepAsked(inner, stays)).filter((inner) => inner !== null);
    kept[holder] = after;
    had += before.length;
    has += after.length;
  }
  return had > 0 && has === 0 ? null : kept;
}

function keepQuestion(question: SurveyJson, stays: ReadonlySet<string>): SurveyJson | null {
  const name = String(question.name);
  if (question.type !== "matrix") return stays.has(name) ? question : null;
  const rows = asList(question.rows).filter((row) => {
    const value = typeof row === "object" && row !== null ? asObject(row).value : row;
    return stays.has(`${name}.${value}`);
  });
  return rows.length > 0 ? { ...question, rows } : null;
}

function tidy(value: unknown, language: "en" | "ru" | undefined): unknown {
  if (Array.isArray(value)) return value.map((entry) => tidy(entry, language));
  if (typeof value !== "object" || value === null) return value;
  if (isLocalised(value)) return language ? inLanguage(value, language) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ours.has(key))
      .map(([key, inner]) => [key, tidy(inner, language)]),
  );
}

/** A text missing in one language is better read in the other than not at all. */
function inLanguage(words: Readonly<Record<string, string>>, language: "en" | "ru"): string {
  return [words[language], words.default, words.en, words.ru].find(Boolean) ?? "";
}
