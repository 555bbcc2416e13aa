import { defineErrors } from "#platform/errors";

export const reportErrors = defineErrors("reports", {
  report_not_found: {
    status: 404,
    sentence: { en: "There is no report {id}.", ru: "Отчёта {id} нет." },
    hint: { en: "Look for it in the list of reports.", ru: "Найдите его в списке отчётов." },
  },
  reader_not_found: {
    status: 400,
    sentence: { en: "There is no person {id}.", ru: "Человека {id} нет." },
    hint: { en: "Choose people of the house.", ru: "Выберите людей из организации." },
  },
  party_needed: {
    status: 400,
    sentence: { en: "A party's scorecard needs a party.", ru: "Карте показателей нужна сторона." },
    hint: { en: "Choose a unit or a partner.", ru: "Выберите подразделение или партнёра." },
  },
  day_unfit: {
    status: 400,
    sentence: { en: "A week has no day {day}.", ru: "В неделе нет дня {day}." },
    hint: { en: "1 is Monday, 7 is Sunday.", ru: "1 — понедельник, 7 — воскресенье." },
  },
  no_person: {
    status: 409,
    sentence: {
      en: "Your account is no person of the house.",
      ru: "Ваша учётная запись ни с кем не связана.",
    },
    hint: {
      en: "Ask the administrator to tie it to a person.",
      ru: "Попросите администратора связать её с человеком.",
    },
  },
  nothing_to_tell: {
    status: 409,
    sentence: { en: "There is nothing to report yet.", ru: "Пока не о чем сообщать." },
    hint: { en: "Come back when there are figures.", ru: "Вернитесь, когда появятся показатели." },
  },
});
