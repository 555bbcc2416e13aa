// The questionnaire that a past survey asked, made from its columns.

import { type Question, SurveyForm } from "../schema/form.ts";
import type { Bilingual } from "../schema/shapes.ts";
import { importErrors } from "./errors.ts";
import { numberIn, numbersOf } from "./guess.ts";
import type { ColumnPlan } from "./plan.ts";
import { type Cell, type FileColumn, isNothing, type SurveyFile } from "./survey-file.ts";

/** A column that is a question, with what its cells may hold. */
export interface AskedColumn {
  readonly at: number;
  readonly column: FileColumn;
  readonly plan: ColumnPlan;
  /** Name of its item. */
  readonly name: string;
  /** Legal answers as they are kept, and what the file calls them. */
  readonly values: readonly (string | number)[];
  readonly wordsFor: ReadonlyMap<string, string | number>;
}

const mostQuestions = 500;
const aPage = 100;
const mostOptions = 100;
const mostSteps = 20;

export function askedColumns(file: SurveyFile, plans: ReadonlyMap<string, ColumnPlan>): AskedColumn[] {
  const names = new Set<string>();
  const asked = file.columns.flatMap((column, at): AskedColumn[] => {
    const plan = plans.get(column.name);
    if (plan?.role !== "question") return [];
    const name = itemName(column.name, at, names);
    const cells = () => file.rows.map((row) => row.cells[at] ?? null);
    const values = valuesOf(column, plan, cells);
    // A question that nobody could have answered is none.
    if (plan.kind !== "text" && values.length < 2 && plan.kind !== "choices") return [];
    return [{ at, column, plan, name, values, wordsFor: wordsOf(column, values) }];
  });
  if (asked.length === 0) throw importErrors.refuse("nothing_asked");
  if (asked.length > mostQuestions)
    throw importErrors.refuse("too_many_questions", { count: asked.length, limit: mostQuestions });
  return asked;
}

/** Letters and figures of the column's name; what has none is numbered. */
function itemName(column: string, at: number, taken: Set<string>): string {
  const plain = column
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 50);
  const base = /^[A-Za-z]/.test(plain) ? plain : `q${at + 1}${plain ? `_${plain}` : ""}`.slice(0, 55);
  let name = base;
  for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base}_${more}`;
  taken.add(name.toLowerCase());
  return name;
}

function valuesOf(column: FileColumn, plan: ColumnPlan, cells: () => readonly Cell[]): (string | number)[] {
  switch (plan.kind) {
    case "net_promoter":
      return Array.from({ length: 11 }, (_, value) => value);
    case "scale":
      return scaleOf(plan.low ?? 1, plan.high ?? 5, cells);
    case "choice":
    case "choices": {
      if (column.values.length > 0)
        return [...new Set(column.values.map(({ value }) => short(value)))].slice(0, mostOptions);
      const given = cells().flatMap((cell) =>
        plan.kind === "choices" ? severalOf(cell) : isNothing(cell) ? [] : [cell],
      );
      const counts = new Map<string | number, number>();
      for (const one of given as (string | number)[])
        counts.set(short(one), (counts.get(short(one)) ?? 0) + 1);
      return [...counts]
        .sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1))
        .slice(0, mostOptions)
        .map(([value]) => value);
    }
    default:
      return [];
  }
}

const short = (value: string | number): string | number =>
  typeof value === "string" ? value.trim().slice(0, 100) : value;

/** Every whole number of it, or every so manieth where it has more than that. */
function scaleOf(low: number, high: number, cells: () => readonly Cell[]): number[] {
  if (high <= low) return [];
  let step = 1;
  if (high - low >= mostSteps) {
    const given = numbersOf(cells()).map((number) => number - low);
    step = given.filter((number) => number > 0).reduce(greatestCommon, high - low);
    if ((high - low) / step >= mostSteps) return [];
  }
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
}

const greatestCommon = (a: number, b: number): number => (b < 1e-9 ? a : greatestCommon(b, a % b));

/** How a file may write a value: itself, its number, its words. */
function wordsOf(column: FileColumn, values: readonly (string | number)[]): Map<string, string | number> {
  const found = new Map<string, string | number>();
  const add = (words: string, value: string | number) => {
    const key = words.trim().toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, value);
  };
  for (const value of values) add(String(value), value);
  for (const { value, label } of column.values) {
    const own = typeof values[0] === "number" ? (numberIn(value) ?? value) : short(value);
    if (values.includes(own)) add(label, own);
  }
  return found;
}

/** Several of a choice of several: a list, or texts between separators. */
export function severalOf(cell: Cell): (string | number)[] {
  if (isNothing(cell)) return [];
  if (typeof cell === "object" && cell !== null) return [...cell];
  if (typeof cell === "number") return [cell];
  const text = cell as string;
  const separator = text.includes(";") ? ";" : text.includes("|") ? "|" : ", ";
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** The words stand in the language in which they were asked; there is no other. */
const told = (words: string): Bilingual => ({ en: words, ru: words });

export function formOf(asked: readonly AskedColumn[]): SurveyForm {
  const questions = asked.map(questionOf);
  const pages = [];
  for (let from = 0; from < questions.length; from += aPage)
    pages.push({ name: `page${pages.length + 1}`, elements: questions.slice(from, from + aPage) });
  return SurveyForm.parse({ pages });
}

function questionOf({ column, plan, name, values }: AskedColumn): Question {
  const title = plan.title || column.label || column.name;
  const common = {
    name,
    title: told(title.slice(0, 2_000)),
    ...(plan.dimension ? { dimension: plan.dimension } : {}),
    ...(plan.measures ? { measures: plan.measures } : {}),
  };
  const label = (value: string | number) =>
    column.values.find((one) => one.value === value || numberIn(one.value) === value)?.label;
  const option = (value: string | number) => {
    const words = label(value);
    return { value, ...(words ? { text: told(words.slice(0, 2_000)) } : {}) };
  };
  const worded = (value: string | number) => ({ value, text: told(label(value) || String(value)) });
  switch (plan.kind) {
    case "net_promoter":
      return { ...common, type: "rating", measures: "recommend", rateMin: 0, rateMax: 10 };
    case "scale": {
      const [low, next] = values as number[];
      if (next! - low! === 1 && !values.some((value) => label(value)))
        return { ...common, type: "rating", rateMin: low!, rateMax: values.at(-1) as number };
      return { ...common, type: "rating", rateValues: values.slice(0, mostSteps).map(option) };
    }
    case "choice":
      return { ...common, type: "radiogroup", choices: values.map(worded) };
    case "choices":
      return { ...common, type: "checkbox", choices: values.map(worded) };
    default:
      return { ...common, type: "comment" };
  }
}
