import { defineErrors } from "#platform/errors";

export const errors = defineErrors("survey_results", {
  wave_unknown: {
    status: 404,
    sentence: { en: "There is no wave {id}.", ru: "Волны {id} нет." },
    hint: { en: "Open it from the list of surveys.", ru: "Откройте её из списка опросов." },
  },
  not_closed: {
    status: 409,
    sentence: {
      en: "This wave is not closed, so nothing is known of it yet.",
      ru: "Эта волна ещё не закрыта, поэтому о ней пока ничего не известно.",
    },
    hint: {
      en: "Results come out once, when the wave closes: that is part of the promise to those who answer.",
      ru: "Результаты выходят один раз, при закрытии волны: это часть обещания тем, кто отвечает.",
    },
  },
  party_unknown: {
    status: 404,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Open it from the results of the wave.", ru: "Откройте её из результатов волны." },
  },
  side_missing: {
    status: 400,
    sentence: {
      en: "Neither a supplier nor a customer was named.",
      ru: "Не назван ни поставщик, ни клиент.",
    },
    hint: { en: "Name one of them, or both.", ru: "Назовите одного из них или обоих." },
  },
});
