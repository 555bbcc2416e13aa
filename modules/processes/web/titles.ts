import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the room is opened. */
export const titles = defineWords({
  en: {
    logs: "Processes",
    log: "Process",
    import: "Import an event log",
    passages: "Rows behind a figure",
    case: "Case",
    importTitle: "Event logs",
    importLead:
      "Who did what, when, in which case: CSV, XLSX, XES or OCEL 2.0 JSON, plain or gzip. Shows who hands over to whom and where work waits.",
  },
  ru: {
    logs: "Процессы",
    log: "Процесс",
    import: "Импорт журнала событий",
    passages: "Строки за показателем",
    case: "Случай",
    importTitle: "Журналы событий",
    importLead:
      "Кто, что, когда и в каком случае сделал: CSV, XLSX, XES или OCEL 2.0 JSON, можно в gzip. Видно, кто кому передаёт работу и где она ждёт.",
  },
});
