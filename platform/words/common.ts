import { defineWords } from "./words.ts";

/** The verbs that every part of the kit and every room needs; no business word. */
export const commonWords = defineWords({
  en: {
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    undo: "Undo",
    retry: "Try again",
    more: "Show more",
    loading: "Loading",
  },
  ru: {
    save: "Сохранить",
    cancel: "Отменить",
    close: "Закрыть",
    undo: "Вернуть",
    retry: "Попробовать снова",
    more: "Показать ещё",
    loading: "Загрузка",
  },
});
