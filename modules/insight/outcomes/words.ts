import { defineWords } from "#platform/words";

/** What is wrong with a row, by code. */
export const problemWords = defineWords({
  en: {
    month_unfit: "“{value}” is no month: 2026-03 or March 2026.",
    month_not_over: "“{value}” is not over yet.",
    outcome_missing: "The row names no outcome.",
    outcome_unknown: "There is no outcome “{value}”; add it as your own first.",
    unit_unknown: "There is no unit “{value}”.",
    unit_ambiguous: "“{value}” may be {count} different units; write the id.",
    value_unfit: "“{value}” is no number.",
    twice: "The same outcome of the same unit and month stands in line {line}.",
  },
  ru: {
    month_unfit: "«{value}» не месяц: 2026-03 или март 2026.",
    month_not_over: "Месяц «{value}» ещё не закончился.",
    outcome_missing: "В строке не назван показатель.",
    outcome_unknown: "Показателя «{value}» нет; сначала добавьте его как свой.",
    unit_unknown: "Подразделения «{value}» нет.",
    unit_ambiguous: "«{value}» подходит {count} подразделениям; напишите код.",
    value_unfit: "«{value}» не число.",
    twice: "Тот же показатель за тот же месяц стоит в строке {line}.",
  },
});
export type ProblemCode = keyof (typeof problemWords)["en"];

/** Words of the files that the server writes. */
export const fileWords = defineWords({
  en: {
    problems: "problems",
    line: "Line",
    column: "Column",
    value: "Value",
    what: "What is wrong",
    month: "Month",
    outcome: "Outcome",
    unit: "Unit",
    company: "Whole company",
    file: "outcomes",
  },
  ru: {
    problems: "ошибки",
    line: "Строка",
    column: "Столбец",
    value: "Значение",
    what: "Что не так",
    month: "Месяц",
    outcome: "Показатель",
    unit: "Подразделение",
    company: "Вся компания",
    file: "показатели",
  },
});
