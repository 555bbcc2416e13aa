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
  work_not_found: {
    status: 404,
    sentence: { en: "There is no work {id}.", ru: "Работы {id} нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  party_not_found: {
    status: 404,
    sentence: {
      en: "There is no such person, unit or partner.",
      ru: "Такого человека, подразделения или партнёра нет.",
    },
    hint: { en: "Choose another from the list.", ru: "Выберите из списка." },
  },
  party_gone: {
    status: 409,
    sentence: { en: "{name} is not there any more.", ru: "{name} больше не работает." },
    hint: { en: "Choose who took over.", ru: "Выберите, кто теперь за это отвечает." },
  },
  not_a_person: {
    status: 409,
    sentence: { en: "{name} is not a person.", ru: "{name} — не человек." },
    hint: { en: "Choose a person.", ru: "Выберите человека." },
  },
  whom_to_ask: {
    status: 400,
    sentence: { en: "It is not said whom this is for.", ru: "Не сказано, к кому это обращение." },
    hint: { en: "Choose a service, a unit or a person.", ru: "Выберите услугу, подразделение или человека." },
  },
  answers_bad: {
    status: 400,
    sentence: { en: "The form is not filled in rightly.", ru: "Форма заполнена не так." },
    hint: { en: "Mend the fields that are marked.", ru: "Исправьте отмеченные поля." },
  },
  nobody_to_judge: {
    status: 409,
    sentence: {
      en: "There is nobody outside and above whom this complaint could go to.",
      ru: "Некому передать жалобу: выше и в стороне никого нет.",
    },
    hint: {
      en: "Ask the programme lead to name a feedback team.",
      ru: "Попросите руководителя программы назначить группу по обратной связи.",
    },
  },
  complained_about: {
    status: 409,
    sentence: {
      en: "{name} is complained about and does not handle the complaint.",
      ru: "Жалоба — на {name}, разбирать её должны другие.",
    },
    hint: { en: "Choose somebody outside.", ru: "Выберите кого-то со стороны." },
  },
  request_over: {
    status: 409,
    sentence: { en: "Request #{number} is over.", ru: "Обращение № {number} уже завершено." },
    hint: { en: "Reopen it first.", ru: "Сначала откройте его снова." },
  },
  request_not_over: {
    status: 409,
    sentence: { en: "Request #{number} is not over.", ru: "Обращение № {number} ещё не завершено." },
    hint: { en: "There is nothing to reopen.", ru: "Открывать снова нечего." },
  },
  request_merged: {
    status: 409,
    sentence: {
      en: "Request #{number} was merged into another one.",
      ru: "Обращение № {number} объединено с другим.",
    },
    hint: { en: "Go on in that one.", ru: "Продолжайте в том обращении." },
  },
  thanks_end: {
    status: 409,
    sentence: {
      en: "Thanks ask for nothing, so there is nothing to reopen.",
      ru: "Благодарность ни о чём не просит, открывать нечего.",
    },
    hint: { en: "Write a new request.", ru: "Создайте новое обращение." },
  },
  work_over: {
    status: 409,
    sentence: { en: "This work is over or was handed over.", ru: "Эта работа завершена или передана." },
    hint: {
      en: "Open the request anew to see who does it now.",
      ru: "Откройте обращение заново: там видно, кто делает её теперь.",
    },
  },
  work_waits_for_approval: {
    status: 409,
    sentence: { en: "The work waits to be approved.", ru: "Работа ждёт согласования." },
    hint: { en: "It begins once all have approved.", ru: "Она начнётся, когда все согласуют." },
  },
  not_waiting: {
    status: 409,
    sentence: { en: "The work does not wait.", ru: "Работа ничего не ждёт." },
    hint: { en: "There is nothing to resume.", ru: "Возобновлять нечего." },
  },
  date_needed: {
    status: 400,
    sentence: {
      en: "Waiting for a date needs one, in the future.",
      ru: "Чтобы ждать даты, нужна дата в будущем.",
    },
    hint: { en: "Give the day.", ru: "Укажите день." },
  },
  date_past: {
    status: 400,
    sentence: { en: "That moment has passed.", ru: "Этот момент уже прошёл." },
    hint: { en: "Give one in the future.", ru: "Укажите будущий." },
  },
  parts_open: {
    status: 409,
    sentence: {
      en: "Parts asked of others are still open: {units}.",
      ru: "Ещё не готовы части, которые делают другие: {units}.",
    },
    hint: {
      en: "Wait for them, or close all the same: the parts are then cancelled and their units told.",
      ru: "Дождитесь их или завершите всё равно: части отменятся, подразделения об этом узнают.",
    },
  },
  same_unit: {
    status: 409,
    sentence: { en: "{name} does this work already.", ru: "Эту работу и так делает {name}." },
    hint: { en: "Assign a person instead.", ru: "Назначьте исполнителя." },
  },
  not_of_unit: {
    status: 409,
    sentence: {
      en: "{name} does not belong to the unit that does this work.",
      ru: "{name} не из подразделения, которое делает эту работу.",
    },
    hint: {
      en: "Hand the work over, ask for a part, or add the person as a helper.",
      ru: "Передайте работу, попросите сделать часть или добавьте человека помощником.",
    },
  },
  part_has_no_voice: {
    status: 409,
    sentence: {
      en: "A part is not answered to whoever asked the request.",
      ru: "Часть работы не отвечает тому, кто обратился.",
    },
    hint: {
      en: "Write a note; the unit that faces them passes it on.",
      ru: "Напишите заметку: ответит подразделение, которое ведёт обращение.",
    },
  },
  already_asks: {
    status: 409,
    sentence: { en: "{name} is among those who ask.", ru: "{name} уже среди тех, кто обратился." },
    hint: { en: "Nothing needs to be added.", ru: "Добавлять не нужно." },
  },
  last_requester: {
    status: 409,
    sentence: { en: "Nobody else asks this.", ru: "Больше никто об этом не просит." },
    hint: { en: "Withdraw the request instead.", ru: "Отзовите обращение." },
  },
  not_a_member: {
    status: 404,
    sentence: { en: "This person is not in the request.", ru: "Этого человека в обращении нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  nothing_to_agree: {
    status: 409,
    sentence: { en: "Nobody asked for your consent.", ru: "Вашего согласия никто не спрашивал." },
    hint: { en: "You asked this yourself.", ru: "Вы обратились сами." },
  },
  outsider_inside: {
    status: 409,
    sentence: {
      en: "{name} is from outside and would read the notes inside.",
      ru: "{name} — не из компании и прочёл бы внутренние заметки.",
    },
    hint: { en: "Add them as a watcher.", ru: "Добавьте наблюдателем." },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no file {id} of yours.", ru: "Вашего файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
  attachment_not_found: {
    status: 404,
    sentence: { en: "There is no such file here.", ru: "Такого файла здесь нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  list_of_whom: {
    status: 400,
    sentence: { en: "It is not said whose requests to list.", ru: "Не сказано, чьи обращения показать." },
    hint: {
      en: "Name a supplier, a customer or whom they are about.",
      ru: "Укажите поставщика, клиента или того, о ком они.",
    },
  },
});
