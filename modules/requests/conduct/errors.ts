import { defineErrors } from "#platform/errors";

export const conductErrors = defineErrors("conduct", {
  answer_owed: {
    status: 409,
    sentence: {
      en: "Whoever complained is owed an answer before complaint #{number} is closed.",
      ru: "Прежде чем завершить жалобу № {number}, ответьте тому, кто её подал.",
    },
    hint: {
      en: "Write what was found and what is done about it; then close.",
      ru: "Напишите, что выяснили и что сделано, и завершите.",
    },
  },
  not_a_complaint: {
    status: 409,
    sentence: { en: "This is not a complaint.", ru: "Это не жалоба." },
    hint: { en: "Ask for a part of the work instead.", ru: "Вместо этого попросите сделать часть." },
  },
  nobody_to_explain: {
    status: 409,
    sentence: {
      en: "It is not said whom the complaint is about.",
      ru: "Не указано, на кого жалоба.",
    },
    hint: { en: "Ask whoever complained.", ru: "Спросите того, кто пожаловался." },
  },
  names_whoever_complained: {
    status: 409,
    sentence: {
      en: "The text holds “{word}”, which may be the name of whoever complained.",
      ru: "В тексте есть «{word}» — возможно, это имя того, кто пожаловался.",
    },
    hint: {
      en: "Say it without the name, or confirm that it is somebody else's.",
      ru: "Напишите без имени или подтвердите, что это имя другого человека.",
    },
  },
  not_a_unit: {
    status: 400,
    sentence: { en: "A feedback team is a unit.", ru: "Группа по обратной связи — это подразделение." },
    hint: { en: "Choose a unit.", ru: "Выберите подразделение." },
  },
  team_within: {
    status: 409,
    sentence: {
      en: "The team belongs to the unit whose complaints it would hear.",
      ru: "Эта группа сама входит в подразделение, жалобы на которое она разбирала бы.",
    },
    hint: { en: "Choose a unit outside it.", ru: "Выберите подразделение вне его." },
  },
  no_such_report: {
    status: 404,
    sentence: { en: "There is no report with this key.", ru: "Сообщения с таким ключом нет." },
    hint: {
      en: "Check each group of the key; the letters I, L, O and U are not in it.",
      ru: "Проверьте каждую группу ключа; букв I, L, O и U в нём нет.",
    },
  },
  no_team: {
    status: 409,
    sentence: {
      en: "Nobody has been named yet to hear confidential reports.",
      ru: "Пока не назначено, кто принимает конфиденциальные сообщения.",
    },
    hint: {
      en: "The programme lead names a feedback team in the settings of requests.",
      ru: "Руководитель программы назначает группу по обратной связи в настройках обращений.",
    },
  },
  no_patience: {
    status: 400,
    sentence: {
      en: "The small sum that keeps machines away is not right or too old.",
      ru: "Небольшое вычисление против автоматических отправок неверно или устарело.",
    },
    hint: {
      en: "Send it once more; the page works it out anew.",
      ru: "Отправьте ещё раз: страница вычислит заново.",
    },
  },
  too_often: {
    status: 429,
    sentence: {
      en: "Too many reports from here within an hour.",
      ru: "Слишком много сообщений отсюда за час.",
    },
    hint: { en: "Try again in an hour.", ru: "Повторите через час." },
  },
  attachment_bad: {
    status: 400,
    sentence: { en: "“{name}” cannot be read as a file.", ru: "«{name}» не удаётся прочитать как файл." },
    hint: { en: "Attach it anew.", ru: "Приложите его ещё раз." },
  },
  not_thanked: {
    status: 404,
    sentence: { en: "There are no such thanks to you.", ru: "Такой благодарности вам нет." },
    hint: { en: "Open the thanks that came to you.", ru: "Откройте благодарность, которая пришла вам." },
  },
});
