import { defineErrors } from "#platform/errors";

export const noticeErrors = defineErrors("notices", {
  not_found: {
    status: 404,
    sentence: { en: "There is no such notice for you.", ru: "Такого уведомления для вас нет." },
    hint: {
      en: "Old notices are removed 90 days after they were read.",
      ru: "Прочитанные уведомления удаляются через 90 дней.",
    },
  },
  unknown_source: {
    status: 400,
    sentence: { en: "There is no kind of news called {source}.", ru: "Нет вида новостей {source}." },
    hint: {
      en: "Take one of those that the settings list.",
      ru: "Возьмите один из тех, что есть в настройках.",
    },
  },
  unknown_time_zone: {
    status: 400,
    sentence: { en: "There is no time zone {zone}.", ru: "Часового пояса {zone} нет." },
    hint: {
      en: "Write it as the time zone database does: Europe/Moscow.",
      ru: "Укажите пояс так, как он называется в базе поясов: Europe/Moscow.",
    },
  },
  quiet_hours_incomplete: {
    status: 400,
    sentence: {
      en: "Quiet hours need a beginning and an end that differ.",
      ru: "Для тихих часов нужны разные начало и конец.",
    },
    hint: {
      en: "Give both times, or choose another kind of quiet hours.",
      ru: "Укажите оба времени или выберите другой вариант.",
    },
  },
});
