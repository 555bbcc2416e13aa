import { defineErrors } from "#platform/errors";

export const signalErrors = defineErrors("signals", {
  signal_unknown: {
    status: 404,
    sentence: { en: "There is no signal {id} that you may see.", ru: "Сигнала {id}, доступного вам, нет." },
    hint: { en: "Open it from the list of signals.", ru: "Откройте его из списка сигналов." },
  },
  words_not_read: {
    status: 409,
    sentence: {
      en: "This signal has no words, so there is nothing in them to correct.",
      ru: "У этого сигнала нет слов, поэтому исправлять в них нечего.",
    },
    hint: { en: "Correct signals that quote somebody.", ru: "Исправляйте сигналы, в которых есть слова." },
  },
});
