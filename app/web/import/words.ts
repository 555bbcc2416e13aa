import { defineWords } from "#platform/words";

export const importWords = defineWords({
  en: {
    lead: "Every import shows first what it understood and what it would change. Bad rows are named with their line and reason, and nothing is written until you say so.",
    formats: "Which files are understood",
    formatsText:
      "CSV with any delimiter and XLSX, plain or gzip, in UTF-8, UTF-16 or windows-1251; event logs also as XES and OCEL 2.0 JSON. Headers are recognised in English and Russian.",
    begin: "Begin",
    closedTitle: "Importing is for the programme lead",
    closedText: "Ask the programme lead or the administrator for that role.",
  },
  ru: {
    lead: "Каждый импорт сначала показывает, что он понял и что изменит. Неверные строки названы с номером и причиной, и ничего не записывается, пока вы не подтвердите.",
    formats: "Какие файлы подойдут",
    formatsText:
      "CSV с любым разделителем и XLSX, можно сжатые gzip, в UTF-8, UTF-16 или windows-1251; журналы событий также в XES и OCEL 2.0 JSON. Заголовки распознаются на русском и английском.",
    begin: "Начать",
    closedTitle: "Импорт доступен руководителю программы",
    closedText: "Попросите эту роль у руководителя программы или администратора.",
  },
});
