import { defineErrors } from "#platform/errors";

export const approvalErrors = defineErrors("requests.approvals", {
  approval_not_found: {
    status: 404,
    sentence: { en: "There is no approval {id}.", ru: "Согласования {id} нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  not_asked: {
    status: 409,
    sentence: { en: "This decision is not asked for any more.", ru: "Это решение больше не требуется." },
    hint: {
      en: "Somebody else decided, or the request was withdrawn; open it to see.",
      ru: "Решил кто-то другой или обращение отозвали; откройте его и посмотрите.",
    },
  },
  reason_missing: {
    status: 422,
    sentence: { en: "Declining needs a reason.", ru: "Отказ нужно объяснить." },
    hint: { en: "Whoever asked will read it.", ru: "Его прочтёт тот, кто обратился." },
  },
  own_request: {
    status: 409,
    sentence: { en: "Nobody approves their own request.", ru: "Своё обращение не согласуют." },
    hint: { en: "Choose somebody else.", ru: "Выберите кого-то другого." },
  },
  dates_turned: {
    status: 422,
    sentence: { en: "The last day is before the first.", ru: "Последний день раньше первого." },
    hint: { en: "Swap the two.", ru: "Поменяйте их местами." },
  },
  substitute_past: {
    status: 422,
    sentence: { en: "These days are over.", ru: "Эти дни уже прошли." },
    hint: { en: "Give days from today on.", ru: "Укажите дни с сегодняшнего." },
  },
  substitute_not_found: {
    status: 404,
    sentence: { en: "There is no substitution {id}.", ru: "Замещения {id} нет." },
    hint: { en: "Look at the list.", ru: "Посмотрите список." },
  },
});
