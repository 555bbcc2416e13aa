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
});
