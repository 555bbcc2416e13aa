import { defineErrors } from "#platform/errors";

export const sampleErrors = defineErrors("sample_company", {
  not_empty: {
    status: 409,
    sentence: {
      en: "There is a company here already; the sample would mix with it.",
      ru: "Здесь уже есть компания, пример смешался бы с ней.",
    },
    hint: {
      en: "Start a second house with another data folder (VIZAVI_DATA) to look at the sample.",
      ru: "Чтобы посмотреть пример, запустите вторую систему с другой папкой данных (VIZAVI_DATA).",
    },
  },
  not_loaded: {
    status: 409,
    sentence: { en: "There is no sample company here.", ru: "Здесь нет компании-примера." },
    hint: {
      en: "Only the sample can be removed at once; your own units and people end one by one or by import.",
      ru: "Сразу удалить можно только пример; свои подразделения и люди завершаются по одному или загрузкой.",
    },
  },
  not_whole: {
    status: 409,
    sentence: {
      en: "The sample company is not all here.",
      ru: "Компания-пример ещё не загружена целиком.",
    },
    hint: {
      en: "Wait until it has been loaded, or remove it and load it again.",
      ru: "Подождите конца загрузки или удалите пример и загрузите снова.",
    },
  },
  step_failed: {
    status: 500,
    sentence: { en: "The sample stopped halfway: {reason}", ru: "Пример загружен не до конца: {reason}" },
    hint: {
      en: "Remove the sample on the home page and load it again.",
      ru: "Удалите пример на главной странице и загрузите снова.",
    },
  },
});
