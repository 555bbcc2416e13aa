import { defineErrors } from "#platform/errors";

const xesHint = {
  en: "Export the log again, or mend the file at this line.",
  ru: "Выгрузите журнал ещё раз или исправьте файл в этой строке.",
};
const jsonHint = {
  en: "Export the log as OCEL 2.0 JSON.",
  ru: "Выгрузите журнал как OCEL 2.0 JSON.",
};

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
  no_case_column: {
    status: 422,
    sentence: {
      en: "In the log {name} no column looks like the case; it has {columns}.",
      ru: "В журнале {name} ни один столбец не похож на номер случая; есть {columns}.",
    },
    hint: { en: "Name the column yourself: --case COLUMN.", ru: "Назовите столбец сами: --case СТОЛБЕЦ." },
  },
  no_activity_column: {
    status: 422,
    sentence: {
      en: "In the log {name} no column looks like the activity; it has {columns}.",
      ru: "В журнале {name} ни один столбец не похож на операцию; есть {columns}.",
    },
    hint: {
      en: "Name the column yourself: --activity COLUMN.",
      ru: "Назовите столбец сами: --activity СТОЛБЕЦ.",
    },
  },
  no_time_column: {
    status: 422,
    sentence: {
      en: "In the log {name} no column looks like the time; it has {columns}.",
      ru: "В журнале {name} ни один столбец не похож на время; есть {columns}.",
    },
    hint: { en: "Name the column yourself: --time COLUMN.", ru: "Назовите столбец сами: --time СТОЛБЕЦ." },
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
  no_stage: {
    status: 422,
    sentence: {
      en: "In the log {name} no event is at the stage “{stage}”; there are {stages}.",
      ru: "В журнале {name} нет ни одного события стадии «{stage}»; есть {stages}.",
    },
    hint: { en: "Name one of these stages.", ru: "Назовите одну из этих стадий." },
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
  not_text: {
    status: 422,
    sentence: {
      en: "The file {name} is neither text nor a workbook: it is full of bytes that no text has.",
      ru: "Файл {name} — не текст и не книга Excel: в нём много байтов, каких в тексте не бывает.",
    },
    hint: {
      en: "Export the log as CSV, XLSX, XES or OCEL 2.0 JSON, plain or gzip.",
      ru: "Выгрузите журнал как CSV, XLSX, XES или OCEL 2.0 JSON, можно сжатым gzip.",
    },
  },
  no_header: {
    status: 422,
    sentence: {
      en: "The first row of {name} does not name the columns, it is data: {columns}.",
      ru: "В первой строке {name} не названия столбцов, а данные: {columns}.",
    },
    hint: {
      en: "Put a row of names above it, for example: case, activity, time, resource, unit.",
      ru: "Поставьте над ней строку названий, например: Экземпляр, Операция, Время, Исполнитель, Подразделение.",
    },
  },
  xml_cut: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: it ends within a tag.",
      ru: "Файл XES {name} нарушен в строке {line}: он обрывается внутри тега.",
    },
    hint: xesHint,
  },
  xml_unclosed: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: it ends before <{what}> is closed.",
      ru: "Файл XES {name} нарушен в строке {line}: он кончается раньше, чем закрыт <{what}>.",
    },
    hint: xesHint,
  },
  xml_empty: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: it has no element at all.",
      ru: "Файл XES {name} нарушен в строке {line}: в нём нет ни одного элемента.",
    },
    hint: xesHint,
  },
  xml_doctype: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: it declares a document type, which is not allowed here.",
      ru: "Файл XES {name} нарушен в строке {line}: в нём объявлен тип документа, а это здесь не допускается.",
    },
    hint: xesHint,
  },
  xml_unbalanced: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: </{what}> closes what is not open.",
      ru: "Файл XES {name} нарушен в строке {line}: </{what}> закрывает то, что не открыто.",
    },
    hint: xesHint,
  },
  xml_attribute: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: a tag is not written as XML demands.",
      ru: "Файл XES {name} нарушен в строке {line}: тег записан не по правилам XML.",
    },
    hint: xesHint,
  },
  xml_two_roots: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: <{what}> stands after the end of the log.",
      ru: "Файл XES {name} нарушен в строке {line}: <{what}> стоит после конца журнала.",
    },
    hint: xesHint,
  },
  xes_no_log: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: the outermost element is <{what}>, not <log>.",
      ru: "Файл XES {name} нарушен в строке {line}: внешний элемент — <{what}>, а не <log>.",
    },
    hint: xesHint,
  },
  xes_misplaced: {
    status: 422,
    sentence: {
      en: "The XES file {name} is malformed in line {line}: <{what}> stands where it may not.",
      ru: "Файл XES {name} нарушен в строке {line}: <{what}> стоит там, где ему быть нельзя.",
    },
    hint: xesHint,
  },
  bad_json: {
    status: 422,
    sentence: {
      en: "The file {name} is not valid JSON: {reason}.",
      ru: "Файл {name} — не JSON: {reason}.",
    },
    hint: jsonHint,
  },
  not_ocel: {
    status: 422,
    sentence: {
      en: "The JSON file {name} is not an object-centric event log: it has no lists of events and objects.",
      ru: "Файл JSON {name} — не объектный журнал событий: в нём нет списков событий и объектов.",
    },
    hint: jsonHint,
  },
  too_many_events: {
    status: 413,
    sentence: {
      en: "The log {name} has more than {limit} events.",
      ru: "В журнале {name} больше {limit} событий.",
    },
    hint: { en: "Split it by period.", ru: "Разделите его по периодам." },
  },
  log_not_found: {
    status: 404,
    sentence: { en: "There is no log {id} for you.", ru: "Журнала {id} для вас нет." },
    hint: {
      en: "It may have been deleted, or is for leads only.",
      ru: "Возможно, он удалён или открыт только руководителям.",
    },
  },
  case_not_found: {
    status: 404,
    sentence: { en: "The log {log} has no case “{case}”.", ru: "В журнале {log} нет случая «{case}»." },
    hint: {
      en: "Search for it in the list of cases; a new import may have left it out.",
      ru: "Найдите его в списке случаев; в новом импорте его может не быть.",
    },
  },
  name_not_found: {
    status: 404,
    sentence: { en: "The log {log} knows no “{name}”.", ru: "В журнале {log} нет «{name}»." },
    hint: {
      en: "Names are those of the last import; choose one from the lists of the log.",
      ru: "Названия взяты из последнего импорта; выберите одно из списков журнала.",
    },
  },
  name_taken: {
    status: 409,
    sentence: { en: "Another log is called “{name}”.", ru: "Другой журнал уже называется «{name}»." },
    hint: { en: "Choose another name.", ru: "Выберите другое название." },
  },
});
