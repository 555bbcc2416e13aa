import { defineErrors } from "#platform/errors";

export const errors = defineErrors("catalogue", {
  service_not_found: {
    status: 404,
    sentence: { en: "There is no service {id}.", ru: "Услуги {id} нет." },
    hint: {
      en: "Look for it in the catalogue; it may have been retired.",
      ru: "Найдите её в каталоге; возможно, её больше не оказывают.",
    },
  },
  service_not_offered: {
    status: 409,
    sentence: { en: "The service “{name}” is not on offer.", ru: "Услугу «{name}» сейчас не оказывают." },
    hint: {
      en: "Look for another one in the catalogue, or ask its supplier.",
      ru: "Найдите в каталоге другую или спросите того, кто её оказывал.",
    },
  },
  service_changed: {
    status: 409,
    sentence: {
      en: "Somebody else has changed the service meanwhile: it is at version {version}.",
      ru: "Услугу тем временем изменил кто-то другой: её версия уже {version}.",
    },
    hint: {
      en: "Copy what you wrote, reload the page and write it in again.",
      ru: "Скопируйте написанное, обновите страницу и внесите изменения снова.",
    },
  },
  supplier_unfit: {
    status: 422,
    sentence: {
      en: "The supplier does not exist or has ended.",
      ru: "Такой стороны нет, или её больше не существует.",
    },
    hint: {
      en: "Choose a living unit, person or partner.",
      ru: "Выберите действующее подразделение, сотрудника или партнёра.",
    },
  },
  owner_unfit: {
    status: 422,
    sentence: {
      en: "The owner must be a person who works here.",
      ru: "Владелец должен быть работающим сотрудником.",
    },
    hint: { en: "Choose another person, or nobody.", ru: "Выберите другого сотрудника или никого." },
  },
  party_unknown: {
    status: 422,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Choose it again from the list.", ru: "Выберите её из списка заново." },
  },
  code_taken: {
    status: 409,
    sentence: { en: "Another service has the code “{code}”.", ru: "Код «{code}» уже у другой услуги." },
    hint: { en: "Give it another code, or none.", ru: "Дайте другой код или не указывайте его." },
  },
  form_faulty: {
    status: 422,
    sentence: {
      en: "The field “{field}” of the form is not right: {problem}.",
      ru: "Поле формы «{field}» с ошибкой: {problem}.",
    },
    hint: { en: "Mend the field in the form.", ru: "Исправьте это поле в форме." },
  },
  audience_missing: {
    status: 422,
    sentence: {
      en: "A service that is not for everybody needs an audience.",
      ru: "Услуге не для всех нужен круг получателей.",
    },
    hint: {
      en: "Name units, people or categories, or offer it to everybody.",
      ru: "Укажите подразделения, людей или категории либо откройте её всем.",
    },
  },
  state_unfit: {
    status: 409,
    sentence: {
      en: "The service is not in a state for that: {state}.",
      ru: "Состояние услуги этого не позволяет: {state}.",
    },
    hint: {
      en: "Reload the page and look at its state.",
      ru: "Обновите страницу и посмотрите состояние услуги.",
    },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no uploaded file {id} of yours.", ru: "Вашего загруженного файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
  import_not_found: {
    status: 404,
    sentence: { en: "There is no import {id}.", ru: "Импорта {id} нет." },
    hint: { en: "Begin a new one.", ru: "Начните новый." },
  },
  import_applied: {
    status: 409,
    sentence: { en: "The import has been applied.", ru: "Импорт уже выполнен." },
    hint: { en: "Begin a new one with the file.", ru: "Начните новый импорт с этим файлом." },
  },
  import_faulty: {
    status: 422,
    sentence: {
      en: "Nothing was taken: {count} rows or values are faulty.",
      ru: "Ничего не загружено: строк или значений с ошибкой: {count}.",
    },
    hint: {
      en: "Mend the file, or choose to take the good rows.",
      ru: "Исправьте файл или выберите загрузку хороших строк.",
    },
  },
  column_missing: {
    status: 422,
    sentence: { en: "No column is taken for “{column}”.", ru: "Ни один столбец не выбран для «{column}»." },
    hint: {
      en: "Say which column it is; without it services are not told apart.",
      ru: "Укажите столбец: без него услуги не различить.",
    },
  },
});
