import { defineErrors } from "#platform/errors";

export const importErrors = defineErrors("surveys.import", {
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
      en: "Nothing was imported: {count} answers cannot be taken.",
      ru: "Ничего не загружено: не годятся ответы — {count}.",
    },
    hint: {
      en: "Mend the file, or choose to take the answers that are good.",
      ru: "Исправьте файл или выберите загрузку годных ответов.",
    },
  },
  file_large: {
    status: 422,
    sentence: { en: "{name} is larger than {limit}.", ru: "{name} больше {limit}." },
    hint: { en: "Import it in parts.", ru: "Загрузите его частями." },
  },
  file_empty: {
    status: 422,
    sentence: { en: "{name} holds no answers.", ru: "В {name} нет ответов." },
    hint: {
      en: "A table needs a row of headers and rows of answers; JSON a list of answers.",
      ru: "В таблице нужны строка заголовков и строки ответов, в JSON — список ответов.",
    },
  },
  too_many_columns: {
    status: 422,
    sentence: { en: "{name} has {count} columns.", ru: "В {name} столбцов: {count}." },
    hint: {
      en: "At most {limit} are taken; leave out what nobody needs.",
      ru: "Берём не больше {limit}; оставьте нужные.",
    },
  },
  sav_broken: {
    status: 422,
    sentence: {
      en: "{name} is not a whole SPSS file ({reason}).",
      ru: "{name}: это не целый файл SPSS ({reason}).",
    },
    hint: {
      en: "Save it anew in SPSS or PSPP, or export it as CSV.",
      ru: "Сохраните его заново в SPSS или PSPP либо выгрузите в CSV.",
    },
  },
  json_broken: {
    status: 422,
    sentence: { en: "{name} is not whole JSON: {reason}", ru: "{name}: это не целый JSON: {reason}" },
    hint: { en: "Export it anew.", ru: "Выгрузите его заново." },
  },
  structure_unknown: {
    status: 422,
    sentence: {
      en: "{name} is no description of a survey that we know.",
      ru: "{name}: это не описание опроса, которое нам знакомо.",
    },
    hint: {
      en: "It can be a SurveyJS form, a Formbricks survey (both JSON), or LimeSurvey's structure as text (.txt).",
      ru: "Подойдут форма SurveyJS, опрос Formbricks (JSON) или структура LimeSurvey в тексте (.txt).",
    },
  },
  column_unknown: {
    status: 422,
    sentence: { en: "{name} has no column “{column}”.", ru: "В {name} нет столбца «{column}»." },
    hint: { en: "Choose among the columns of the file.", ru: "Выберите из столбцов файла." },
  },
  role_twice: {
    status: 422,
    sentence: {
      en: "Two columns are said to hold the same: “{one}” and “{other}”.",
      ru: "Два столбца названы одним и тем же: «{one}» и «{other}».",
    },
    hint: { en: "Leave one of them out.", ru: "Один из них не берите." },
  },
  nothing_asked: {
    status: 422,
    sentence: { en: "No column is a question.", ru: "Ни один столбец не указан как вопрос." },
    hint: { en: "Say which columns hold answers.", ru: "Укажите, в каких столбцах ответы." },
  },
  too_many_questions: {
    status: 422,
    sentence: { en: "{count} columns are questions.", ru: "Столбцов с вопросами: {count}." },
    hint: { en: "At most {limit} are taken.", ru: "Берём не больше {limit}." },
  },
  person_needed: {
    status: 422,
    sentence: {
      en: "Answers by name need a column that says who answered.",
      ru: "Ответам с именем нужен столбец, в котором сказано, кто ответил.",
    },
    hint: {
      en: "Choose that column, or import the answers as anonymous.",
      ru: "Укажите этот столбец или загрузите ответы как анонимные.",
    },
  },
  readers_needed: {
    status: 422,
    sentence: {
      en: "Answers by name need somebody who may read them.",
      ru: "Ответам с именем нужен тот, кто может их читать.",
    },
    hint: { en: "Name the readers.", ru: "Назовите читателей." },
  },
  readers_of_anonymous: {
    status: 422,
    sentence: { en: "Nobody reads anonymous answers.", ru: "Анонимные ответы никто не читает." },
    hint: { en: "Leave the readers out.", ru: "Уберите читателей." },
  },
  unknown_reader: {
    status: 422,
    sentence: { en: "There is nobody {id} here.", ru: "Здесь нет никого {id}." },
    hint: { en: "Choose people of the organisation.", ru: "Выберите людей организации." },
  },
  file_gone: {
    status: 409,
    sentence: {
      en: "The file of this import was deleted when it was applied.",
      ru: "Файл этой загрузки удалён при её выполнении.",
    },
    hint: { en: "Begin a new import.", ru: "Начните новую загрузку." },
  },
});
