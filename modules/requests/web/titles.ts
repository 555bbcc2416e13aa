import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the room is opened. */
export const titles = defineWords({
  en: {
    requests: "Requests",
    fresh: "New request",
    queue: "Queue",
    request: "Request",
    approvals: "Approvals",
    import: "Bring in requests",
    importTitle: "Requests of another service desk",
    importLead:
      "The past of Zammad, GLPI, Znuny, osTicket, Jira or Bitrix24: it becomes requests here, and the map begins with it.",
  },
  ru: {
    requests: "Обращения",
    fresh: "Новое обращение",
    queue: "Очередь",
    request: "Обращение",
    approvals: "Согласования",
    import: "Загрузка обращений",
    importTitle: "Обращения из другой системы",
    importLead:
      "Прошлое Zammad, GLPI, Znuny, osTicket, Jira или Битрикс24: оно становится обращениями здесь, и с него начинается карта.",
  },
});
