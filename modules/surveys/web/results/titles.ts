import { defineWords } from "#platform/words";

export const resultTitles = defineWords({
  en: { results: "Survey results", comments: "What was written" },
  ru: { results: "Результаты опроса", comments: "Что написали" },
});
