import { defineErrors } from "#platform/errors";

export const errors = defineErrors("requests", {
  request_not_found: {
    status: 404,
    sentence: { en: "There is no request {id}.", ru: "Обращения {id} нет." },
    hint: {
      en: "Look for it in the list; it may have been merged.",
      ru: "Найдите его в списке; возможно, его объединили с другим.",
    },
  },
});
