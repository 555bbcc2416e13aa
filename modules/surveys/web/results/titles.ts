import { defineWords } from "#platform/words";

export const resultTitles = defineWords({
  en: { results: "Survey results", comments: "What was written", answers: "Answers by name" },
  ru: { results: "Результаты опроса", comments: "Что написали", answers: "Ответы с именем" },
});
