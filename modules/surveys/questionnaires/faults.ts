// What a form lacks before it may be asked: words in one of the languages, answers to choose from, conditions that
// can come true. The editor shows it beside each question; publishing is refused while there is any.

import type { FormPage, Option, Question, SurveyForm } from "../schema/form.ts";
import type { FormFault } from "../schema/questionnaires.ts";
import type { Bilingual, Item } from "../schema/shapes.ts";
import { itemsOf } from "./items.ts";
import { unfitMeasure } from "./measures.ts";

type Said = Pick<FormFault, "code" | "part"> & Partial<Pick<FormFault, "number" | "language">>;
type Tell = (fault: Said) => void;

export function faultsOf(form: SurveyForm): FormFault[] {
  const faults: FormFault[] = [];
  const tellAbout =
    (page: string | null, question: string | null): Tell =>
    (fault) =>
      faults.push({ page, question, number: null, language: null, ...fault });
  const questions = form.pages.flatMap(({ elements }) => elements);
  if (questions.length === 0) tellAbout(null, null)({ code: "no_questions", part: "title" });
  const items = itemsOf(form);
  const before = new Map<string, Question>();
  const all = new Map(questions.map((question) => [question.name, question]));
  for (const page of form.pages) {
    pageFaults(page, tellAbout(page.name, null));
    for (const question of page.elements) {
      const tell = tellAbout(page.name, question.name);
      if (before.has(question.name)) tell({ code: "name_twice", part: "name" });
      wordFaults(question, tell);
      optionFaults(question, tell);
      conditionFaults(question, before, all, tell);
      before.set(question.name, question);
      for (const item of items.filter((one) => belongsTo(one, question))) meaningFaults(item, items, tell);
    }
  }
  return faults;
}

/** The name of a questionnaire, which respondents read too. */
export function nameFaults(name: Bilingual): FormFault[] {
  const faults: FormFault[] = [];
  needed(name, "name", (fault) =>
    faults.push({ page: null, question: null, number: null, language: null, ...fault }),
  );
  return faults;
}

function pageFaults(page: FormPage, tell: Tell): void {
  if (page.elements.length === 0) return;
  paired(page.title, "title", tell);
  paired(page.description, "description", tell);
}

const languages = ["en", "ru"] as const;

/** Words that need not be there, but if they are in one language, then in both. */
function paired(
  words: Bilingual | undefined,
  part: FormFault["part"],
  tell: Tell,
  number: number | null = null,
) {
  if (words && languages.some((language) => words[language])) needed(words, part, tell, number);
}

/** Words that must be there in both. */
function needed(words: Bilingual, part: FormFault["part"], tell: Tell, number: number | null = null) {
  for (const language of languages) {
    if (!words[language]) tell({ code: "words_missing", part, number, language });
  }
}

function wordFaults(question: Question, tell: Tell): void {
  needed(question.title, "title", tell);
  paired(question.description, "description", tell);
  if ("otherText" in question) paired(question.otherText, "label", tell);
  if ("noneText" in question) paired(question.noneText, "label", tell);
  if ("commentText" in question) paired(question.commentText, "label", tell);
  if (question.type === "rating") {
    paired(question.minRateDescription, "label", tell);
    paired(question.maxRateDescription, "label", tell);
  }
  if (question.type === "boolean") {
    paired(question.labelTrue, "label", tell);
    paired(question.labelFalse, "label", tell);
  }
  if (question.type === "matrix") {
    question.rows.forEach((row, at) => {
      needed(row.text, "row", tell, at + 1);
    });
  }
}

function optionFaults(question: Question, tell: Tell): void {
  const check = (options: readonly Option[], least: number) => {
    if (options.length < least) tell({ code: "too_few_options", part: "option" });
    const seen = new Set<string | number>();
    options.forEach(({ value, text }, at) => {
      if (seen.has(value)) tell({ code: "value_twice", part: "option", number: at + 1 });
      seen.add(value);
      // A number says itself; a code does not.
      if (text && languages.some((language) => text[language])) needed(text, "option", tell, at + 1);
      else if (typeof value === "string") needed({ en: "", ru: "" }, "option", tell, at + 1);
    });
  };
  if ("choices" in question) check(question.choices, 2);
  if (question.type === "rating") {
    if (question.rateValues && question.rateValues.length > 0) check(question.rateValues, 2);
    else if ((question.rateMin ?? 1) >= (question.rateMax ?? 5))
      tell({ code: "scale_empty", part: "option" });
  }
  if (question.type === "matrix") {
    check(question.columns, 2);
    if (question.rows.length === 0) tell({ code: "no_rows", part: "row" });
    const names = question.rows.map(({ value }) => value);
    names.forEach((name, at) => {
      if (names.indexOf(name) !== at) tell({ code: "value_twice", part: "row", number: at + 1 });
    });
  }
}

/** The questions that a condition names, without rows. */
export function namedIn(condition: string): readonly string[] {
  return [...condition.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name.trim().split(".")[0] as string);
}

function conditionFaults(
  question: Question,
  before: ReadonlyMap<string, Question>,
  all: ReadonlyMap<string, Question>,
  tell: Tell,
): void {
  if (question.visibleIf === undefined) return;
  const named = namedIn(question.visibleIf);
  if (named.length === 0 || named.some((name) => !all.has(name))) {
    tell({ code: "condition_unknown", part: "condition" });
    return;
  }
  if (named.some((name) => !before.has(name))) {
    tell({ code: "condition_later", part: "condition" });
    return;
  }
  // Where the other question is left out of a wave, this one would never be asked.
  const hangsOnRotating = named.some((name) => rotating(before.get(name) as Question));
  if (hangsOnRotating && !rotating(question)) tell({ code: "condition_rotates", part: "condition" });
}

const rotating = (question: Question): boolean =>
  question.rotates === true ||
  (question.type === "matrix" && question.rows.some((row) => row.rotates === true));

const belongsTo = (item: Item, question: Question): boolean =>
  item.name === question.name || item.name.startsWith(`${question.name}.`);

function meaningFaults(item: Item, items: readonly Item[], tell: Tell): void {
  if (unfitMeasure(item)) tell({ code: "measure_unfit", part: "meaning" });
  const { pair } = item;
  if (pair !== null && !items.some((other) => other !== item && other.pair === pair)) {
    tell({ code: "pair_alone", part: "meaning" });
  }
}
