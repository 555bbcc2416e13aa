import { defineWords } from "#platform/words";

export const loopWords = defineWords({
  en: { done: "done", now: "the next thing to do", later: "later" },
  ru: { done: "сделано", now: "следующий шаг", later: "позже" },
});
