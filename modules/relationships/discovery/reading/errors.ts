import { defineErrors } from "#platform/errors";

/** Why a file of evidence as a whole says nothing. */
export const errors = defineErrors("relationships", {
  columns_missing: {
    status: 422,
    sentence: {
      en: "{name} has no column for {field}; it has {headers}.",
      ru: "В {name} нет столбца «{field}»; есть {headers}.",
    },
    hint: {
      en: "Give the column one of the names in docs/import-formats.md.",
      ru: "Назовите столбец как в docs/import-formats.md.",
    },
  },
  people_as_units: {
    status: 422,
    sentence: {
      en: "{name} was given as units, but its columns are those of people: {columns}.",
      ru: "{name} указан как подразделения, но столбцы в нём — как у людей: {columns}.",
    },
    hint: {
      en: "Give people by --people and units by --units.",
      ru: "Людей указывайте в --people, подразделения — в --units.",
    },
  },
  units_as_people: {
    status: 422,
    sentence: {
      en: "{name} was given as people, but its columns are those of units: {columns}.",
      ru: "{name} указан как люди, но столбцы в нём — как у подразделений: {columns}.",
    },
    hint: {
      en: "Give people by --people and units by --units.",
      ru: "Людей указывайте в --people, подразделения — в --units.",
    },
  },
  no_evidence: {
    status: 422,
    sentence: {
      en: "None of the files says anything about who serves whom.",
      ru: "Ни один файл ничего не говорит о том, кто кого обслуживает.",
    },
    hint: {
      en: "Give requests, event logs, nominations, mail, or units with the column “serves”, and check that they name people and units of the other files.",
      ru: "Дайте обращения, журналы событий, опрос, почту или подразделения со столбцом «Кого обслуживает» и проверьте, что в них названы люди и подразделения из других файлов.",
    },
  },
});
