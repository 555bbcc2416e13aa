import { defineErrors } from "#platform/errors";

export const calendarErrors = defineErrors("calendars", {
  calendar_not_found: {
    status: 404,
    sentence: { en: "There is no calendar {id}.", ru: "Календаря {id} нет." },
    hint: { en: "Choose one from the list of calendars.", ru: "Выберите календарь из списка." },
  },
});
