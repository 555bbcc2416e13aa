import { defineWords } from "#platform/words";

export const searchWords = defineWords({
  en: {
    nothing: "Nothing found",
    searching: "Searching",
    type: "Type to search",
    failed: "The search did not work",
  },
  ru: {
    nothing: "Ничего не найдено",
    searching: "Идёт поиск",
    type: "Начните вводить",
    failed: "Поиск не удался",
  },
});
