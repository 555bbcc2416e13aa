import { defineErrors } from "#platform/errors";

/** Why a log as a whole cannot be read or mined. Events that cannot be read are listed in the report, not here. */
export const errors = defineErrors("processes", {
  unknown_column: {
    status: 422,
    sentence: {
      en: "The log {name} has no column “{column}”; it has {columns}.",
      ru: "В журнале {name} нет столбца «{column}»; есть {columns}.",
    },
    hint: { en: "Name one of these columns.", ru: "Назовите один из этих столбцов." },
  },
  no_column: {
    status: 422,
    sentence: {
      en: "In the log {name} no column looks like the {role}; it has {columns}.",
      ru: "В журнале {name} ни один столбец не похож на роль «{role}»; есть {columns}.",
    },
    hint: {
      en: "Name the column yourself: --{option} COLUMN.",
      ru: "Назовите столбец сами: --{option} СТОЛБЕЦ.",
    },
  },
  nothing_usable: {
    status: 422,
    sentence: {
      en: "The log {name} has no event with a case, an activity and a time ({rows} read).",
      ru: "В журнале {name} нет ни одного события со случаем, операцией и временем (прочитано: {rows}).",
    },
    hint: {
      en: "Check which columns are taken for case, activity and time.",
      ru: "Проверьте, какие столбцы взяты как случай, операция и время.",
    },
  },
  no_lifecycle_column: {
    status: 422,
    sentence: {
      en: "The log {name} does not say at which stage its events are, so they cannot be filtered by “{value}”.",
      ru: "В журнале {name} не указана стадия событий, отобрать «{value}» нельзя.",
    },
    hint: { en: "Leave --lifecycle out.", ru: "Уберите --lifecycle." },
  },
  bad_zone: {
    status: 422,
    sentence: { en: "There is no time zone “{zone}”.", ru: "Часового пояса «{zone}» нет." },
    hint: {
      en: "Give a name such as Europe/Moscow or an offset such as +03:00.",
      ru: "Укажите название, например Europe/Moscow, или смещение, например +03:00.",
    },
  },
  unreadable_kind: {
    status: 422,
    sentence: {
      en: "The file {name} is {kind}, which is not read here.",
      ru: "Файл {name} — это {kind}; такие файлы здесь не читаются.",
    },
    hint: {
      en: "Export the log as CSV, XLSX, XES or OCEL 2.0 JSON, plain or gzip.",
      ru: "Выгрузите журнал как CSV, XLSX, XES или OCEL 2.0 JSON, можно сжатым gzip.",
    },
  },
  bad_xes: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: {reason}.",
      ru: "Файл XES {name} нарушен в строке {line}: {reason}.",
    },
    hint: {
      en: "Export the log again, or mend the file at this line.",
      ru: "Выгрузите журнал ещё раз или исправьте файл в этой строке.",
    },
  },
  bad_json: {
    status: 422,
    sentence: {
      en: "The file {name} is not an object-centric log: {reason}.",
      ru: "Файл {name} — не объектный журнал (OCEL): {reason}.",
    },
    hint: {
      en: "Export the log as OCEL 2.0 JSON.",
      ru: "Выгрузите журнал как OCEL 2.0 JSON.",
    },
  },
  too_many_events: {
    status: 413,
    sentence: {
      en: "The log {name} has more than {limit} events.",
      ru: "В журнале {name} больше {limit} событий.",
    },
    hint: { en: "Split it by period.", ru: "Разделите его по периодам." },
  },
});
