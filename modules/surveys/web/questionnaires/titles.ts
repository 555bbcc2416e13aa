import { defineWords } from "#platform/words";

/** Names of pages, read before any of them is opened. */
export const questionnaireTitles = defineWords({
  en: { surveys: "Surveys", questionnaires: "Questionnaires", questionnaire: "Questionnaire" },
  ru: { surveys: "Опросы", questionnaires: "Анкеты", questionnaire: "Анкета" },
});
