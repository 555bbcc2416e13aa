import { defineErrors } from "#platform/errors";

export const backupErrors = defineErrors("backup", {
  house_running: {
    status: 409,
    sentence: {
      en: "Vizavi is running on this data (process {pid}).",
      ru: "Vizavi работает с этими данными (процесс {pid}).",
    },
    hint: { en: "Stop it, then restore.", ru: "Остановите его и повторите." },
  },
  not_empty: {
    status: 409,
    sentence: { en: "The database holds data already.", ru: "В базе данных уже есть данные." },
    hint: {
      en: "Restore into an empty one, or throw them away with --replace.",
      ru: "Восстановите в пустую или выбросьте их ключом --replace.",
    },
  },
  unreadable: {
    status: 400,
    sentence: {
      en: "{file} is no backup of Vizavi, or is damaged: {reason}.",
      ru: "{file} — не резервная копия Vizavi или повреждена: {reason}.",
    },
    hint: {
      en: "Nothing was changed. Use another backup.",
      ru: "Ничего не изменено. Возьмите другую копию.",
    },
  },
  unknown_schema: {
    status: 409,
    sentence: {
      en: "The backup was made by another version: this one does not have the migration {file} as it was.",
      ru: "Копия сделана другой версией: здесь нет прежней миграции {file}.",
    },
    hint: {
      en: "Restore with the version that made it, or a newer one.",
      ru: "Восстановите той версией, которой сделана копия, или более новой.",
    },
  },
});
