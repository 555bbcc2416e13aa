import { defineWords } from "#platform/words";

export const dialogWords = defineWords({
  en: { close: "Close", cancel: "Cancel" },
  ru: { close: "Закрыть", cancel: "Отменить" },
});
