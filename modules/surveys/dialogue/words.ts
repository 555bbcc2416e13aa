import { defineWords } from "#platform/words";

/** What our side is told: that there is an answer, and neither when it was written nor what it says. */
export const dialogueWords = defineWords({
  en: {
    title: "An anonymous conversation goes on",
    text: "There is a new answer. Answers are handed over once a day, so that no moment gives their author away.",
  },
  ru: {
    title: "Анонимный разговор продолжается",
    text: "Есть новый ответ. Ответы передаются раз в сутки, чтобы время не выдало автора.",
  },
});
