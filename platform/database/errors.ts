import { defineErrors } from "#platform/errors";

export const databaseErrors = defineErrors("database", {
  no_engine_for_machine: {
    status: 500,
    sentence: {
      en: "No embedded PostgreSQL comes for {machine}.",
      ru: "Для {machine} нет встроенного PostgreSQL.",
    },
    hint: {
      en: "Set DATABASE_URL to a PostgreSQL 18 of your own.",
      ru: "Укажите в DATABASE_URL свой PostgreSQL 18.",
    },
  },
  engine_does_not_run: {
    status: 500,
    sentence: {
      en: "PostgreSQL in {folder} cannot be executed.",
      ru: "PostgreSQL из {folder} не запускается.",
    },
    hint: {
      en: "Check that the folder is not mounted noexec, or set DATABASE_URL.",
      ru: "Проверьте, что папка не смонтирована с noexec, или укажите DATABASE_URL.",
    },
  },
  folder_not_writable: {
    status: 500,
    sentence: {
      en: "The data folder {folder} cannot be written: {reason}.",
      ru: "В папку данных {folder} нельзя писать: {reason}.",
    },
    hint: {
      en: "Make it writable, or choose another with VIZAVI_DATA.",
      ru: "Дайте права на запись или выберите другую папку в VIZAVI_DATA.",
    },
  },
  did_not_start: {
    status: 500,
    sentence: {
      en: "PostgreSQL did not start. Its last words: {words}",
      ru: "PostgreSQL не запустился. Последнее сообщение: {words}",
    },
    hint: {
      en: "The whole log is in postgres.log in the data folder.",
      ru: "Весь журнал — в postgres.log в папке данных.",
    },
  },
  unreachable: {
    status: 503,
    sentence: {
      en: "The database at {address} cannot be reached: {reason}.",
      ru: "База данных {address} недоступна: {reason}.",
    },
    hint: {
      en: "Check DATABASE_URL and that the server runs.",
      ru: "Проверьте DATABASE_URL и что сервер работает.",
    },
  },
  migration_failed: {
    status: 500,
    sentence: { en: "Migration {place} failed: {reason}.", ru: "Миграция {place} не прошла: {reason}." },
    hint: {
      en: "Nothing of this file was applied. Restore the released file, or report the fault.",
      ru: "Из этого файла ничего не применено. Верните файл из выпуска или сообщите об ошибке.",
    },
  },
  migration_changed: {
    status: 500,
    sentence: {
      en: "Migration {file} was changed after it had been applied.",
      ru: "Миграция {file} изменена после применения.",
    },
    hint: {
      en: "Put the file back as it was and write a new one.",
      ru: "Верните файл как был и напишите новый.",
    },
  },
  newer_than_program: {
    status: 500,
    sentence: {
      en: "The database was written by a newer Vizavi: it knows the migration {file}, which this program has not.",
      ru: "База данных записана более новой версией: в ней есть миграция {file}, которой нет в этой программе.",
    },
    hint: { en: "Start the newer version.", ru: "Запустите более новую версию." },
  },
});
