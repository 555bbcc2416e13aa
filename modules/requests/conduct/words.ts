import { defineWords, type Language, say } from "#platform/words";

const words = defineWords({
  en: {
    standard: "How complaints are answered",
    explain: "Please explain",
    thanks: "Thank you",
    report: "Confidential report",
  },
  ru: {
    standard: "Как отвечают на жалобы",
    explain: "Просим объяснить",
    thanks: "Спасибо",
    report: "Конфиденциальное сообщение",
  },
});

export const standardName = (language: Language) => say(words, language)("standard");
export const explainSubject = (language: Language) => say(words, language)("explain");
export const thanksSubject = (language: Language) => say(words, language)("thanks");
export const reportSubject = (language: Language) => say(words, language)("report");
