import { defineErrors } from "#platform/errors";

export const errors = defineErrors("organisation", {
  no_column: {
    status: 422,
    sentence: {
      en: "The file has no column “{column}”; it has {headers}.",
      ru: "В файле нет столбца «{column}»; есть {headers}.",
    },
    hint: { en: "Choose one of its columns.", ru: "Выберите один из его столбцов." },
  },
  columns_missing: {
    status: 422,
    sentence: {
      en: "No column of {name} was recognised as {field}; it has {headers}.",
      ru: "В {name} не найден столбец «{field}»; есть {headers}.",
    },
    hint: {
      en: "Say which column it is, or give it one of the names in docs/import-formats.md.",
      ru: "Укажите столбец сами или назовите его как в docs/import-formats.md.",
    },
  },
  import_faulty: {
    status: 422,
    sentence: {
      en: "Nothing was imported: {count} faults were found.",
      ru: "Ничего не загружено: найдено ошибок — {count}.",
    },
    hint: {
      en: "Mend the file, or choose to take the rows that are good.",
      ru: "Исправьте файл или выберите загрузку годных строк.",
    },
  },
  import_not_found: {
    status: 404,
    sentence: { en: "There is no import {id}.", ru: "Загрузки {id} нет." },
    hint: { en: "Begin a new one.", ru: "Начните новую." },
  },
  import_applied: {
    status: 409,
    sentence: { en: "This import has been applied already.", ru: "Эта загрузка уже выполнена." },
    hint: { en: "Begin a new one with a new file.", ru: "Начните новую с новым файлом." },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no uploaded file {id} of yours.", ru: "Вашего загруженного файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
  two_of_a_kind: {
    status: 422,
    sentence: {
      en: "Both files look like lists of {kind}.",
      ru: "Оба файла похожи на списки одного вида: {kind}.",
    },
    hint: {
      en: "Say which file has units and which has people.",
      ru: "Укажите, в каком файле подразделения, а в каком люди.",
    },
  },
  party_not_found: {
    status: 404,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: {
      en: "It may have been removed; search for its name.",
      ru: "Возможно, её удалили; поищите по названию.",
    },
  },
  not_a_unit: {
    status: 422,
    sentence: { en: "{name} is not a unit.", ru: "{name} — не подразделение." },
    hint: { en: "Choose a unit or a partner.", ru: "Выберите подразделение или партнёра." },
  },
  not_a_person: {
    status: 422,
    sentence: { en: "{name} is not a person.", ru: "{name} — не человек." },
    hint: { en: "Choose a person.", ru: "Выберите человека." },
  },
  code_taken: {
    status: 409,
    sentence: { en: "The id {code} belongs to {name}.", ru: "Код {code} уже у другой стороны: {name}." },
    hint: { en: "Choose another id.", ru: "Выберите другой код." },
  },
  email_taken: {
    status: 409,
    sentence: {
      en: "The address {email} belongs to {name}.",
      ru: "Адрес {email} уже у другого человека: {name}.",
    },
    hint: { en: "An address belongs to one person.", ru: "Адрес принадлежит одному человеку." },
  },
  email_bad: {
    status: 422,
    sentence: { en: "{email} is not an e-mail address.", ru: "{email} — не адрес электронной почты." },
    hint: { en: "It looks like name@company.com.", ru: "Он выглядит как имя@компания.рф." },
  },
  ended: {
    status: 409,
    sentence: { en: "{name} has ended.", ru: "{name} больше не действует." },
    hint: { en: "Reopen it first.", ru: "Сначала восстановите." },
  },
  parent_ended: {
    status: 409,
    sentence: { en: "The unit above has ended.", ru: "Вышестоящее подразделение больше не действует." },
    hint: { en: "Choose a living one.", ru: "Выберите действующее." },
  },
  under_itself: {
    status: 409,
    sentence: { en: "{name} cannot be put under itself.", ru: "{name} нельзя подчинить самому себе." },
    hint: {
      en: "Choose a unit that is not below it.",
      ru: "Выберите подразделение, которое ему не подчинено.",
    },
  },
  has_people: {
    status: 409,
    sentence: { en: "People still belong to {name}.", ru: "В {name} ещё есть люди." },
    hint: {
      en: "Move them, or merge the unit into another.",
      ru: "Переведите их или присоедините подразделение к другому.",
    },
  },
  has_units: {
    status: 409,
    sentence: { en: "Units are still below {name}.", ru: "У {name} ещё есть подчинённые подразделения." },
    hint: {
      en: "Move them, or merge the unit into another.",
      ru: "Переподчините их или присоедините подразделение к другому.",
    },
  },
  manages_itself: {
    status: 409,
    sentence: {
      en: "Reporting lines would go in a circle.",
      ru: "Подчинение замкнулось бы в круг.",
    },
    hint: {
      en: "Choose a manager who does not report to this person.",
      ru: "Выберите того, кто не подчинён этому человеку.",
    },
  },
  day_too_early: {
    status: 409,
    sentence: {
      en: "The day {day} is before the last change, on {last}.",
      ru: "Дата {day} раньше последнего изменения: {last}.",
    },
    hint: { en: "Choose a later day.", ru: "Выберите более позднюю дату." },
  },
  day_in_future: {
    status: 409,
    sentence: { en: "The day {day} has not come yet.", ru: "День {day} ещё не наступил." },
    hint: { en: "Make the change on that day.", ru: "Внесите изменение в этот день." },
  },
});
