import { defineErrors } from "#platform/errors";

export const alertErrors = defineErrors("alerts", {
  alert_not_found: {
    status: 404,
    sentence: { en: "There is no alert {id}.", ru: "Отклонения {id} нет." },
    hint: { en: "Look for it in the list of alerts.", ru: "Найдите его в списке отклонений." },
  },
  alert_over: {
    status: 409,
    sentence: {
      en: "The figures are back where they were: this alert is over.",
      ru: "Показатели вернулись к обычным: отклонение закончилось.",
    },
    hint: { en: "There is nothing left to answer.", ru: "Отвечать больше не на что." },
  },
  alert_need_already: {
    status: 409,
    sentence: { en: "A need was made of it already.", ru: "Из него уже сделана потребность." },
    hint: {
      en: "Open the need, or take that back first.",
      ru: "Откройте потребность или сначала отмените это.",
    },
  },
  another_waits: {
    status: 409,
    sentence: {
      en: "A newer alert of the same kind waits for an answer.",
      ru: "Более новое отклонение того же рода ждёт ответа.",
    },
    hint: { en: "Answer the newer one.", ru: "Ответьте на более новое." },
  },
  snooze_bad: {
    status: 400,
    sentence: {
      en: "“{until}” is no day within the next six months.",
      ru: "«{until}» — не день в ближайшие шесть месяцев.",
    },
    hint: { en: "Choose a day after today.", ru: "Выберите день после сегодняшнего." },
  },
});
