import { defineWords } from "#platform/words";

export const formWords = defineWords({
  en: { page: "Page {page} of {pages}" },
  ru: { page: "Страница {page} из {pages}" },
});
