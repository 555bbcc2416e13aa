import { defineErrors } from "#platform/errors";

export const errors = defineErrors("catalogue", {
  service_not_found: {
    status: 404,
    sentence: { en: "There is no service {id}.", ru: "Услуги {id} нет." },
    hint: {
      en: "Look for it in the catalogue; it may have been retired.",
      ru: "Найдите её в каталоге; возможно, её больше не оказывают.",
    },
  },
});
