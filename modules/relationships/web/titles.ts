import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the room is opened. */
export const titles = defineWords({
  en: {
    map: "Map",
    relationship: "Relationship",
    party: "Party",
    import: "Import evidence",
    importSteps: "Import of evidence",
    requestsTitle: "Requests",
    requestsLead: "Who asked whom for what, and when: an export of the service desk as CSV or XLSX.",
    mailTitle: "Mail and meetings",
    mailLead:
      "Who wrote to whom, and when: CSV, or mbox of which only headers are read. Content is never taken.",
    nominationsTitle: "Answers about dependence",
    nominationsLead:
      "Whose work people say they depend on, how often and how much: a survey's answers as CSV or XLSX.",
  },
  ru: {
    map: "Карта",
    relationship: "Связь",
    party: "Сторона",
    import: "Импорт оснований",
    importSteps: "Импорт оснований",
    requestsTitle: "Обращения",
    requestsLead: "Кто к кому, за чем и когда обратился: выгрузка службы поддержки в CSV или XLSX.",
    mailTitle: "Переписка и встречи",
    mailLead:
      "Кто кому и когда писал: CSV или mbox, из которого читаются только заголовки. Содержание не берётся никогда.",
    nominationsTitle: "Ответы о зависимости",
    nominationsLead: "От чьей работы люди зависят, как часто и насколько: ответы опроса в CSV или XLSX.",
  },
});
