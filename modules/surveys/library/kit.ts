// What the ready questionnaires are written with.

import type { FormPage, Option, Question, Row, SurveyForm } from "../schema/form.ts";
import type { About, Bilingual, Meaning, Purpose } from "../schema/shapes.ts";

export interface LibraryQuestionnaire {
  readonly key: string;
  readonly purpose: Purpose;
  readonly about: About;
  readonly name: Bilingual;
  /** What it tells, and when to take it. */
  readonly lead: Bilingual;
  readonly form: SurveyForm;
}

export const words = (en: string, ru: string): Bilingual => ({ en, ru });

type Extra<T extends Question["type"]> = Partial<
  Omit<Extract<Question, { type: T }>, "type" | "name" | "title">
>;

export const page = (
  name: string,
  title: Bilingual | null,
  description: Bilingual | null,
  ...elements: Question[]
): FormPage => ({
  name,
  ...(title ? { title } : {}),
  ...(description ? { description } : {}),
  elements,
});

export const row = (value: string, en: string, ru: string, dimension?: string): Row => ({
  value,
  text: words(en, ru),
  ...(dimension ? { dimension } : {}),
});

export const option = (value: string, en: string, ru: string): Option => ({ value, text: words(en, ru) });

const scale = (...texts: readonly (readonly [string, string])[]): Option[] =>
  texts.map(([en, ru], at) => ({ value: at + 1, text: words(en, ru) }));

/** How often something is so. */
export const howOften = scale(
  ["Never", "Никогда"],
  ["Rarely", "Редко"],
  ["Sometimes", "Иногда"],
  ["Usually", "Обычно"],
  ["Always", "Всегда"],
);

export const agreement = scale(
  ["No", "Нет"],
  ["Rather no", "Скорее нет"],
  ["Partly", "Отчасти"],
  ["Rather yes", "Скорее да"],
  ["Yes", "Да"],
);

export const importance = scale(
  ["Not at all", "Не важно"],
  ["Little", "Мало"],
  ["Fairly", "Средне"],
  ["Very", "Важно"],
  ["Most", "Очень важно"],
);

export const contentment = scale(
  ["Not at all", "Совсем нет"],
  ["Little", "Мало"],
  ["Fairly", "Средне"],
  ["Well", "Хорошо"],
  ["Fully", "Вполне"],
);

export const matrix = (
  name: string,
  title: Bilingual,
  columns: Option[],
  rows: Row[],
  extra: Extra<"matrix"> = {},
): Question => ({ type: "matrix", name, title, columns, rows, ...extra });

export const choice = (
  name: string,
  title: Bilingual,
  choices: Option[],
  extra: Extra<"radiogroup"> = {},
): Question => ({ type: "radiogroup", name, title, choices, ...extra });

export const choices = (
  name: string,
  title: Bilingual,
  all: Option[],
  extra: Extra<"checkbox"> = {},
): Question => ({ type: "checkbox", name, title, choices: all, ...extra });

export const comment = (name: string, en: string, ru: string, extra: Extra<"comment"> = {}): Question => ({
  type: "comment",
  name,
  title: words(en, ru),
  ...extra,
});

export const rating = (
  name: string,
  title: Bilingual,
  measures: Meaning | null,
  [least, most]: readonly [number, number],
  low: Bilingual,
  high: Bilingual,
  extra: Extra<"rating"> = {},
): Question => ({
  type: "rating",
  name,
  title,
  rateMin: least,
  rateMax: most,
  minRateDescription: low,
  maxRateDescription: high,
  ...(measures ? { measures } : {}),
  ...extra,
});

export const satisfied = (en: string, ru: string): Question =>
  rating(
    "satisfied",
    words(en, ru),
    "satisfaction",
    [1, 5],
    words("not at all", "совсем нет"),
    words("fully", "полностью"),
  );

export const recommend = (en: string, ru: string): Question =>
  rating(
    "recommend",
    words(en, ru),
    "recommend",
    [0, 10],
    words("certainly not", "точно нет"),
    words("certainly", "точно да"),
  );

export const effort = (en: string, ru: string): Question =>
  rating(
    "effort",
    words(en, ru),
    "effort",
    [1, 7],
    words("very hard", "очень трудно"),
    words("very easy", "очень легко"),
  );
