import { defineErrors } from "#platform/errors";

export const agreementErrors = defineErrors("agreements", {
  agreement_not_found: {
    status: 404,
    sentence: { en: "There is no agreement {id}.", ru: "Соглашения {id} нет." },
    hint: { en: "Look for it in the list of agreements.", ru: "Найдите его в списке соглашений." },
  },
  party_not_found: {
    status: 400,
    sentence: { en: "There is no party {id} any more.", ru: "Стороны {id} нет или она закрыта." },
    hint: {
      en: "Choose a unit, a partner or a person that exists today.",
      ru: "Выберите подразделение, партнёра или человека, которые есть сегодня.",
    },
  },
  with_itself: {
    status: 400,
    sentence: {
      en: "Supplier and customer are one and the same.",
      ru: "Поставщик и клиент — одна и та же сторона.",
    },
    hint: { en: "Choose two different sides.", ru: "Выберите две разные стороны." },
  },
  standard_of_supplier: {
    status: 400,
    sentence: {
      en: "A standard towards everybody has no customer side.",
      ru: "У стандарта для всех нет стороны клиента.",
    },
    hint: {
      en: "Propose it for the supplier, or name the customer.",
      ru: "Предложите его от поставщика или укажите клиента.",
    },
  },
  which_side: {
    status: 400,
    sentence: {
      en: "You may speak for both sides, or for neither yourself: say for which one.",
      ru: "Вы можете говорить за обе стороны или сами ни за одну: укажите, за какую.",
    },
    hint: { en: "Choose the supplier or the customer.", ru: "Выберите поставщика или клиента." },
  },
  service_not_found: {
    status: 400,
    sentence: { en: "There is no service {id}.", ru: "Услуги {id} нет." },
    hint: { en: "Choose one of the supplier's services.", ru: "Выберите услугу поставщика." },
  },
  service_of_another: {
    status: 400,
    sentence: {
      en: "The service is not provided by this supplier or a unit under it.",
      ru: "Услугу оказывает не этот поставщик и не его подразделение.",
    },
    hint: { en: "Choose one of the supplier's services.", ru: "Выберите услугу поставщика." },
  },
  calendar_not_found: {
    status: 400,
    sentence: { en: "There is no calendar {id}.", ru: "Календаря {id} нет." },
    hint: {
      en: "Choose a calendar, or none for around the clock.",
      ru: "Выберите календарь или «круглосуточно».",
    },
  },
  person_not_found: {
    status: 400,
    sentence: { en: "There is no person {id} to be told.", ru: "Человека {id}, которому сообщать, нет." },
    hint: { en: "Choose somebody who works here today.", ru: "Выберите того, кто работает сегодня." },
  },
  no_target: {
    status: 400,
    sentence: {
      en: "A row of targets promises nothing.",
      ru: "Строка нормативов ничего не обещает.",
    },
    hint: {
      en: "Give a time until the first answer, between updates, or until it is done.",
      ru: "Укажите срок первого ответа, вестей или выполнения.",
    },
  },
  priority_twice: {
    status: 400,
    sentence: {
      en: "There are two rows for priority {priority}.",
      ru: "Две строки для срочности {priority}.",
    },
    hint: { en: "Keep one of them.", ru: "Оставьте одну из них." },
  },
  answer_after_end: {
    status: 400,
    sentence: {
      en: "The first answer would come after the work is done.",
      ru: "Первый ответ пришёл бы после выполнения.",
    },
    hint: { en: "Make the first answer sooner.", ru: "Сократите срок первого ответа." },
  },
  review_in_past: {
    status: 400,
    sentence: { en: "The review date {day} is not ahead.", ru: "Дата пересмотра {day} не в будущем." },
    hint: { en: "Choose a day from tomorrow on.", ru: "Выберите день начиная с завтрашнего." },
  },
  nothing_changes: {
    status: 409,
    sentence: {
      en: "The proposal is the same as version {version}, which is in force.",
      ru: "Предложение не отличается от действующей версии {version}.",
    },
    hint: { en: "Change something, or leave it as it is.", ru: "Измените что-нибудь или оставьте как есть." },
  },
  not_open: {
    status: 409,
    sentence: {
      en: "Version {version} is not waiting for an answer any more.",
      ru: "Версия {version} больше не ждёт ответа.",
    },
    hint: {
      en: "It was accepted, declined, withdrawn or replaced meanwhile; look at the agreement as it is now.",
      ru: "Её тем временем приняли, отклонили, отозвали или заменили; посмотрите, каково соглашение сейчас.",
    },
  },
  not_in_force: {
    status: 409,
    sentence: { en: "Nothing of this agreement is in force.", ru: "Это соглашение не действует." },
    hint: {
      en: "A proposal is withdrawn or declined, not ended.",
      ru: "Предложение отзывают или отклоняют, а не завершают.",
    },
  },
  is_over: {
    status: 409,
    sentence: {
      en: "The agreement has ended, or notice has been given.",
      ru: "Соглашение завершено, или о его завершении объявлено.",
    },
    hint: {
      en: "Take the notice back while it runs, or propose a new agreement.",
      ru: "Отмените завершение, пока срок не вышел, или предложите новое соглашение.",
    },
  },
  end_in_past: {
    status: 400,
    sentence: { en: "The last day {day} has passed already.", ru: "Последний день {day} уже прошёл." },
    hint: { en: "Choose today or a later day.", ru: "Выберите сегодня или более поздний день." },
  },
  no_notice: {
    status: 409,
    sentence: {
      en: "No notice is running that could be taken back.",
      ru: "Нет объявленного завершения, которое можно отменить.",
    },
    hint: {
      en: "What has ended stays so; propose a new agreement.",
      ru: "Завершённое не возобновляется; предложите новое соглашение.",
    },
  },
  version_not_found: {
    status: 404,
    sentence: { en: "There is no version {version}.", ru: "Версии {version} нет." },
    hint: { en: "Choose one of the versions of the agreement.", ru: "Выберите одну из версий соглашения." },
  },
});
