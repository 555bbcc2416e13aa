import { defineErrors } from "#platform/errors";

export const interviewErrors = defineErrors("interviews", {
  interview_not_found: {
    status: 404,
    sentence: { en: "There is no interview {id}.", ru: "Интервью {id} нет." },
    hint: { en: "Look for it among the interviews.", ru: "Найдите его в списке интервью." },
  },
  guide_not_found: {
    status: 404,
    sentence: { en: "There is no interview guide {id}.", ru: "Сценария интервью {id} нет." },
    hint: { en: "Choose one from the list.", ru: "Выберите сценарий из списка." },
  },
  guide_changed: {
    status: 409,
    sentence: {
      en: "Somebody else has changed the guide meanwhile.",
      ru: "Сценарий тем временем изменил другой человек.",
    },
    hint: {
      en: "Copy what you wrote last, reload the page and write it in again.",
      ru: "Скопируйте последнее написанное, обновите страницу и внесите его снова.",
    },
  },
  half_translated: {
    status: 422,
    sentence: {
      en: "It is there in one language only: {place}.",
      ru: "Есть только на одном языке: {place}.",
    },
    hint: {
      en: "Write it in Russian and in English; whoever is asked reads one of them.",
      ru: "Напишите по-русски и по-английски: читать будут на одном из них.",
    },
  },
  same_question_twice: {
    status: 422,
    sentence: { en: "Two questions have the key “{key}”.", ru: "Ключ «{key}» есть у двух вопросов." },
    hint: { en: "Give each question a key of its own.", ru: "Дайте каждому вопросу свой ключ." },
  },
  not_a_person: {
    status: 422,
    sentence: { en: "{place}: there is nobody to talk with.", ru: "{place}: говорить не с кем." },
    hint: {
      en: "Choose a person who is still here, or a partner.",
      ru: "Выберите сотрудника, который ещё работает, или партнёра.",
    },
  },
  with_oneself: {
    status: 422,
    sentence: { en: "Nobody interviews themselves.", ru: "Интервью с самим собой не проводят." },
    hint: { en: "Choose two people.", ru: "Выберите двух людей." },
  },
  party_not_found: {
    status: 422,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Search for it by name.", ru: "Найдите её по названию." },
  },
  time_not_there: {
    status: 422,
    sentence: {
      en: "The clocks of {zone} never show {at}.",
      ru: "Часы пояса {zone} не показывают {at}.",
    },
    hint: {
      en: "Choose a time zone from the list, and a time that the change of clocks does not skip.",
      ru: "Выберите часовой пояс из списка и время, которое не пропускается при переводе часов.",
    },
  },
  over: {
    status: 409,
    sentence: {
      en: "This interview is over, or called off: it cannot be changed.",
      ru: "Это интервью завершено или отменено: изменить его нельзя.",
    },
    hint: { en: "Plan another one.", ru: "Запланируйте новое." },
  },
  consent_first: {
    status: 409,
    sentence: {
      en: "Nothing is written down before the interviewed person has agreed.",
      ru: "Пока собеседник не согласился, ничего не записывается.",
    },
    hint: {
      en: "Tell them what is kept and who reads it, ask, and record the answer.",
      ru: "Скажите, что сохраняется и кто это читает, спросите и отметьте ответ.",
    },
  },
  consent_over: {
    status: 409,
    sentence: {
      en: "Notes have been kept with consent; it can be withdrawn, and then they are erased.",
      ru: "Записи сделаны с согласия; его можно отозвать, и тогда они будут стёрты.",
    },
    hint: { en: "Use “Withdraw”.", ru: "Нажмите «Отозвать»." },
  },
  readers_promised: {
    status: 409,
    sentence: {
      en: "The interviewed person agreed to these readers, and to no others.",
      ru: "Собеседник согласился именно на этих читателей.",
    },
    hint: {
      en: "Ask them to add the reader on their page of this interview.",
      ru: "Попросите собеседника добавить читателя на своей странице интервью.",
    },
  },
  question_not_found: {
    status: 404,
    sentence: { en: "The interview has no question “{key}”.", ru: "В интервью нет вопроса «{key}»." },
    hint: { en: "Open the interview again.", ru: "Откройте интервью заново." },
  },
  note_changed: {
    status: 409,
    sentence: {
      en: "This note was changed on another page.",
      ru: "Эту запись изменили на другой странице.",
    },
    hint: {
      en: "Copy what you wrote last, reload the page and write it in again.",
      ru: "Скопируйте последнее написанное, обновите страницу и внесите его снова.",
    },
  },
  not_in_notes: {
    status: 422,
    sentence: {
      en: "These words are not in the notes.",
      ru: "Этих слов в записях нет.",
    },
    hint: {
      en: "A quote is word for word: select it in the notes again.",
      ru: "Цитата дословна: выделите её в записях ещё раз.",
    },
  },
  quote_not_found: {
    status: 404,
    sentence: { en: "There is no quote {id}.", ru: "Цитаты {id} нет." },
    hint: {
      en: "It was removed, or taken back by whoever said it.",
      ru: "Её убрали, или собеседник отозвал свои слова.",
    },
  },
  code_not_found: {
    status: 404,
    sentence: { en: "There is no code {id}.", ru: "Кода {id} нет." },
    hint: {
      en: "It may have been merged; look at the code book.",
      ru: "Возможно, его объединили с другим: посмотрите список кодов.",
    },
  },
  code_name_taken: {
    status: 409,
    sentence: { en: "There is a code “{name}” already.", ru: "Код «{name}» уже есть." },
    hint: {
      en: "Merge the two, if they mean the same.",
      ru: "Объедините их, если они значат одно и то же.",
    },
  },
  code_into_itself: {
    status: 422,
    sentence: { en: "A code is not merged into itself.", ru: "Код нельзя объединить с самим собой." },
    hint: { en: "Choose another code.", ru: "Выберите другой код." },
  },
});
