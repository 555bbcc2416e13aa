import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of conduct is opened. */
export const conductTitles = defineWords({
  en: {
    report: "Confidential report",
    rules: "Rules",
    complaints: "Complaints: who hears them",
    complaintsShort: "Complaints",
    thanks: "Thanks",
  },
  ru: {
    report: "Конфиденциальное сообщение",
    rules: "Правила",
    complaints: "Жалобы: кто их разбирает",
    complaintsShort: "Жалобы",
    thanks: "Благодарности",
  },
});
