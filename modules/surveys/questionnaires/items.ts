// What of a form can be counted, and back again: the items of a form, an answer taken apart into items, and the form
// with only the items that a wave asks.

import type { Bilingual, Item, Meaning } from "../schema/shapes.ts";
import { meanings } from "../schema/shapes.ts";
import { bilingual, type Choice, choicesOf, questionsOf, type SurveyJson } from "./survey-json.ts";

export { askedForm } from "./asked-form.ts";
export { type AnswerProblem, type Flat, flatten } from "./flatten.ts";
export type { SurveyJson } from "./survey-json.ts";

/** The items of a form in the order they are asked; a matrix is one item a row, called `question.row`. */
export function itemsOf(form: SurveyJson): Item[] {
  return questionsOf(form).flatMap(itemsOfQuestion);
}

/** The items of a wave that asks only some of them, with the comment fields beside those. */
export function askedItems(items: readonly Item[], asked: readonly string[] | null): readonly Item[] {
  if (!asked) return items;
  const stay = new Set(asked);
  for (const name of asked) stay.add(`${name.split(".")[0]}${commentMark}`);
  return items.filter(({ name }) => stay.has(name));
}

const commentMark = "-Comment";

function itemsOfQuestion(question: SurveyJson): Item[] {
  const own = question.type === "matrix" ? matrixItems(question) : [itemOf(question)];
  return [...own, ...commentItem(question)];
}

const nameOf = (question: SurveyJson): string => String(question.name ?? "");

function titleOf(question: SurveyJson): Bilingual {
  const name = nameOf(question);
  return question.title === undefined ? { en: name, ru: name } : bilingual(question.title);
}

/** The properties that SurveyJS does not know and we count by. */
function meaningOf(json: SurveyJson): Pick<Item, "dimension" | "measures" | "pair" | "rotates"> {
  const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return {
    dimension: word(json.dimension),
    measures: (meanings as readonly unknown[]).includes(json.measures) ? (json.measures as Meaning) : null,
    pair: word(json.pair),
    rotates: json.rotates === true,
  };
}

/** Values and their words; no words where no value has any. */
function valued(choices: readonly Choice[]): Pick<Item, "values" | "labels"> {
  const worded = choices.some(({ text }) => text !== null);
  return {
    values: choices.map(({ value }) => value),
    labels: worded ? choices.map(({ value, text }) => text ?? { en: String(value), ru: String(value) }) : [],
  };
}

function itemOf(question: SurveyJson): Item {
  const about = {
    name: nameOf(question),
    title: titleOf(question),
    required: question.isRequired === true,
    ...meaningOf(question),
  };
  const is = (form: Item["form"], choices: readonly Choice[] = []): Item => ({
    ...about,
    form,
    ...valued(choices),
  });
  switch (question.type) {
    case "rating": {
      const scale = scaleOf(question);
      const promoter = about.measures === "recommend" && isZeroToTen(scale);
      return is(promoter ? "net_promoter" : "rating", scale);
    }
    case "boolean":
      return is("choice", yesAndNo(question));
    case "radiogroup":
    case "dropdown":
    case "buttongroup":
      return is("choice", optionsOf(question));
    case "checkbox":
    case "tagbox":
      return is("choices", optionsOf(question));
    case "ranking":
      return is("ranking", optionsOf(question));
    case "party":
      return is("party");
    default:
      return is("text");
  }
}

function matrixItems(question: SurveyJson): Item[] {
  const columns = choicesOf(question.columns);
  const numbers = columns.length > 0 && columns.every(({ value }) => typeof value === "number");
  const common = meaningOf(question);
  return choicesOf(question.rows).map(({ value: row, text, json }) => {
    const own = meaningOf(json);
    return {
      name: `${nameOf(question)}.${row}`,
      form: numbers ? "rating" : "choice",
      title: text ?? { en: String(row), ru: String(row) },
      ...valued(columns),
      dimension: own.dimension ?? common.dimension,
      measures: own.measures ?? common.measures,
      // Two matrices with the same pair (expected, found) belong together row by row.
      pair: own.pair ?? (common.pair && `${common.pair}.${row}`),
      required: question.eachRowRequired === true || question.isAllRowRequired === true,
      rotates: json.rotates === undefined ? common.rotates : own.rotates,
    };
  });
}

/** Words beside a choice ("other", or a field for a comment) are an item of their own. */
function commentItem(question: SurveyJson): Item[] {
  const flags = [question.showOtherItem, question.hasOther, question.showCommentArea, question.hasComment];
  if (!flags.includes(true)) return [];
  const words = question.commentText ?? question.otherText;
  return [
    {
      name: `${nameOf(question)}${commentMark}`,
      form: "text",
      title: words === undefined ? titleOf(question) : bilingual(words),
      values: [],
      labels: [],
      dimension: meaningOf(question).dimension,
      measures: null,
      pair: null,
      required: false,
      rotates: meaningOf(question).rotates,
    },
  ];
}

const mostSteps = 100;

/** The numbers of a rating: those listed, or counted from the least to the most, as SurveyJS does it. */
export function scaleOf(question: SurveyJson): readonly Choice[] {
  const listed = choicesOf(question.rateValues);
  if (listed.length > 0) return listed;
  const number = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);
  const least = number(question.rateMin, 1);
  const step = Math.max(number(question.rateStep, 1), Number.EPSILON);
  const most = number(question.rateMax, least + (number(question.rateCount, 5) - 1) * step);
  const steps = Math.min(Math.floor((most - least) / step + 1e-9), mostSteps - 1);
  return Array.from({ length: Math.max(steps + 1, 0) }, (_, place) => ({
    value: Number((least + place * step).toFixed(9)),
    text: null,
    json: {},
  }));
}

const isZeroToTen = (scale: readonly Choice[]): boolean =>
  scale.length === 11 && scale.every(({ value }, place) => value === place);

const word = (value: string, text: unknown, en: string, ru: string): Choice => ({
  value,
  text: text === undefined ? { en, ru } : bilingual(text),
  json: {},
});

function yesAndNo(question: SurveyJson): readonly Choice[] {
  const value = (given: unknown, plain: string) =>
    typeof given === "string" || typeof given === "number" ? String(given) : plain;
  return [
    word(value(question.valueTrue, "true"), question.labelTrue, "Yes", "Да"),
    word(value(question.valueFalse, "false"), question.labelFalse, "No", "Нет"),
  ];
}

function optionsOf(question: SurveyJson): readonly Choice[] {
  const none = question.showNoneItem === true || question.hasNone === true;
  const other = question.showOtherItem === true || question.hasOther === true;
  return [
    ...choicesOf(question.choices),
    ...(none ? [word("none", question.noneText, "None of these", "Ничего из этого")] : []),
    ...(other ? [word("other", question.otherText, "Other", "Другое")] : []),
  ];
}
