import { defineErrors } from "#platform/errors";

export const handlingErrors = defineErrors("requests.handling", {
  with_itself: {
    status: 422,
    sentence: {
      en: "A request cannot be put together with itself.",
      ru: "Обращение нельзя соединить с ним самим.",
    },
    hint: { en: "Choose another one.", ru: "Выберите другое." },
  },
  already_merged: {
    status: 409,
    sentence: {
      en: "Request #{number} was merged already.",
      ru: "Обращение № {number} уже объединено с другим.",
    },
    hint: { en: "Take the one it was merged into.", ru: "Возьмите то, с которым его объединили." },
  },
  others_would_read: {
    status: 409,
    sentence: {
      en: "Request #{number} is for few, and the other one is read by more.",
      ru: "Обращение № {number} — для немногих, а другое читают больше людей.",
    },
    hint: {
      en: "Link the two instead, or narrow who reads the other one.",
      ru: "Свяжите их ссылкой или сузьте круг читающих.",
    },
  },
  kinds_apart: {
    status: 409,
    sentence: {
      en: "A complaint or a confidential report is merged with nothing else.",
      ru: "Жалобу и конфиденциальное сообщение ни с чем не объединяют.",
    },
    hint: { en: "Link the two instead.", ru: "Свяжите их ссылкой." },
  },
  message_not_found: {
    status: 404,
    sentence: { en: "There is no such message here.", ru: "Такого сообщения здесь нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  already_linked: {
    status: 409,
    sentence: { en: "The two are linked in this way already.", ru: "Эти обращения уже так связаны." },
    hint: { en: "Nothing needs to be done.", ru: "Делать ничего не нужно." },
  },
  not_linked: {
    status: 404,
    sentence: { en: "The two are not linked in this way.", ru: "Эти обращения так не связаны." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  deed_not_found: {
    status: 404,
    sentence: { en: "There is nothing of that kind to undo.", ru: "Отменять нечего." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  undone_already: {
    status: 409,
    sentence: { en: "This was undone already.", ru: "Это уже отменено." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  too_late_to_undo: {
    status: 409,
    sentence: { en: "More than {days} days have passed.", ru: "Прошло больше {days} дней." },
    hint: { en: "Do the opposite by hand.", ru: "Сделайте обратное вручную." },
  },
  happened_on_top: {
    status: 409,
    sentence: {
      en: "Something else has happened since, so that this cannot be undone alone.",
      ru: "После этого произошло другое, и отменить только это нельзя.",
    },
    hint: { en: "Undo the later step first.", ru: "Сначала отмените более поздний шаг." },
  },
  template_not_found: {
    status: 404,
    sentence: { en: "There is no such template any more.", ru: "Такого шаблона больше нет." },
    hint: { en: "Open the list anew.", ru: "Откройте список заново." },
  },
  unit_not_found: {
    status: 404,
    sentence: { en: "There is no such unit.", ru: "Такого подразделения нет." },
    hint: { en: "Choose the unit anew.", ru: "Выберите подразделение заново." },
  },
  template_kind: {
    status: 409,
    sentence: {
      en: "An answer does not become a checklist, nor a checklist an answer.",
      ru: "Ответ не превращается в список дел, а список дел — в ответ.",
    },
    hint: { en: "Make a new template.", ru: "Создайте новый шаблон." },
  },
  placeholder_unknown: {
    status: 422,
    sentence: {
      en: "Nothing can be filled in for “{name}” in braces.",
      ru: "Вместо «{name}» в фигурных скобках нечего подставить.",
    },
    hint: {
      en: "Use name, number, subject or service, or leave the braces out.",
      ru: "Используйте name, number, subject или service или уберите скобки.",
    },
  },
  template_in_use: {
    status: 409,
    sentence: { en: "The rule “{rule}” uses this template.", ru: "Этот шаблон использует правило «{rule}»." },
    hint: { en: "Change the rule first.", ru: "Сначала измените правило." },
  },
  point_not_found: {
    status: 404,
    sentence: { en: "There is no such point any more.", ru: "Такого пункта больше нет." },
    hint: { en: "Open the request anew.", ru: "Откройте обращение заново." },
  },
  too_many_points: {
    status: 409,
    sentence: {
      en: "A work has at most {most} points.",
      ru: "У работы может быть не больше {most} пунктов.",
    },
    hint: { en: "Take away what is not needed.", ru: "Уберите лишние пункты." },
  },
  view_not_found: {
    status: 404,
    sentence: { en: "There is no such saved view.", ru: "Такого сохранённого вида нет." },
    hint: { en: "Somebody may have removed it.", ru: "Возможно, его уже убрали." },
  },
});
