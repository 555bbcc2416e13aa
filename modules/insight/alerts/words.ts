import { defineWords } from "#platform/words";

/** What is told of an alert away from its page: notices, refs, signals. */
export const alertWords = defineWords({
  en: {
    pair: "{supplier} → {customer}: {what}",
    one: "{supplier}: {what}",
    demand: "requests",
    waiting: "waiting",
    complaints: "complaints",
    ratings: "ratings",
    survey: "survey",
    topic: "topic “{topic}”",
    told: "Usually {before}, since {day} {after}.",
    perWeek: "{n} a week",
    hours: "{n} h",
    marks: "{n} of 5",
    becameNeed: "{title}",
    needTitleUp: "More than usual: {what}",
    needTitleDown: "Less than usual: {what}",
  },
  ru: {
    pair: "{supplier} → {customer}: {what}",
    one: "{supplier}: {what}",
    demand: "обращения",
    waiting: "ожидание",
    complaints: "жалобы",
    ratings: "оценки",
    survey: "опрос",
    topic: "тема «{topic}»",
    told: "Обычно {before}, с {day} {after}.",
    perWeek: "{n} в неделю",
    hours: "{n} ч",
    marks: "{n} из 5",
    becameNeed: "{title}",
    needTitleUp: "Больше обычного: {what}",
    needTitleDown: "Меньше обычного: {what}",
  },
});
