import { defineErrors } from "#platform/errors";

export const outcomeMethodErrors = defineErrors("outcome_methods", {
  uneven_months: {
    status: 400,
    sentence: {
      en: "There are {found} months here, but {expected} in the first series.",
      ru: "Месяцев здесь {found}, а в первом ряду {expected}.",
    },
    hint: {
      en: "Every series covers the same months; what was not measured is null.",
      ru: "Все ряды охватывают одни и те же месяцы; неизмеренное — null.",
    },
  },
  same_name: {
    status: 400,
    sentence: { en: "Two series are called “{name}”.", ru: "Два ряда названы «{name}»." },
    hint: { en: "Give each its own name.", ru: "Дайте каждому своё имя." },
  },
});
