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
