import { defineWords } from "#platform/words";

/** What is done to all that is selected in the queue. */
export const bulkWords = defineWords({
  en: {
    priority: "Priority",
    closeTitle: { one: "Close {count} request", other: "Close {count} requests" },
    closeLead: "Everybody who asked gets this same answer.",
    handOverTitle: { one: "Hand over {count} request", other: "Hand over {count} requests" },
    done: { one: "Done: {count}", other: "Done: {count}" },
    refusedTitle: { one: "{count} could not be done", other: "{count} could not be done" },
    refusedLead: { one: "{count} was done.", other: "{count} were done." },
    understood: "Understood",
  },
  ru: {
    priority: "Приоритет",
    closeTitle: {
      one: "Закрыть {count} обращение",
      few: "Закрыть {count} обращения",
      many: "Закрыть {count} обращений",
      other: "Закрыть {count} обращения",
    },
    closeLead: "Этот ответ получит каждый, кто обратился.",
    handOverTitle: {
      one: "Передать {count} обращение",
      few: "Передать {count} обращения",
      many: "Передать {count} обращений",
      other: "Передать {count} обращения",
    },
    done: {
      one: "Сделано: {count}",
      few: "Сделано: {count}",
      many: "Сделано: {count}",
      other: "Сделано: {count}",
    },
    refusedTitle: {
      one: "Не получилось с {count} обращением",
      few: "Не получилось с {count} обращениями",
      many: "Не получилось с {count} обращениями",
      other: "Не получилось с {count} обращения",
    },
    refusedLead: {
      one: "Сделано: {count}.",
      few: "Сделано: {count}.",
      many: "Сделано: {count}.",
      other: "Сделано: {count}.",
    },
    understood: "Понятно",
  },
});
