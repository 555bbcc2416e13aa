import type { NoticeSource } from "#platform/notices";

const group = { ru: "Опросы", en: "Surveys" } as const;
const wave = { ru: "Как нам работается вместе", en: "How we work together" } as const;

export const askedSource = "surveys.asked";
export const remindedSource = "surveys.reminded";
export const releasedSource = "surveys.released";

export const surveySources: readonly NoticeSource[] = [
  {
    name: askedSource,
    usual: "at_once",
    group,
    title: { ru: "Меня приглашают к опросу", en: "I am asked to take part in a survey" },
    example: {
      title: wave,
      text: {
        ru: "Вас просят ответить на вопросы, до 12 июня.",
        en: "You are asked a few questions, until 12 June.",
      },
    },
  },
  {
    name: remindedSource,
    usual: "at_once",
    group,
    title: { ru: "Напоминание об опросе", en: "A reminder of a survey" },
    example: {
      title: wave,
      text: {
        ru: "Ваших ответов ещё нет. Опрос идёт до 12 июня.",
        en: "Your answers are missing. It is open until 12 June.",
      },
    },
  },
  {
    name: releasedSource,
    usual: "digest",
    group,
    title: { ru: "Результаты опроса опубликованы", en: "Results of a survey are there" },
    example: {
      title: wave,
      text: {
        ru: "Опрос завершён, результаты опубликованы.",
        en: "The survey is over, its results are there.",
      },
    },
  },
];
