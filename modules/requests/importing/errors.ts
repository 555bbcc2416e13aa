import { defineErrors } from "#platform/errors";

export const importErrors = defineErrors("requests.import", {
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
  json_large: {
    status: 422,
    sentence: { en: "{name} is too large for JSON.", ru: "{name}: файл JSON слишком велик." },
    hint: { en: "Export it as CSV, or in parts.", ru: "Выгрузите его в CSV или частями." },
  },
  json_broken: {
    status: 422,
    sentence: { en: "{name} is not whole JSON: {reason}", ru: "{name}: это не целый JSON: {reason}" },
    hint: { en: "Export it anew.", ru: "Выгрузите его заново." },
  },
  json_empty: {
    status: 422,
    sentence: { en: "{name} holds no list of requests.", ru: "В {name} нет списка обращений." },
    hint: {
      en: "It must be a list, or have one inside: issues, tickets, result.",
      ru: "Нужен список сам по себе или внутри: issues, tickets, result.",
    },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no uploaded file {id} of yours.", ru: "Загруженного вами файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
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
  import_faulty: {
    status: 422,
    sentence: {
      en: "Nothing was imported: {count} rows cannot be taken.",
      ru: "Ничего не загружено: не годятся строк — {count}.",
    },
    hint: {
      en: "Mend the file, or choose to take the rows that are good.",
      ru: "Исправьте файл или выберите загрузку годных строк.",
    },
  },
  nobody_known: {
    status: 409,
    sentence: { en: "The house knows no organisation yet.", ru: "Организация ещё не загружена." },
    hint: { en: "Import units and people first.", ru: "Сначала загрузите подразделения и людей." },
  },
});
