import { defineWords } from "#platform/words";

export const waveTitles = defineWords({
  en: { surveys: "Surveys", plan: "Plan a wave", wave: "Wave", codes: "Codes on paper" },
  ru: { surveys: "Опросы", plan: "Новая волна", wave: "Волна", codes: "Коды на бумаге" },
});
