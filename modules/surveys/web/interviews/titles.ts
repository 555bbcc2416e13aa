import { defineWords } from "#platform/words";

export const interviewTitles = defineWords({
  en: {
    surveys: "Surveys",
    interviews: "Interviews",
    interview: "Interview",
    plan: "Plan an interview",
    guides: "Interview guides",
    guide: "Interview guide",
    quotes: "Quotes and codes",
  },
  ru: {
    surveys: "Опросы",
    interviews: "Интервью",
    interview: "Интервью",
    plan: "Новое интервью",
    guides: "Сценарии интервью",
    guide: "Сценарий интервью",
    quotes: "Цитаты и коды",
  },
});
