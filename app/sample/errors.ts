import { defineErrors } from "#platform/errors";

export const sampleErrors = defineErrors("sample_company", {
  not_empty: {
    status: 409,
    sentence: {
      en: "There is a company here already; the sample would mix with it.",
      ru: "Здесь уже есть компания, образец смешался бы с ней.",
    },
    hint: {
      en: "Start a second house with another data folder (VIZAVI_DATA) to look at the sample.",
      ru: "Чтобы посмотреть образец, запустите вторую систему с другой папкой данных (VIZAVI_DATA).",
    },
  },
  step_failed: {
    status: 500,
    sentence: { en: "The sample stopped halfway: {reason}", ru: "Образец загружен не до конца: {reason}" },
    hint: { en: "The log says more.", ru: "Подробнее — в журнале." },
  },
});
