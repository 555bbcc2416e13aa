import { defineErrors } from "#platform/errors";

/** Why a file as a whole could not be read. Rows that cannot be read are notes of the table, not errors. */
export const errors = defineErrors("files", {
  missing: {
    status: 404,
    sentence: { en: "There is no file {name}.", ru: "Файла {name} нет." },
    hint: { en: "Check the path.", ru: "Проверьте путь." },
  },
  empty: {
    status: 422,
    sentence: { en: "The file {name} has no rows.", ru: "В файле {name} нет ни одной строки." },
    hint: {
      en: "Check that the right file was chosen and that it was saved with its data.",
      ru: "Проверьте, тот ли файл выбран и сохранены ли в нём данные.",
    },
  },
  too_large: {
    status: 413,
    sentence: {
      en: "The file {name} unpacks to more than {limit} MB.",
      ru: "Файл {name} в распакованном виде больше {limit} МБ.",
    },
    hint: { en: "Split it into several files.", ru: "Разделите его на несколько файлов." },
  },
  endless_row: {
    status: 422,
    sentence: {
      en: "A row that begins on line {line} goes on for more than {limit} MB.",
      ru: "Строка таблицы, начатая в строке {line} файла, длиннее {limit} МБ.",
    },
    hint: {
      en: "Check that this is a table and that its lines end.",
      ru: "Проверьте, что это таблица и что её строки заканчиваются.",
    },
  },
  broken: {
    status: 422,
    sentence: {
      en: "The file {name} is damaged: {reason}.",
      ru: "Файл {name} повреждён: {reason}.",
    },
    hint: { en: "Save or send it again.", ru: "Сохраните или отправьте его ещё раз." },
  },
  folder: {
    status: 422,
    sentence: { en: "{name} is a folder.", ru: "{name} — это папка." },
    hint: { en: "Name a file in it.", ru: "Назовите файл в ней." },
  },
  stream: {
    status: 422,
    sentence: { en: "{name} is a stream, not a file.", ru: "{name} — это поток, а не файл." },
    hint: {
      en: "It has to be read twice: save it as a file first.",
      ru: "Его нужно прочитать дважды: сначала сохраните его в файл.",
    },
  },
  not_readable: {
    status: 403,
    sentence: {
      en: "The file {name} cannot be read: {reason}.",
      ru: "Файл {name} не читается: {reason}.",
    },
    hint: {
      en: "Check who may read it and whether its disk is well.",
      ru: "Проверьте права на чтение и исправность диска.",
    },
  },
  cut_off: {
    status: 422,
    sentence: {
      en: "The file {name} breaks off: the end of the packed data is missing.",
      ru: "Файл {name} обрывается: у сжатых данных нет конца.",
    },
    hint: { en: "Save or send it again.", ru: "Сохраните или отправьте его ещё раз." },
  },
  not_a_table: {
    status: 422,
    sentence: {
      en: "The file {name} is not a table but {kind}.",
      ru: "Файл {name} — не таблица, а {kind}.",
    },
    hint: {
      en: "Save it as XLSX or CSV and try again.",
      ru: "Сохраните его как XLSX или CSV и попробуйте снова.",
    },
  },
  not_text: {
    status: 422,
    sentence: {
      en: "The file {name} is neither text nor a workbook: it is full of characters that no text has.",
      ru: "Файл {name} — не текст и не книга Excel: в нём много знаков, каких в тексте не бывает.",
    },
    hint: {
      en: "Save it as XLSX or CSV and try again.",
      ru: "Сохраните его как XLSX или CSV и попробуйте снова.",
    },
  },
  sheet_full: {
    status: 422,
    sentence: {
      en: "The sheet “{name}” would have more than {most} rows, which is all that a sheet can hold.",
      ru: "На листе «{name}» было бы больше {most} строк, а больше лист не вмещает.",
    },
    hint: {
      en: "Narrow the selection, or take CSV instead.",
      ru: "Сузьте выборку или возьмите CSV.",
    },
  },
  no_sheet: {
    status: 422,
    sentence: {
      en: "The file {name} has no sheet “{sheet}”; it has {sheets}.",
      ru: "В файле {name} нет листа «{sheet}»; есть {sheets}.",
    },
    hint: { en: "Choose one of its sheets.", ru: "Выберите один из его листов." },
  },
});
