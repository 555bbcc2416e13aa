import { defineWords } from "#platform/words";

export const partWords = defineWords({
  en: {
    clear: "Take away",
    findPerson: "Type a name",
    findUnit: "Type a name of a unit or partner",
  },
  ru: {
    clear: "Убрать",
    findPerson: "Начните вводить имя",
    findUnit: "Начните вводить название",
  },
});
