import { defineWords } from "#platform/words";

/** What measures are called: for every page that names one. */
export const measureNames = defineWords({
  en: {
    demand: "Requests and questions",
    complaints: "Complaints",
    suggestions: "Suggestions",
    thanks: "Thanks",
    waiting: "Waiting for requests",
    hand_over_waiting: "Waiting at hand-overs",
    ratings: "Marks after requests",
    breaches: "Missed targets",
    returns: "Returned hand-overs",
  },
  ru: {
    demand: "Обращения и вопросы",
    complaints: "Жалобы",
    suggestions: "Предложения",
    thanks: "Благодарности",
    waiting: "Ожидание по обращениям",
    hand_over_waiting: "Ожидание при передаче работы",
    ratings: "Оценки после обращений",
    breaches: "Нарушенные сроки",
    returns: "Возвраты переданной работы",
  },
});
