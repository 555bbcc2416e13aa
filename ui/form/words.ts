import { defineWords } from "#platform/words";

export const formWords = defineWords({
  en: { unsaved: "Not saved yet" },
  ru: { unsaved: "Ещё не сохранено" },
});
