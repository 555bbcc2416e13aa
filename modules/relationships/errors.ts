import { defineErrors } from "#platform/errors";

export const errors = defineErrors("relationships", {
  column_missing: {
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
  nobody_known: {
    status: 409,
    sentence: {
      en: "The house knows no units yet, so no row can find its parties.",
      ru: "В системе ещё нет подразделений, и строкам не к кому относиться.",
    },
    hint: { en: "Import units and people first.", ru: "Сначала загрузите подразделения и людей." },
  },
  relationship_not_found: {
    status: 404,
    sentence: { en: "There is no relationship {id}.", ru: "Связи {id} нет." },
    hint: { en: "Open the map and find it there.", ru: "Откройте карту и найдите её там." },
  },
  party_not_found: {
    status: 404,
    sentence: { en: "There is no party {id}.", ru: "Стороны {id} нет." },
    hint: { en: "Search for its name.", ru: "Поищите по названию." },
  },
  with_itself: {
    status: 422,
    sentence: {
      en: "A party cannot have a relationship with itself.",
      ru: "У стороны не бывает связи с собой.",
    },
    hint: { en: "Choose two different parties.", ru: "Выберите две разные стороны." },
  },
  reason_missing: {
    status: 422,
    sentence: { en: "A rejection needs a reason.", ru: "Отклонение нужно объяснить." },
    hint: {
      en: "Say in a few words why this is no relationship; both sides will read it.",
      ru: "Скажите в двух словах, почему это не связь: это прочтут обе стороны.",
    },
  },
  in_future: {
    status: 422,
    sentence: {
      en: "A contact of the future cannot be noted.",
      ru: "Нельзя записать контакт, которого ещё не было.",
    },
    hint: { en: "Give the day on which it took place.", ru: "Укажите день, когда он состоялся." },
  },
  interaction_not_found: {
    status: 404,
    sentence: { en: "There is no note {id}.", ru: "Записи {id} нет." },
    hint: { en: "It may have been taken back by its author.", ru: "Возможно, автор её убрал." },
  },
  no_promise: {
    status: 409,
    sentence: { en: "Nothing was promised there.", ru: "Обещания в этой записи нет." },
    hint: { en: "Note the promise first.", ru: "Сначала запишите обещание." },
  },
});
