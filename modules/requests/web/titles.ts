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
  },
  ru: {
    requests: "Обращения",
    fresh: "Новое обращение",
    queue: "Очередь",
    request: "Обращение",
    approvals: "Согласования",
    import: "Загрузка обращений",
  },
});
