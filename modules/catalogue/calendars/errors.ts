import { defineErrors } from "#platform/errors";

export const calendarErrors = defineErrors("calendars", {
  calendar_not_found: {
    status: 404,
    sentence: { en: "There is no calendar {id}.", ru: "Календаря {id} нет." },
    hint: { en: "Choose one from the list of calendars.", ru: "Выберите календарь из списка." },
  },
  name_taken: {
    status: 409,
    sentence: { en: "There is a calendar named “{name}” already.", ru: "Календарь «{name}» уже есть." },
    hint: { en: "Choose another name.", ru: "Выберите другое название." },
  },
  unknown_zone: {
    status: 400,
    sentence: { en: "“{zone}” is no time zone.", ru: "«{zone}» — не часовой пояс." },
    hint: {
      en: "Use a name of the IANA database, such as Europe/Moscow or Asia/Yekaterinburg.",
      ru: "Укажите название из базы IANA, например Europe/Moscow или Asia/Yekaterinburg.",
    },
  },
  past_is_kept: {
    status: 409,
    sentence: {
      en: "{day} is not ahead any more (today is {today}): the past of a calendar is not changed.",
      ru: "{day} уже не в будущем (сегодня {today}): прошлое календаря не меняется.",
    },
    hint: {
      en: "Clocks that ran by it must be computable anew at any time. Change a day from tomorrow on.",
      ru: "Часы, которые шли по нему, должны пересчитываться в любой момент. Меняйте дни начиная с завтрашнего.",
    },
  },
  hours_overlap: {
    status: 400,
    sentence: {
      en: "Working hours {hours} overlap, or end before they begin.",
      ru: "Рабочие часы {hours} пересекаются или кончаются раньше, чем начались.",
    },
    hint: {
      en: "Give each part of the day its own hours; a night shift is two: until 24:00 and from 00:00 of the next day.",
      ru: "Укажите каждую часть дня отдельно; ночная смена — две части: до 24:00 и с 00:00 следующего дня.",
    },
  },
  no_working_time: {
    status: 400,
    sentence: { en: "The week has no working time at all.", ru: "В неделе нет рабочего времени." },
    hint: {
      en: "A clock would never come to an end by it. Give at least one day its hours.",
      ru: "Часы по ней никогда не закончились бы. Укажите часы хотя бы одного дня.",
    },
  },
  nothing_to_begin_with: {
    status: 400,
    sentence: {
      en: "Neither a template nor a week was given.",
      ru: "Не указаны ни шаблон, ни рабочая неделя.",
    },
    hint: { en: "Choose a template or fill in the week.", ru: "Выберите шаблон или заполните неделю." },
  },
  day_not_special: {
    status: 404,
    sentence: { en: "{day} is like its week already.", ru: "{day} — обычный день недели." },
    hint: { en: "Nothing needs to be done.", ru: "Ничего делать не нужно." },
  },
  week_not_found: {
    status: 404,
    sentence: {
      en: "No change of the week begins on {from}.",
      ru: "Смены рабочей недели с {from} нет.",
    },
    hint: { en: "Look at the calendar's weeks.", ru: "Посмотрите недели календаря." },
  },
  in_use: {
    status: 409,
    sentence: {
      en: "Agreements reckon by this calendar ({count}), or it is the default.",
      ru: "По этому календарю считают соглашения ({count}), или он основной.",
    },
    hint: {
      en: "What was agreed stays computable: rename it instead, or make another one the default.",
      ru: "Согласованное должно пересчитываться: переименуйте его или сделайте основным другой.",
    },
  },
  file_not_found: {
    status: 404,
    sentence: { en: "There is no uploaded file {id} of yours.", ru: "Вашего загруженного файла {id} нет." },
    hint: { en: "Upload it again.", ru: "Загрузите его ещё раз." },
  },
  file_too_large: {
    status: 413,
    sentence: {
      en: "The file has more than {limit} bytes; a calendar of holidays is far smaller.",
      ru: "Файл больше {limit} байт; календарь праздников гораздо меньше.",
    },
    hint: {
      en: "Export only the calendar of holidays and working days.",
      ru: "Выгрузите только календарь праздников и рабочих дней.",
    },
  },
  not_icalendar: {
    status: 400,
    sentence: {
      en: "This is no iCalendar file: line {line} reads “{text}”.",
      ru: "Это не файл iCalendar: в строке {line} — «{text}».",
    },
    hint: {
      en: "An .ics file begins with BEGIN:VCALENDAR. Export it from Outlook, Google Calendar or another calendar.",
      ru: "Файл .ics начинается с BEGIN:VCALENDAR. Выгрузите его из Outlook, Google Календаря или другого календаря.",
    },
  },
  broken_line: {
    status: 400,
    sentence: {
      en: "Line {line} of the file cannot be read: “{text}”.",
      ru: "Строку {line} файла не удалось прочитать: «{text}».",
    },
    hint: {
      en: "Each line is NAME:value, and what BEGINs also ENDs. Mend the line or export the file again.",
      ru: "Строка имеет вид ИМЯ:значение, и каждому BEGIN соответствует END. Исправьте строку или выгрузите файл заново.",
    },
  },
  bad_date: {
    status: 400,
    sentence: {
      en: "The event at line {line} has no date that can be read: “{text}”.",
      ru: "У события в строке {line} нет даты, которую можно прочитать: «{text}».",
    },
    hint: {
      en: "Dates look like 20260101 or 20260101T090000.",
      ru: "Даты имеют вид 20260101 или 20260101T090000.",
    },
  },
  too_many_days: {
    status: 400,
    sentence: {
      en: "The event at line {line} covers more than {limit} days.",
      ru: "Событие в строке {line} охватывает больше {limit} дней.",
    },
    hint: {
      en: "If people do not work for that long, change the week instead.",
      ru: "Если люди не работают так долго, измените рабочую неделю.",
    },
  },
});
