// Conditions as they are picked (question, comparison, value) and as SurveyJS reads them. What was written by hand
// elsewhere and is more than that stays as it is.

import type { Option, Question } from "../api.ts";

export type Comparison = "is" | "is_not" | "at_least" | "at_most" | "has" | "has_not" | "answered" | "empty";

export interface Clause {
  /** A question, or a row of a matrix: `question.row`. */
  readonly on: string;
  readonly comparison: Comparison;
  readonly value: string | number | boolean | null;
}

export interface Condition {
  readonly join: "and" | "or";
  readonly clauses: readonly Clause[];
}

const operators: Readonly<Record<Comparison, string>> = {
  is: "=",
  is_not: "<>",
  at_least: ">=",
  at_most: "<=",
  has: "contains",
  has_not: "notcontains",
  answered: "notempty",
  empty: "empty",
};
const comparisons = new Map(Object.entries(operators).map(([name, sign]) => [sign, name as Comparison]));

const needsValue = (comparison: Comparison): boolean => comparison !== "answered" && comparison !== "empty";

export function writeCondition({ join, clauses }: Condition): string {
  return clauses
    .map(({ on, comparison, value }) => {
      const start = `{${on}} ${operators[comparison]}`;
      return needsValue(comparison) ? `${start} ${written(value)}` : start;
    })
    .join(` ${join} `);
}

const written = (value: Clause["value"]): string =>
  typeof value === "string" ? `'${value.replaceAll("'", "\\'")}'` : String(value);

const clauseShape =
  /^\s*\{([^{}]+)\}\s*(=|<>|>=|<=|contains|notcontains|notempty|empty)\s*(?:'((?:[^'\\]|\\')*)'|(-?\d+(?:\.\d+)?|true|false))?\s*$/;

/** Undefined where it is more than can be picked. */
export function readCondition(text: string | undefined): Condition | undefined {
  if (!text) return { join: "and", clauses: [] };
  const join = /\sor\s/.test(bare(text)) ? "or" : "and";
  const clauses = parts(text, join).map(readClause);
  return clauses.every((clause) => clause !== undefined) ? { join, clauses } : undefined;
}

/** Without what is quoted, so that words in a value join nothing. */
const bare = (text: string): string =>
  text.replaceAll(/'(?:[^'\\]|\\')*'/g, (quoted) => "_".repeat(quoted.length));

function parts(text: string, join: "and" | "or"): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of bare(text).matchAll(new RegExp(`\\s${join}\\s`, "g"))) {
    found.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...found, text.slice(start)];
}

function readClause(text: string): Clause | undefined {
  const [, on, sign = "", quoted, plain] = clauseShape.exec(text) ?? [];
  const comparison = comparisons.get(sign);
  if (on === undefined || comparison === undefined) return undefined;
  const value = quoted !== undefined ? quoted.replaceAll("\\'", "'") : plainValue(plain);
  return needsValue(comparison) === (value !== null) ? { on: on.trim(), comparison, value } : undefined;
}

function plainValue(text: string | undefined): string | number | boolean | null {
  if (text === undefined) return null;
  return text === "true" || text === "false" ? text === "true" : Number(text);
}

/** What can be asked of the answers to a question. */
export function comparisonsOf(question: Question): readonly Comparison[] {
  switch (question.type) {
    case "checkbox":
      return ["has", "has_not", "answered", "empty"];
    case "radiogroup":
    case "dropdown":
    case "boolean":
      return ["is", "is_not", "answered", "empty"];
    case "rating":
    case "matrix":
      return ["at_most", "at_least", "is", "answered", "empty"];
    default:
      return ["answered", "empty"];
  }
}

/** The answers that a clause may name, in their order. */
export function answersOf(question: Question): readonly Option[] {
  switch (question.type) {
    case "radiogroup":
    case "dropdown":
    case "checkbox":
      return [
        ...question.choices,
        ...(question.showNoneItem ? [{ value: "none", text: question.noneText }] : []),
        ...(question.showOtherItem ? [{ value: "other", text: question.otherText }] : []),
      ] as Option[];
    case "matrix":
      return question.columns;
    case "rating": {
      if (question.rateValues && question.rateValues.length > 0) return question.rateValues;
      const least = question.rateMin ?? 1;
      return Array.from({ length: (question.rateMax ?? 5) - least + 1 }, (_, at) => ({ value: least + at }));
    }
    default:
      return [];
  }
}
