import { defineWords } from "#platform/words";

/** What is to be done in a work, point by point. */
export const checklistWords = defineWords({
  en: {
    title: "Checklist",
    progress: "{done} of {all} done",
    inside: "Those who asked do not see it.",
    doneBy: "{name}, {when}",
    remove: "Take the point “{words}” away",
    add: "New point",
    addVerb: "Add",
    fromTemplate: "From a template",
  },
  ru: {
    title: "Список дел",
    progress: "Сделано {done} из {all}",
    inside: "Тот, кто обратился, этого не видит.",
    doneBy: "{name}, {when}",
    remove: "Убрать пункт «{words}»",
    add: "Новый пункт",
    addVerb: "Добавить",
    fromTemplate: "Из шаблона",
  },
});
