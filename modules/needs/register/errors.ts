import { defineErrors } from "#platform/errors";

export const registerErrors = defineErrors("needs", {
  need_not_found: {
    status: 404,
    sentence: { en: "There is no need {id}.", ru: "Потребности {id} нет." },
    hint: { en: "Look for it in the register.", ru: "Найдите её в реестре." },
  },
  not_now: {
    status: 409,
    sentence: {
      en: "Need №{number} has changed meanwhile: this cannot be done with it now.",
      ru: "Потребность №{number} тем временем изменилась: сейчас этого с ней сделать нельзя.",
    },
    hint: {
      en: "Reload the page and look at its state.",
      ru: "Обновите страницу и посмотрите её состояние.",
    },
  },
  need_into_itself: {
    status: 422,
    sentence: { en: "A need is not merged into itself.", ru: "Потребность нельзя объединить с самой собой." },
    hint: { en: "Choose another need.", ru: "Выберите другую потребность." },
  },
  signal_not_read: {
    status: 404,
    sentence: { en: "There is no signal {id} that you may read.", ru: "Сигнала {id}, доступного вам, нет." },
    hint: { en: "Choose one from the list.", ru: "Выберите сигнал из списка." },
  },
  nothing_to_split: {
    status: 422,
    sentence: {
      en: "None of these signals is in need №{number}, or all of them are.",
      ru: "Ни один из этих сигналов не относится к потребности №{number}, или относятся все.",
    },
    hint: {
      en: "Choose some of its signals and leave some.",
      ru: "Выберите часть сигналов, а часть оставьте.",
    },
  },
  need_party_unknown: {
    status: 422,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Search for it by name.", ru: "Найдите её по названию." },
  },
  no_target: {
    status: 409,
    sentence: { en: "No target has been proposed yet.", ru: "Цель ещё не предложена." },
    hint: { en: "Propose one.", ru: "Предложите её." },
  },
  target_of_no_side: {
    status: 422,
    sentence: {
      en: "A target is agreed by the heads of the two sides.",
      ru: "О цели договариваются руководители двух сторон.",
    },
    hint: {
      en: "Ask the head of a side, or say for which side you write.",
      ru: "Попросите руководителя стороны или укажите, за какую сторону вы пишете.",
    },
  },
  change_not_found: {
    status: 404,
    sentence: { en: "There is no change {id}.", ru: "Изменения {id} нет." },
    hint: { en: "Open the need again.", ru: "Откройте потребность заново." },
  },
  not_undoable: {
    status: 409,
    sentence: {
      en: "This was undone already, or something else was done since.",
      ru: "Это уже отменено, или с тех пор сделано что-то ещё.",
    },
    hint: { en: "Undo the latest change first.", ru: "Сначала отмените последнее изменение." },
  },
});
