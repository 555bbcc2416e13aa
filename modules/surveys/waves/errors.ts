import { defineErrors } from "#platform/errors";

export const waveErrors = defineErrors("waves", {
  not_found: {
    status: 404,
    sentence: { en: "There is no such wave.", ru: "Такой волны нет." },
    hint: { en: "Choose one from the list of surveys.", ru: "Выберите её в списке опросов." },
  },
  series_not_found: {
    status: 404,
    sentence: { en: "There is no such series.", ru: "Такой серии нет." },
    hint: { en: "Choose one from the list of surveys.", ru: "Выберите её в списке опросов." },
  },
  launched: {
    status: 409,
    sentence: {
      en: "The wave was launched: what was promised stands.",
      ru: "Волна запущена: обещанное не меняется.",
    },
    hint: {
      en: "You may move its end further away, raise k, or close it. For anything else, plan a new wave.",
      ru: "Можно отодвинуть окончание, поднять k или закрыть волну. Для остального запланируйте новую.",
    },
  },
  anonymity_stays: {
    status: 409,
    sentence: {
      en: "Anonymous was promised; a launched wave never gets names.",
      ru: "Обещана анонимность; у запущенной волны имён не появится.",
    },
    hint: {
      en: "If names are needed, plan another wave that says so on its first page.",
      ru: "Если нужны имена, запланируйте другую волну, где об этом сказано на первой странице.",
    },
  },
  kind_stays: {
    status: 409,
    sentence: {
      en: "The wave was launched with names; it does not become anonymous.",
      ru: "Волна запущена с именами; анонимной она не станет.",
    },
    hint: { en: "Plan another wave.", ru: "Запланируйте другую волну." },
  },
  threshold_only_rises: {
    status: 409,
    sentence: {
      en: "At least {now} people were promised; {asked} would be fewer.",
      ru: "Обещано не меньше {now} человек; {asked} — меньше.",
    },
    hint: { en: "Give a number above {now}.", ru: "Укажите число больше {now}." },
  },
  end_only_moves_away: {
    status: 409,
    sentence: {
      en: "The end can only be moved further away.",
      ru: "Окончание можно только отодвинуть.",
    },
    hint: {
      en: "Give a later day, or close the wave now.",
      ru: "Укажите более поздний день или закройте волну сейчас.",
    },
  },
  not_open: {
    status: 409,
    sentence: { en: "The wave is not open.", ru: "Волна не идёт." },
    hint: {
      en: "Only an open wave can be changed in this way.",
      ru: "Так изменить можно только идущую волну.",
    },
  },
  not_now: {
    status: 409,
    sentence: { en: "The wave cannot be launched yet.", ru: "Волну пока нельзя запустить." },
    hint: { en: "The details say what is missing.", ru: "В подробностях сказано, чего не хватает." },
  },
  readers_of_anonymous: {
    status: 400,
    sentence: {
      en: "Nobody reads the answers of an anonymous wave.",
      ru: "Ответы анонимной волны не читает никто.",
    },
    hint: {
      en: "Leave the readers out, or ask with names.",
      ru: "Уберите читающих или спрашивайте с именами.",
    },
  },
  unknown_party: {
    status: 400,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Choose from the list of units and people.", ru: "Выберите из подразделений и людей." },
  },
  name_missing: {
    status: 409,
    sentence: { en: "The wave has no name in both languages.", ru: "У волны нет названия на двух языках." },
    hint: { en: "Name it in Russian and in English.", ru: "Назовите её по-русски и по-английски." },
  },
  questionnaire_unpublished: {
    status: 409,
    sentence: {
      en: "The questionnaire has not been published yet.",
      ru: "Анкета ещё не опубликована.",
    },
    hint: {
      en: "Open it, see what is missing, and publish it.",
      ru: "Откройте её, посмотрите, чего не хватает, и опубликуйте.",
    },
  },
  questionnaire_not_found: {
    status: 400,
    sentence: { en: "There is no such questionnaire.", ru: "Такой анкеты нет." },
    hint: { en: "Choose one from the list.", ru: "Выберите её из списка." },
  },
  direction_unfit: {
    status: 409,
    sentence: {
      en: "The questionnaire asks about something else than the wave.",
      ru: "Анкета спрашивает не о том, о ком волна.",
    },
    hint: {
      en: "Choose another questionnaire, or another direction.",
      ru: "Выберите другую анкету или другое направление.",
    },
  },
  end_missing: {
    status: 409,
    sentence: { en: "It is not said when the wave ends.", ru: "Не сказано, когда волна закончится." },
    hint: { en: "Give a day; two weeks are usual.", ru: "Укажите день; обычно это две недели." },
  },
  end_too_early: {
    status: 409,
    sentence: {
      en: "The wave would end before anybody can answer.",
      ru: "Волна закончится раньше, чем кто-нибудь ответит.",
    },
    hint: {
      en: "The end must be at least a day after the beginning, and not past.",
      ru: "Окончание должно быть хотя бы на день позже начала и не в прошлом.",
    },
  },
  readers_missing: {
    status: 409,
    sentence: { en: "Nobody is named who reads the answers.", ru: "Не указано, кто читает ответы." },
    hint: { en: "Name at least one person.", ru: "Укажите хотя бы одного человека." },
  },
  nobody_to_ask: {
    status: 409,
    sentence: { en: "Nobody would be asked.", ru: "Спрашивать некого." },
    hint: {
      en: "Widen the audience, or ask for fewer contacts; contacts come from requests, processes, correspondence and nominations.",
      ru: "Расширьте круг или уменьшите число контактов; контакты берутся из обращений, процессов, переписки и называний.",
    },
  },
  too_few_to_ask: {
    status: 409,
    sentence: {
      en: "{people} people would be asked; below {k} nothing could ever be shown.",
      ru: "Спросят {people} чел.; меньше чем о {k} ничего нельзя показать.",
    },
    hint: { en: "Widen the audience.", ru: "Расширьте круг." },
  },
  standing_needs_anonymity: {
    status: 409,
    sentence: {
      en: "A standing question closes its batches by the number of people who answered; it is anonymous.",
      ru: "Постоянный вопрос закрывает части по числу ответивших; он анонимный.",
    },
    hint: { en: "Choose anonymous, or another rhythm.", ru: "Выберите анонимно или другой ритм." },
  },
});

export const answeringErrors = defineErrors("answering", {
  link_used: {
    status: 404,
    sentence: {
      en: "This link or code opens nothing: it has been used already, or was replaced by a newer one, or is not complete.",
      ru: "Эта ссылка или код ничего не открывает: уже использована, заменена новой или введена не полностью.",
    },
    hint: {
      en: "If you have answered, all is well. Otherwise check every character, or sign in and open “My surveys”.",
      ru: "Если вы уже ответили, всё в порядке. Если нет, проверьте каждый знак или войдите и откройте «Мои опросы».",
    },
  },
  too_many_wrong: {
    status: 429,
    sentence: {
      en: "Too many wrong codes were tried from here.",
      ru: "Отсюда введено слишком много неверных кодов.",
    },
    hint: { en: "Wait ten minutes and try again.", ru: "Подождите десять минут и попробуйте снова." },
  },
  not_asked: {
    status: 404,
    sentence: { en: "You are not asked here.", ru: "Вас здесь не спрашивают." },
    hint: {
      en: "“My surveys” shows what you are asked.",
      ru: "В «Моих опросах» видно, о чём вас спрашивают.",
    },
  },
  not_yet: {
    status: 409,
    sentence: { en: "The survey has not begun.", ru: "Опрос ещё не начался." },
    hint: { en: "It begins on {day}.", ru: "Начало — {day}" },
  },
  over: {
    status: 410,
    sentence: { en: "The survey is over.", ru: "Опрос завершён." },
    hint: {
      en: "Answers are no longer taken. Results are shown to everybody they concern.",
      ru: "Ответы больше не принимаются. Результаты увидят все, кого они касаются.",
    },
  },
  already_answered: {
    status: 409,
    sentence: {
      en: "You have answered about this already.",
      ru: "Об этом вы уже ответили.",
    },
    hint: {
      en: "An answer cannot be found again, so that it cannot be changed.",
      ru: "Ответ нельзя найти снова, поэтому и изменить его нельзя.",
    },
  },
  other_promise: {
    status: 409,
    sentence: {
      en: "You have read another promise of confidentiality than this survey gives.",
      ru: "Вы прочитали не то обещание конфиденциальности, которое даёт этот опрос.",
    },
    hint: {
      en: "Open the survey anew and read it; your answers were not taken.",
      ru: "Откройте опрос заново и прочитайте обещание; ответы не приняты.",
    },
  },
  response_known: {
    status: 409,
    sentence: {
      en: "Another answer has this number already.",
      ru: "Под этим номером уже есть другой ответ.",
    },
    hint: {
      en: "Make a new random number for each answer.",
      ru: "Создайте новый случайный номер для каждого ответа.",
    },
  },
  answers_bad: {
    status: 400,
    sentence: {
      en: "Some answers do not fit their questions.",
      ru: "Некоторые ответы не подходят к вопросам.",
    },
    hint: {
      en: "The details name the questions. Open the survey anew if it has stood open for long.",
      ru: "В подробностях названы вопросы. Если опрос долго был открыт, откройте его заново.",
    },
  },
  nothing_said: {
    status: 400,
    sentence: { en: "No question is answered.", ru: "Ни на один вопрос нет ответа." },
    hint: { en: "Answer at least one.", ru: "Ответьте хотя бы на один." },
  },
});
