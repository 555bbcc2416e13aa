import { defineErrors } from "#platform/errors";

export const methodErrors = defineErrors("methods", {
  unknown_method: {
    status: 404,
    sentence: { en: "There is no method “{name}”.", ru: "Метода «{name}» нет." },
    hint: { en: "`vizavi method --list` names them.", ru: "Их перечисляет `vizavi method --list`." },
  },
  not_json: {
    status: 400,
    sentence: { en: "The input is no JSON: {reason}.", ru: "Данные — не JSON: {reason}." },
    hint: {
      en: "Hand it over on the standard input: `vizavi method clock < input.json`.",
      ru: "Передайте их на стандартный ввод: `vizavi method clock < input.json`.",
    },
  },
  wrong_shape: {
    status: 400,
    sentence: { en: "{reason}", ru: "{reason}" },
    hint: {
      en: "`vizavi method {name} --schema` describes the shape.",
      ru: "Форму описывает `vizavi method {name} --schema`.",
    },
  },
  wrong_calendar: {
    status: 400,
    sentence: {
      en: "No time can be reckoned by this: {reason}.",
      ru: "По этому нельзя считать время: {reason}.",
    },
    hint: {
      en: "A week has seven lists, Monday first; spans are written 09:00 to 13:00, end after they begin and do not overlap; a shift over midnight is two spans.",
      ru: "В неделе семь списков, первый — понедельник; промежутки пишутся 09:00–13:00, кончаются позже, чем начинаются, и не пересекаются; смена через полночь — это два промежутка.",
    },
  },
  not_opened: {
    status: 400,
    sentence: {
      en: "No event opens the clock.",
      ru: "Ни одно событие не запускает часы.",
    },
    hint: {
      en: 'Begin with {"kind": "opened", "at": …}.',
      ru: 'Начните с {"kind": "opened", "at": …}.',
    },
  },
});
