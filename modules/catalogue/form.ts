// The fields a service asks for: which of them are asked, whether the answers will do, and how they read in words.

import type { Field, Form } from "./schema/shapes.ts";

export type Answers = Readonly<Record<string, unknown>>;

export type AnswerProblem =
  | "required"
  | "not_text"
  | "too_short"
  | "too_long"
  | "not_number"
  | "too_small"
  | "too_large"
  | "not_date"
  | "too_early"
  | "too_late"
  | "not_an_option"
  | "too_few"
  | "too_many"
  | "not_yes_no"
  | "not_a_party"
  | "not_a_file";

export interface CheckedAnswers {
  /** Only what was asked, in the shape it is kept in. */
  readonly answers: Record<string, unknown>;
  readonly problems: readonly { readonly field: string; readonly code: AnswerProblem }[];
}

const longest = { text: 500, paragraph: 20_000 } as const;
const mostFiles = 20;

/** An answer as conditions see it: `yes` and `no`, the chosen values, the text. */
export function answerValues(answer: unknown): readonly string[] {
  if (answer === undefined || answer === null || answer === "") return [];
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  if (Array.isArray(answer)) return answer.map(String);
  return [String(answer)];
}

/** Whether a field is asked, given the answers before it. A field that hangs on one not asked is not asked either. */
function isAsked(field: Field, kept: Answers): boolean {
  const { when } = field;
  return !when || answerValues(kept[when.field]).some((value) => when.oneOf.includes(value));
}

/**
 * Keeps the answers to the fields that are asked and says what is wrong with them. `today` is the day that a date's
 * `min` and `max` (days from today) are counted from; without it they are not looked at.
 */
export function checkAnswers(form: Form, given: Answers, today?: string): CheckedAnswers {
  const answers: Record<string, unknown> = {};
  const problems: { field: string; code: AnswerProblem }[] = [];
  for (const field of form) {
    if (!isAsked(field, answers)) continue;
    const value = tidy(given[field.key]);
    if (value === undefined) {
      if (field.required) problems.push({ field: field.key, code: "required" });
      continue;
    }
    const read = readAnswer(field, value, today);
    if ("problem" in read) problems.push({ field: field.key, code: read.problem });
    else answers[field.key] = read.value;
  }
  return { answers, problems };
}

/** What counts as no answer at all: nothing, blanks, an empty list. */
function tidy(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  return value;
}

type Read = { readonly value: unknown } | { readonly problem: AnswerProblem };

function readAnswer(field: Field, value: unknown, today: string | undefined): Read {
  switch (field.type) {
    case "text":
    case "paragraph":
      return readText(field, value, longest[field.type]);
    case "number":
      return readNumber(field, value);
    case "date":
      return readDate(field, value, today);
    case "choice":
      return isOption(field, value) ? { value } : { problem: "not_an_option" };
    case "choices":
      return readChoices(field, value);
    case "yes_no":
      return typeof value === "boolean" ? { value } : readYesNo(value);
    case "person":
    case "unit":
      return isId(value) ? { value } : { problem: "not_a_party" };
    case "file":
      return readFiles(field, value);
  }
}

function readText({ min, max }: Field, value: unknown, limit: number): Read {
  if (typeof value !== "string") return { problem: "not_text" };
  if (min !== undefined && value.length < min) return { problem: "too_short" };
  return value.length > Math.min(max ?? limit, limit) ? { problem: "too_long" } : { value };
}

function readNumber({ min, max }: Field, value: unknown): Read {
  const number = typeof value === "string" ? Number(value.replace(/\s/g, "").replace(",", ".")) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return { problem: "not_number" };
  if (min !== undefined && number < min) return { problem: "too_small" };
  return max !== undefined && number > max ? { problem: "too_large" } : { value: number };
}

function readDate({ min, max }: Field, value: unknown, today: string | undefined): Read {
  const day = typeof value === "string" ? dayNumber(value) : undefined;
  if (day === undefined) return { problem: "not_date" };
  const base = today === undefined ? undefined : dayNumber(today);
  if (base !== undefined && min !== undefined && day < base + min) return { problem: "too_early" };
  if (base !== undefined && max !== undefined && day > base + max) return { problem: "too_late" };
  return { value };
}

/** Days since 1970 of `YYYY-MM-DD`; undefined when there is no such day. */
function dayNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().startsWith(text) ? time / 86_400_000 : undefined;
}

function isOption(field: Field, value: unknown): boolean {
  return (field.options ?? []).some((option) => option.value === value);
}

function readChoices(field: Field, value: unknown): Read {
  const chosen = [...new Set(Array.isArray(value) ? value : [value])];
  if (!chosen.every((one) => isOption(field, one))) return { problem: "not_an_option" };
  if (field.min !== undefined && chosen.length < field.min) return { problem: "too_few" };
  return field.max !== undefined && chosen.length > field.max ? { problem: "too_many" } : { value: chosen };
}

function readYesNo(value: unknown): Read {
  if (value === "yes" || value === "true") return { value: true };
  if (value === "no" || value === "false") return { value: false };
  return { problem: "not_yes_no" };
}

function readFiles({ min, max }: Field, value: unknown): Read {
  const files = [...new Set(Array.isArray(value) ? value : [value])];
  if (!files.every(isId)) return { problem: "not_a_file" };
  if (min !== undefined && files.length < min) return { problem: "too_few" };
  return files.length > Math.min(max ?? mostFiles, mostFiles) ? { problem: "too_many" } : { value: files };
}

function isId(value: unknown): boolean {
  return (
    typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
  );
}

/** What an answer points at, to be named and checked: persons, units and files. */
export function pointedAt(form: Form, answers: Answers): { parties: string[]; files: string[] } {
  const parties: string[] = [];
  const files: string[] = [];
  for (const field of form) {
    const ids = answerValues(answers[field.key]);
    if (field.type === "person" || field.type === "unit") parties.push(...ids);
    if (field.type === "file") files.push(...ids);
  }
  return { parties, files };
}

export type FormProblem =
  | "key_twice"
  | "options_missing"
  | "option_twice"
  | "condition_unknown"
  | "condition_later"
  | "condition_answer_unknown"
  | "min_over_max";

/** What is wrong with a form as it was built; nothing when it can be asked. */
export function checkForm(form: Form): { readonly field: string; readonly code: FormProblem }[] {
  const problems: { field: string; code: FormProblem }[] = [];
  const before = new Map<string, Field>();
  const all = new Set(form.map(({ key }) => key));
  for (const field of form) {
    const code = fieldProblem(field, before, all);
    if (code) problems.push({ field: field.key, code });
    before.set(field.key, field);
  }
  return problems;
}

function fieldProblem(
  field: Field,
  before: ReadonlyMap<string, Field>,
  all: ReadonlySet<string>,
): FormProblem | undefined {
  if (before.has(field.key)) return "key_twice";
  if (field.type === "choice" || field.type === "choices") {
    const values = (field.options ?? []).map(({ value }) => value);
    if (values.length === 0) return "options_missing";
    if (new Set(values).size < values.length) return "option_twice";
  }
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) return "min_over_max";
  return field.when && conditionProblem(field.when, before, all);
}

function conditionProblem(
  when: NonNullable<Field["when"]>,
  before: ReadonlyMap<string, Field>,
  all: ReadonlySet<string>,
): FormProblem | undefined {
  const on = before.get(when.field);
  if (!on) return all.has(when.field) ? "condition_later" : "condition_unknown";
  const possible = on.type === "yes_no" ? ["yes", "no"] : on.options?.map(({ value }) => value);
  if (!possible) return undefined;
  return when.oneOf.every((value) => possible.includes(value)) ? undefined : "condition_answer_unknown";
}
