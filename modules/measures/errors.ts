import { defineErrors } from "#platform/errors";

export const errors = defineErrors("measures", {
  party_not_found: {
    status: 404,
    sentence: { en: "There is no such party.", ru: "Такой стороны нет." },
    hint: {
      en: "Choose a unit, a person or a partner from the list.",
      ru: "Выберите подразделение, человека или партнёра из списка.",
    },
  },
  span_too_long: {
    status: 400,
    sentence: { en: "That is more than ten years.", ru: "Это больше десяти лет." },
    hint: { en: "Ask for at most 522 weeks at once.", ru: "Запросите не больше 522 недель за раз." },
  },
  span_backwards: {
    status: 400,
    sentence: { en: "The last week is before the first.", ru: "Последняя неделя раньше первой." },
    hint: { en: "Swap the two dates.", ru: "Поменяйте даты местами." },
  },
});
