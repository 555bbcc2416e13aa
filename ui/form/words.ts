import { defineWords } from "#platform/words";

export const formWords = defineWords({
  en: {
    save: "Save",
    cancel: "Cancel",
    undo: "Undo",
    close: "Close",
    unsaved: "Not saved yet",
    required: "This is needed",
  },
  ru: {
    save: "Сохранить",
    cancel: "Отменить",
    undo: "Вернуть",
    close: "Закрыть",
    unsaved: "Ещё не сохранено",
    required: "Это нужно заполнить",
  },
});
