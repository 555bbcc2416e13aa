// One question of a form from elsewhere.

import type { Option } from "../schema/form.ts";
import { questionnaireErrors as errors } from "./errors.ts";
import { scaleOf } from "./items.ts";
import type { Reader } from "./read-form.ts";
import { asList, asObject, choicesOf, type SurveyJson } from "./survey-json.ts";

type Read = Record<string, unknown>;

/** Kinds that are the same question to whoever answers, only drawn otherwise. */
const likewise: Readonly<Record<string, string>> = { tagbox: "checkbox", buttongroup: "radiogroup" };
const taken = new Set([
  "text",
  "comment",
  "radiogroup",
  "dropdown",
  "checkbox",
  "ranking",
  "rating",
  "boolean",
  "matrix",
  "party",
]);

export function readQuestion(json: SurveyJson, reader: Reader): readonly Read[] {
  const given = String(json.type ?? "");
  const name = String(json.name || given);
  if (given === "multipletext") return textsOf(json, name, reader);
  const type = likewise[given] ?? given;
  if (!taken.has(type)) {
    reader.unsupported(name, given || "?");
    return [];
  }
  if (type !== given) reader.notice("type_changed", name, `${given} → ${type}`);
  for (const key of Object.keys(json)) if (dropped(key)) reader.notice("property_dropped", name, key);
  return [{ type, ...askedBy(json, name, reader), ...partsOf(type, json, reader) }];
}

/** What every question has. */
function askedBy(json: SurveyJson, name: string, reader: Reader): Read {
  const description = reader.words(json.description);
  return {
    name: reader.renaming.question(name),
    title: reader.words(json.title) ?? reader.words(name) ?? { en: name, ru: name },
    ...(description ? { description } : {}),
    ...(json.isRequired === true ? { isRequired: true } : {}),
    ...countedBy(json),
  };
}

/** What we count by, if the form came out of our own house. */
function countedBy(json: SurveyJson): Read {
  const kept: Read = {};
  for (const key of ["dimension", "measures", "pair"])
    if (typeof json[key] === "string") kept[key] = json[key];
  if (json.rotates === true) kept.rotates = true;
  return kept;
}

function partsOf(type: string, json: SurveyJson, reader: Reader): Read {
  switch (type) {
    case "radiogroup":
    case "dropdown":
    case "checkbox":
      return { ...choiceParts(json, reader), ...commentParts(json, reader), ...mostOf(type, json) };
    case "ranking":
      return { choices: optionsOf(json.choices, reader) };
    case "rating":
      return { ...ratingParts(json, reader), ...commentParts(json, reader) };
    case "boolean":
      return { ...worded(json, ["labelTrue", "labelFalse"], reader) };
    case "matrix":
      return { ...matrixParts(json, reader), ...commentParts(json, reader) };
    default:
      return {};
  }
}

function worded(json: SurveyJson, keys: readonly string[], reader: Reader): Read {
  const kept: Read = {};
  for (const key of keys) {
    const words = reader.words(json[key]);
    if (words) kept[key] = words;
  }
  return kept;
}

function optionsOf(value: unknown, reader: Reader): Option[] {
  return choicesOf(value).map(({ value: one, json }) => {
    const text = reader.words(json.text) ?? (typeof one === "string" ? reader.words(one) : undefined);
    return { value: one, ...(text ? { text } : {}) };
  });
}

function choiceParts(json: SurveyJson, reader: Reader): Read {
  const choices = optionsOf(json.choices, reader);
  const elsewhere = asObject(json.choicesByUrl).url ?? json.choicesFromQuestion;
  if (choices.length === 0 && elsewhere !== undefined) {
    const question = String(json.name);
    throw errors.refuse("options_elsewhere", { question }, { place: `json.${question}` });
  }
  return {
    choices,
    ...(json.showOtherItem === true || json.hasOther === true ? { showOtherItem: true } : {}),
    ...(json.showNoneItem === true || json.hasNone === true ? { showNoneItem: true } : {}),
    ...worded(json, ["otherText", "noneText"], reader),
  };
}

const mostOf = (type: string, json: SurveyJson): Read =>
  type === "checkbox" && Number(json.maxSelectedChoices) >= 1
    ? { maxSelectedChoices: Math.floor(Number(json.maxSelectedChoices)) }
    : {};

const commentParts = (json: SurveyJson, reader: Reader): Read => ({
  ...(json.showCommentArea === true || json.hasComment === true ? { showCommentArea: true } : {}),
  ...worded(json, ["commentText"], reader),
});

function ratingParts(json: SurveyJson, reader: Reader): Read {
  const scale = scaleOf(json).map(({ value }) => value);
  const least = Number(scale[0]);
  const counted = scale.every((value, at) => value === least + at && Number.isInteger(value));
  const ends = worded(json, ["minRateDescription", "maxRateDescription"], reader);
  if (asList(json.rateValues).length === 0 && counted && scale.length > 0) {
    return { rateMin: least, rateMax: least + scale.length - 1, ...ends };
  }
  if (scale.length === 0) return { rateMin: json.rateMin ?? 1, rateMax: json.rateMax ?? 5, ...ends };
  const listed = asList(json.rateValues).length > 0 ? optionsOf(json.rateValues, reader) : undefined;
  return { rateValues: listed ?? scale.map((value) => ({ value })), ...ends };
}

function matrixParts(json: SurveyJson, reader: Reader): Read {
  const columns = optionsOf(json.columns, reader);
  // Scales are often written as texts of numbers.
  const numbers = columns.length > 1 && columns.every(({ value }) => /^-?\d+$/.test(String(value)));
  const rows = choicesOf(json.rows).map(({ value, json: row }) => ({
    value: reader.renaming.row(String(json.name), String(value)),
    text: reader.words(row.text) ?? reader.words(String(value)) ?? { en: "", ru: "" },
    ...countedBy(row),
  }));
  return {
    columns: numbers ? columns.map((column) => numbered(column)) : columns,
    rows,
    ...(json.eachRowRequired === true || json.isAllRowRequired === true ? { eachRowRequired: true } : {}),
  };
}

/** Words that only repeat the number are none. */
function numbered({ value, text }: Option): Option {
  const bare =
    text === undefined || [text.en, text.ru].every((words) => words === "" || words === String(value));
  return { value: Number(value), ...(bare ? {} : { text }) };
}

function textsOf(json: SurveyJson, name: string, reader: Reader): readonly Read[] {
  reader.notice("type_changed", name, "multipletext → text");
  return asList(json.items)
    .map(asObject)
    .map((item) => ({
      type: "text",
      ...askedBy({ ...item, title: item.title ?? item.name }, `${name}_${String(item.name)}`, reader),
    }));
}

const known = new Set(
  [
    "type name title description isRequired visibleIf dimension measures pair rotates choices showOtherItem hasOther",
    "otherText showNoneItem hasNone noneText maxSelectedChoices showCommentArea hasComment commentText rateMin rateMax",
    "rateStep rateCount rateValues minRateDescription maxRateDescription labelTrue labelFalse columns rows",
    "eachRowRequired isAllRowRequired",
  ]
    .join(" ")
    .split(" "),
);
/** Only how it looks: nothing is lost to whoever answers. */
const looks =
  /^(width|minWidth|maxWidth|startWithNewLine|colCount|rateType|displayMode|autoGenerate|alternateRows|indent|rows|placeholder|searchEnabled|titleLocation)$/;
const dropped = (key: string): boolean => !known.has(key) && !looks.test(key);
