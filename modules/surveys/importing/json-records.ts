// Answers in JSON: SurveyJS results, and what the interface of Formbricks gives.

import { itemsOf, type SurveyJson } from "../questionnaires/items.ts";
import { asList, asObject } from "../questionnaires/survey-json.ts";
import type { Cell, FileColumn, FileRow, Notice, SurveyFile } from "./survey-file.ts";

type Json = Readonly<Record<string, unknown>>;

/** The first list of records in it, looking no deeper than needed. */
export function recordsIn(value: unknown, depth = 0): Json[] {
  if (Array.isArray(value))
    return value.filter((one): one is Json => typeof one === "object" && one !== null && !Array.isArray(one));
  if (typeof value !== "object" || value === null || depth > 2) return [];
  for (const key of ["results", "responses", "data", "Data", "answers"]) {
    const found = recordsIn((value as Json)[key], depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** A form that lies beside its results in one file. */
export function formIn(value: unknown): SurveyJson | undefined {
  const outer = asObject(value);
  for (const key of ["form", "survey", "json", "surveyJson"]) {
    const form = asObject(outer[key]);
    if (isForm(form)) return form;
  }
  return isForm(outer) ? outer : undefined;
}

export const isForm = (json: SurveyJson): boolean =>
  asList(json.pages).length > 0 || asList(json.elements).length > 0;

/** An answer as SurveyJS hands it over; rows of a matrix become columns of their own. */
export function surveyJsFile(records: readonly Json[], form: SurveyJson | undefined): SurveyFile {
  const rows = records.map((record) => flat(asObject(record.data ?? record.result ?? record)));
  const known = form ? columnsOfForm(form) : [];
  return {
    format: "surveyjs",
    ...tabulated(rows, known),
    notices: [],
  };
}

export function columnsOfForm(form: SurveyJson): FileColumn[] {
  return itemsOf(form).map(({ name, form: kind, title, values, labels }) => ({
    name,
    label: title.ru || title.en,
    values: values.map((value, at) => {
      const words = labels[at];
      return { value, label: words ? words.ru || words.en : String(value) };
    }),
    kind: kind === "rating" ? "scale" : kind === "ranking" || kind === "party" ? undefined : kind,
  }));
}

function flat(record: Json, prefix = "", into = new Map<string, Cell>(), depth = 0): Map<string, Cell> {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (value === null || value === undefined || depth > 4) continue;
    if (Array.isArray(value)) into.set(name, value.filter(isPlain));
    else if (typeof value === "object") flat(value as Json, `${name}.`, into, depth + 1);
    else if (typeof value === "boolean") into.set(name, String(value));
    else if (isPlain(value)) into.set(name, value);
  }
  return into;
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

function tabulated(
  records: readonly ReadonlyMap<string, Cell>[],
  known: readonly FileColumn[],
): { columns: FileColumn[]; rows: FileRow[] } {
  const names = new Set([
    ...known.map(({ name }) => name),
    ...records.flatMap((record) => [...record.keys()]),
  ]);
  const byName = new Map(known.map((column) => [column.name, column]));
  const columns = [...names].map((name) => byName.get(name) ?? { name, label: "", values: [] });
  const rows = records.map((record, at) => ({
    line: at + 1,
    cells: columns.map(({ name }) => record.get(name) ?? null),
  }));
  return { columns, rows };
}

/** Whether these are answers as Formbricks gives them. */
export const isFormbricks = (records: readonly Json[]): boolean =>
  records.length > 0 &&
  records
    .slice(0, 20)
    .every(({ surveyId, data }) => typeof surveyId === "string" && typeof data === "object");

/** Only finished answers count; what the page knew of the reader's device is left where it is. */
export function formbricksFile(records: readonly Json[], survey: SurveyJson | undefined): SurveyFile {
  const finished = records.filter((record) => record.finished !== false);
  const left = records.length - finished.length;
  const notices: Notice[] = left > 0 ? [{ code: "unfinished_left_out", count: left }] : [];
  const rows = finished.map((record) => {
    const cells = flat(asObject(record.data));
    for (const key of ["id", "createdAt", "updatedAt", "language"])
      if (isPlain(record[key])) cells.set(key, record[key]);
    for (const holder of ["contact", "person", "contactAttributes", "personAttributes", "variables"])
      flat(asObject(record[holder]), `${holder}.`, cells);
    return cells;
  });
  return { format: "formbricks", ...tabulated(rows, survey ? columnsOfFormbricks(survey) : []), notices };
}

export const isFormbricksSurvey = (json: SurveyJson): boolean =>
  asList(json.questions).some((one) => typeof asObject(one).headline !== "undefined");

/** Headlines are words, or words by language. */
const wordsOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  const by = asObject(value);
  const found = by.ru ?? by.default ?? by.en ?? Object.values(by)[0];
  return typeof found === "string" ? found : "";
};

export function columnsOfFormbricks(survey: SurveyJson): FileColumn[] {
  return asList(survey.questions).map((entry): FileColumn => {
    const question = asObject(entry);
    const choices = asList(question.choices).map((one) => wordsOf(asObject(one).label));
    const range = Number(question.range);
    const column = {
      name: String(question.id ?? ""),
      label: wordsOf(question.headline),
      values: choices.filter(Boolean).map((label) => ({ value: label, label })),
    };
    switch (question.type) {
      case "nps":
        return { ...column, kind: "net_promoter" };
      case "rating":
        return { ...column, kind: "scale", ...(range > 1 ? { scale: { low: 1, high: range } } : {}) };
      case "multipleChoiceSingle":
        return { ...column, kind: "choice" };
      case "multipleChoiceMulti":
        return { ...column, kind: "choices" };
      case "openText":
        return { ...column, kind: "text" };
      default:
        return column;
    }
  });
}
