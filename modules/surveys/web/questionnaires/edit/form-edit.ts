// What the editor does to a form, as pure steps from one form to the next.

import type { Bilingual, FormPage, Option, Question, QuestionType, Row, SurveyForm } from "../api.ts";

const blank = { en: "", ru: "" };

/** A name that nothing in the form has. */
export function freshName(taken: Iterable<string>, stem: string): string {
  const used = new Set(taken);
  let number = 1;
  while (used.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

const names = (form: SurveyForm): string[] =>
  form.pages.flatMap(({ name, elements }) => [name, ...elements.map((question) => question.name)]);

const freshOptions = (): Option[] => ["a", "b"].map((value) => ({ value, text: blank }));

const scale = (most: number): Option[] => Array.from({ length: most }, (_, at) => ({ value: at + 1 }));

const begun: Readonly<Record<QuestionType, object>> = {
  radiogroup: { choices: freshOptions() },
  checkbox: { choices: freshOptions() },
  dropdown: { choices: freshOptions() },
  ranking: { choices: freshOptions() },
  rating: { rateMin: 1, rateMax: 5 },
  matrix: { columns: scale(5), rows: [{ value: "row1", text: blank }] },
  boolean: {},
  text: {},
  comment: {},
  party: { measures: "nominated" },
};

/** An empty question of a kind; `extra` is what the palette adds. */
export function newQuestion(form: SurveyForm, type: QuestionType, extra: object = {}): Question {
  const name = freshName(names(form), "question");
  return { type, name, title: blank, ...begun[type], ...extra } as Question;
}

export function addQuestion(form: SurveyForm, page: number, question: Question): SurveyForm {
  return onPage(form, page, (elements) => [...elements, question]);
}

const onPage = (
  form: SurveyForm,
  page: number,
  change: (elements: readonly Question[]) => Question[],
): SurveyForm => ({
  ...form,
  pages: form.pages.map((one, at) => (at === page ? { ...one, elements: change(one.elements) } : one)),
});

export interface Place {
  readonly page: number;
  readonly at: number;
}

export const changeQuestion = (form: SurveyForm, { page, at }: Place, question: Question): SurveyForm =>
  onPage(form, page, (elements) => elements.map((one, i) => (i === at ? question : one)));

export const removeQuestion = (form: SurveyForm, { page, at }: Place): SurveyForm =>
  onPage(form, page, (elements) => elements.filter((_, i) => i !== at));

/** Puts a question back where it was, as near as that still is. */
export function insertQuestion(form: SurveyForm, { page, at }: Place, question: Question): SurveyForm {
  const near = Math.min(page, form.pages.length - 1);
  return onPage(form, near, (elements) => elements.toSpliced(at, 0, question));
}

/** A copy right below, under a name of its own; it belongs together with nothing yet. */
export function duplicateQuestion(form: SurveyForm, { page, at }: Place): SurveyForm {
  const original = form.pages[page]?.elements[at];
  if (!original) return form;
  const { pair: _, ...rest } = original;
  const copy = { ...rest, name: freshName(names(form), "question") } as Question;
  return onPage(form, page, (elements) => elements.toSpliced(at + 1, 0, copy));
}

/** Where a question goes one step up or down; over the edge of a page it goes to the next one. */
export function neighbour(form: SurveyForm, { page, at }: Place, step: -1 | 1): Place | undefined {
  const length = form.pages[page]?.elements.length ?? 0;
  if (at + step >= 0 && at + step < length) return { page, at: at + step };
  const next = form.pages[page + step];
  return next && { page: page + step, at: step === 1 ? 0 : next.elements.length };
}

export function moveQuestion(form: SurveyForm, from: Place, to: Place): SurveyForm {
  const question = form.pages[from.page]?.elements[from.at];
  if (!question) return form;
  return onPage(removeQuestion(form, from), to.page, (elements) => elements.toSpliced(to.at, 0, question));
}

export function addPage(form: SurveyForm): SurveyForm {
  return { ...form, pages: [...form.pages, { name: freshName(names(form), "page"), elements: [] }] };
}

/** Says, or leaves out, one part of a page. */
export const changePage = (
  form: SurveyForm,
  at: number,
  part: "title" | "description",
  words: Bilingual | undefined,
): SurveyForm => ({
  ...form,
  pages: form.pages.map((one, i) => (i === at ? withPart(one, part, words) : one)),
});

/** Its questions go to the page before it (or after it, where it is the first). */
export function removePage(form: SurveyForm, at: number): SurveyForm {
  const gone = form.pages[at];
  const heir = at > 0 ? at - 1 : 1;
  if (!gone || !form.pages[heir]) return form;
  const taken = onPage(form, heir, (elements) =>
    at > 0 ? [...elements, ...gone.elements] : [...gone.elements, ...elements],
  );
  return { ...taken, pages: taken.pages.filter((_, i) => i !== at) };
}

/** Brings a page back with its questions, as they have become meanwhile, from wherever they went. */
export function restorePage(form: SurveyForm, at: number, page: FormPage): SurveyForm {
  const own = new Set(page.elements.map(({ name }) => name));
  const now = form.pages.flatMap(({ elements }) => elements.filter(({ name }) => own.has(name)));
  const rest = form.pages.map((one) => ({
    ...one,
    elements: one.elements.filter(({ name }) => !own.has(name)),
  }));
  return { ...form, pages: rest.toSpliced(at, 0, { ...page, elements: now }) };
}

/** Leaves out what is empty, so that nothing half said is kept. */
export function withPart<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

export function newOption(options: readonly Option[]): Option {
  const last = options.at(-1);
  if (typeof last?.value === "number")
    return { value: Math.max(...options.map(({ value }) => Number(value))) + 1 };
  return {
    value: freshName(
      options.map(({ value }) => String(value)),
      "option",
    ),
    text: blank,
  };
}

export const newRow = (rows: readonly Row[]): Row => ({
  value: freshName(
    rows.map(({ value }) => value),
    "row",
  ),
  text: blank,
});

/** Ties two questions together, or unties one: its old partner is untied with it. */
export function tie(form: SurveyForm, name: string, other: string | null): SurveyForm {
  const all = form.pages.flatMap(({ elements }) => elements);
  const pairOf = (one: string | null) => all.find((question) => question.name === one)?.pair;
  const loosened = new Set([pairOf(name), pairOf(other)].filter((pair) => pair !== undefined));
  const pair = freshName(
    all.flatMap(({ pair: one }) => (one ? [one] : [])),
    "pair",
  );
  return {
    ...form,
    pages: form.pages.map((page) => ({
      ...page,
      elements: page.elements.map((question) => {
        if (other !== null && (question.name === name || question.name === other))
          return { ...question, pair };
        return question.pair !== undefined && loosened.has(question.pair)
          ? withPart<Question, "pair">(question, "pair", undefined)
          : question;
      }),
    })),
  };
}
