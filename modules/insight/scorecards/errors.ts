import { defineErrors } from "#platform/errors";

export const scorecardErrors = defineErrors("scorecards", {
  party_not_found: {
    status: 404,
    sentence: { en: "There is no unit or partner {id}.", ru: "Подразделения или партнёра {id} нет." },
    hint: {
      en: "Look for it in the organisation. People have no scorecard: they are not ranked.",
      ru: "Найдите его в организации. У людей такой страницы нет: их не сравнивают.",
    },
  },
});
