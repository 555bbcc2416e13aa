import { defineErrors } from "#platform/errors";

export const outcomeErrors = defineErrors("outcomes", {
  outcome_not_found: {
    status: 404,
    sentence: { en: "There is no outcome “{key}”.", ru: "Показателя «{key}» нет." },
    hint: { en: "Choose one of the list, or add your own.", ru: "Выберите из списка или добавьте свой." },
  },
  party_not_found: {
    status: 404,
    sentence: { en: "There is no unit {id}.", ru: "Подразделения {id} нет." },
    hint: { en: "Choose a unit, or the whole company.", ru: "Выберите подразделение или всю компанию." },
  },
  month_not_over: {
    status: 400,
    sentence: { en: "{month} is not over yet.", ru: "Месяц {month} ещё не закончился." },
    hint: { en: "Enter it when it is.", ru: "Внесите значение, когда он закончится." },
  },
  name_taken: {
    status: 409,
    sentence: { en: "There is an outcome “{name}” already.", ru: "Показатель «{name}» уже есть." },
    hint: {
      en: "Enter values for it, or choose another name.",
      ru: "Вносите значения в него или назовите иначе.",
    },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no file {id} of yours.", ru: "Вашего файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
  import_not_found: {
    status: 404,
    sentence: { en: "There is no import {id}.", ru: "Загрузки {id} нет." },
    hint: { en: "Begin a new one with a file.", ru: "Начните новую с файла." },
  },
  import_applied: {
    status: 409,
    sentence: { en: "This import has been taken already.", ru: "Эта загрузка уже выполнена." },
    hint: { en: "Begin a new one with a file.", ru: "Начните новую с файла." },
  },
  import_faulty: {
    status: 409,
    sentence: {
      en: "Nothing was taken: faulty rows, {count}.",
      ru: "Ничего не загружено: строк с ошибками {count}.",
    },
    hint: {
      en: "Mend the file, or choose to take the good rows.",
      ru: "Исправьте файл или выберите загрузку верных строк.",
    },
  },
  column_missing: {
    status: 400,
    sentence: { en: "The file has no column for “{column}”.", ru: "В файле нет столбца для «{column}»." },
    hint: {
      en: "Say which column it is: month, outcome, value; a unit only if it is not the whole company.",
      ru: "Укажите столбец: месяц, показатель, значение; подразделение — только если это не вся компания.",
    },
  },
});
